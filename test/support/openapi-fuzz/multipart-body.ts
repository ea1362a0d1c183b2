import type { Schema } from '../../../src/openapi/open-api.js';
import type { Dice } from './dice.js';

const BOUNDARY = 'zhibu-fuzz-boundary';
const FILE_NAMES = ['a.txt', 'a.csv', '字.pdf', 'a.png.exe', '../a.txt', 'x'.repeat(300), ''];
const CONTENTS = ['', 'code,name\r\nA,B\r\n', '%PDF-1.7', '\x89PNG\r\n\x1a\n', '<svg onload="alert(1)"/>', 'PK\x03\x04', 'x'.repeat(100_000)];

/** The content type of {@link multipart}. */
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A multipart body with the parts that a schema names. */
export function multipart({ properties = {} }: Schema, dice: Dice): Buffer {
  const parts = Object.entries(properties).map(([name, { format, enum: values, examples = [] }]) => {
    const isFile = format === 'binary';
    const file = isFile ? `; filename="${Buffer.from(dice.pick(FILE_NAMES)).toString('latin1')}"\r\nContent-Type: application/octet-stream` : '';
    const content = isFile ? dice.pick(CONTENTS) : dice.pick([...(values ?? []), ...examples, 'x', 'true', '']);
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  const text = `${parts.join('')}${dice.chance(90) ? `--${BOUNDARY}--\r\n` : ''}`;
  return Buffer.from(text, 'latin1');
}
