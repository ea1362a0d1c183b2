import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What of `cnchar-order` is used: the strokes of each character in their order, one letter a stroke. */
interface StrokeData {
  readonly dict: { readonly orders: Readonly<Record<string, string>> };
}

const DEFAULT_FILE = fileURLToPath(new URL('../../../modules/base/member/stroke-order.data.ts', import.meta.url));
const HEAD = `/**
 * Characters in the order of their strokes (GF 3003-1999): by number, by the kind of each stroke in turn (横竖撇点折), by its
 * form; made by \`examples/county/make-stroke-order.ts\`, not to be edited by hand.
 */
`;
/** The five kinds with the forms of each, main form first, folds by how often they fold: letters of `cnchar-order`. */
const KINDS = ['ji', 'fg', 's', 'kdl', 'ecbnhmtyorvpuxaqzw'];
const FORMS = KINDS.join('');
const A_LINE = 100;

const { dict } = createRequire(import.meta.url)('cnchar-order') as StrokeData;

/** Text by which characters of one number of strokes sort. */
function keyOf(strokes: string): string {
  const kinds = Array.from(strokes, (stroke) => KINDS.findIndex((forms) => forms.includes(stroke)));
  const forms = Array.from(strokes, (stroke) => String.fromCodePoint(0x61 + FORMS.indexOf(stroke)));
  if (kinds.includes(-1)) throw new Error(`a stroke of "${strokes}" is of no kind`);
  return `${String(strokes.length).padStart(2, '0')}:${kinds.join('')}:${forms.join('')}`;
}

const keyed = Object.entries(dict.orders).map(([character, strokes]) => [`${keyOf(strokes)}:${character}`, character] as const);
const ordered = keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, character]) => character);
const lines = Array.from({ length: Math.ceil(ordered.length / A_LINE) }, (_, line) => ordered.slice(line * A_LINE, (line + 1) * A_LINE).join(''));
const file = process.argv[2] ?? DEFAULT_FILE;
await writeFile(file, `${HEAD}export const STROKE_ORDER = \`\n${lines.join('\n')}\`;\n`);
console.log(`${ordered.length} characters in ${file}`);
