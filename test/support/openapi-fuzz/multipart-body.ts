import type { Dice } from '../../../src/conformance/requests/dice.js';
import type { FormFiller } from '../../../src/conformance/requests/form.js';

const FILE_NAMES = ['a.txt', 'a.csv', '字.pdf', 'a.png.exe', '../a.txt', 'x'.repeat(300), ''];
const CONTENTS = ['', 'code,name\r\nA,B\r\n', '%PDF-1.7', '\x89PNG\r\n\x1a\n', '<svg onload="alert(1)"/>', 'PK\x03\x04', 'x'.repeat(100_000)];

/** Fills forms with what has broken servers. */
export function hostileForm(dice: Dice): FormFiller {
  return {
    file: () => ({ name: dice.pick(FILE_NAMES), content: dice.pick(CONTENTS) }),
    text: (_, { enum: values, examples = [] }) => String(dice.pick([...(values ?? []), ...examples, 'x', 'true', ''])),
    ends: () => dice.chance(90),
  };
}
