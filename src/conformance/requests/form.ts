import type { Schema } from '../../openapi/open-api.js';

const BOUNDARY = 'zhibu-form-boundary';

/** The content type of {@link formOf}. */
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** What stands in the parts of a form. */
export interface FormFiller {
  file(): { readonly name: string; readonly content: string };
  text(name: string, schema: Schema): string;
  /** Whether the form ends as it must. */
  ends(): boolean;
}

/** A multipart body with the parts that a schema names. */
export function formOf({ properties = {} }: Schema, filler: FormFiller): Buffer {
  const parts = Object.entries(properties).map(([name, schema]) => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`;
    if (schema.format !== 'binary') return `${head}\r\n\r\n${filler.text(name, schema)}\r\n`;
    const { name: fileName, content } = filler.file();
    return `${head}; filename="${Buffer.from(fileName).toString('latin1')}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`;
  });
  return Buffer.from(`${parts.join('')}${filler.ends() ? `--${BOUNDARY}--\r\n` : ''}`, 'latin1');
}
