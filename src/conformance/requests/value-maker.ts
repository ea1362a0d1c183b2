import type { OpenApi, Schema } from '../../openapi/open-api.js';
import type { Dice } from './dice.js';
import type { KnownValues } from './known-values.js';
import { followed } from './operations.js';

/** What a value is made for. */
export interface Place {
  readonly name: string;
  /** Of the operation. */
  readonly path: string;
  /** What the caller knows of himself: his user name, password, tokens. */
  readonly own: Readonly<Record<string, string>>;
}

const WORDS = ['a1', '金秋社区党支部', '\u{20BB7}野家', 'مرحبا', 'Zhibu', 'naïve e\u0301', '👨‍👩‍👧‍👦', 'x.y-z'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DATES = ['1949-10-01', '1000-01-01', '9999-12-31', '2024-02-29', '2026-07-01'];
const INSTANTS = ['2026-07-01T09:00:00+08:00', '2026-07-01T01:00:00Z', '2026-07-01T01:00:00.123Z'];

/** Of a hundred values with a maker of their own, how many are made by it. */
const MADE_PERCENT = 80;
/** Of a hundred values whose schema has examples, how many are one of them: what no pattern tells is known only by these. */
const EXAMPLE_PERCENT = 60;
/** How many in a hundred of the optional fields an object has: with many of them nearly every object has a wrong one. */
const DENSITIES = [5, 15, 45, 80];

/** How values are made, where it matters. */
export interface ValueOptions {
  /** How many in a hundred of the optional fields an object has, one of these. */
  readonly densities?: readonly number[];
  /** What free texts begin with, by which they are found again. */
  readonly marker?: string;
  /** How values are made that no schema tells enough of, by name. */
  readonly made?: Readonly<Record<string, (dice: Dice) => string>>;
}

/** Makes values that a document allows. */
export class ValueMaker {
  constructor(
    private readonly document: OpenApi,
    private readonly known: KnownValues,
    private readonly options: ValueOptions = {},
  ) {}

  make(given: Schema, place: Place, dice: Dice, level = 0): unknown {
    const schema = followed(this.document, given);
    if (schema.anyOf) return this.make(dice.pick(schema.anyOf), place, dice, level);
    if (schema.enum) return dice.pick(schema.enum);
    const types = [schema.type ?? 'object'].flat();
    if (types.includes('null') && dice.chance(20)) return null;
    const made = this.options.made?.[place.name];
    if (made && dice.chance(MADE_PERCENT)) return made(dice);
    // A copy: twists change what they are given.
    if (schema.examples && dice.chance(EXAMPLE_PERCENT)) return structuredClone(dice.pick(schema.examples));
    switch (types.find((type) => type !== 'null')) {
      case 'string':
        return this.text(schema, place, dice);
      case 'integer':
      case 'number':
        return integer(schema, dice);
      case 'boolean':
        return dice.chance(50);
      case 'array':
        return this.list(schema, place, dice, level);
      case 'object':
        return this.object(schema, place, dice, level);
      default:
        return null;
    }
  }

  private text(schema: Schema, place: Place, dice: Dice): string {
    const { name, path, own } = place;
    const mine = own[`${path} ${name}`] ?? own[name];
    if (mine !== undefined && dice.chance(75)) return mine;
    if (schema.format === 'uuid') return this.id(place, dice);
    if (schema.format === 'date') return this.day(name, dice);
    if (schema.format === 'date-time') return dice.pick(INSTANTS);
    const known = this.known.of(name).filter((value) => fits(value, schema));
    if (known.length > 0 && dice.chance(/token/i.test(name) ? 80 : 15)) return dice.pick(known);
    if (/password/i.test(name)) return `correct horse ${dice.between(1, 9_999_999)}`;
    return freeText(schema, this.options.marker ?? 'w', dice);
  }

  /** Often one that was met under this name: acts are refused on days before what is there. */
  private day(name: string, dice: Dice): string {
    const known = this.known.of(name);
    return known.length > 0 && dice.chance(50) ? dice.pick(known) : dice.pick(DATES);
  }

  private id({ name, path }: Place, dice: Dice): string {
    const named = this.known.of(name).filter((value) => UUID.test(value));
    if (named.length > 0) return dice.pick(named);
    const nearby = this.known.inPath(`${path.replace(/\/\{.*$/, '')}/{id}`, 'id');
    return nearby.length > 0 ? dice.pick(nearby) : '01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f';
  }

  private list({ items = {}, minItems = 0, maxItems = 3 }: Schema, place: Place, dice: Dice, level: number): unknown[] {
    const most = level > 3 ? minItems : Math.max(minItems, Math.min(maxItems, 3));
    // Each of `organizationIds` is an `organizationId`.
    const one = { ...place, name: place.name.replace(/Ids$/, 'Id') };
    return Array.from({ length: dice.between(minItems, most) }, () => this.make(items, one, dice, level + 1));
  }

  private object({ properties = {}, required = [] }: Schema, place: Place, dice: Dice, level: number): Record<string, unknown> {
    const density = dice.pick(this.options.densities ?? DENSITIES);
    const present = Object.entries(properties).filter(([name]) => required.includes(name) || (level < 4 && dice.chance(density)));
    return Object.fromEntries(present.map(([name, schema]) => [name, this.make(schema, { ...place, name }, dice, level + 1)]));
  }
}

function integer({ minimum = -(2 ** 31), maximum = 2 ** 31 - 1 }: Schema, dice: Dice): number {
  return dice.pick([minimum, maximum, dice.between(minimum, maximum)]);
}

function freeText(schema: Schema, marker: string, dice: Dice): string {
  const { pattern, minLength = 0, maxLength = 200 } = schema;
  const word = `${marker}${dice.between(0, 2 ** 30).toString(36)}`;
  if (pattern !== undefined) return fits(word, schema) ? word : dice.matching(pattern);
  // Not always of letters, not always short.
  if (maxLength <= 2_000 && dice.chance(5)) return '字'.repeat(maxLength);
  return fit(dice.chance(50) ? word : `${dice.pick(WORDS)} ${word}`, { minLength, maxLength });
}

function fits(text: string, { pattern, minLength = 0, maxLength = 200 }: Schema): boolean {
  const length = [...text].length;
  return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
}

function fit(text: string, { minLength = 0, maxLength = 200 }: Schema): string {
  return [...text].slice(0, maxLength).join('').padEnd(minLength, 'x');
}
