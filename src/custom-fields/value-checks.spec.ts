import fc from 'fast-check';
import type { Transaction } from '../database/transaction.js';
import { Problem } from '../errors/problem.js';
import { CodeTables } from './code-tables.js';
import { CUSTOM_FIELD_TYPES, type CustomFieldType, type KeptValues, type PlacedField } from './custom-field.js';
import type { CustomFieldHosts } from './custom-field-hosts.js';
import { FieldBook } from './field-book.js';
import { ValueChecks } from './value-checks.js';

const ID = '00000000-0000-7000-8000-000000000001';
const OTHER_ID = '00000000-0000-7000-8000-000000000002';

const hosts = { find: () => ({ reachable: (_: unknown, __: unknown, ids: readonly string[]) => Promise.resolve(ids.filter((id) => id === ID)) }) } as unknown as CustomFieldHosts;
const codes: CodeTables = { table: () => Promise.resolve({ codes: [], has: (code: string) => code === 'A', codeOf: () => null }) };
const checks = new ValueChecks(hosts, codes);
const nowhere = { condition: () => 'false' };

function field(number: number, key: string, type: CustomFieldType, more: Partial<PlacedField> = {}): PlacedField {
  return {
    id: String(number), number, host: 'h', key, organizationId: 'o', node: '/', title: key, titleEn: null, type, maxLength: null, min: null, max: null, decimals: null,
    codeSystem: type === 'code' ? 's' : null, referencedHost: type === 'reference' ? 'h' : null, required: false, filterable: false, fromDeployment: false,
    retiredAt: null, version: 1, createdAt: '', updatedAt: '', ...more,
  };
}

/** What a value of a type is, said as simply as it can be. */
function fits({ type, maxLength, min, max, decimals }: PlacedField, value: unknown): boolean {
  const length = typeof value === 'string' ? [...value.trim()].length : 0;
  switch (type) {
    case 'string':
      return typeof value === 'string' && length >= 1 && length <= (maxLength ?? 200) && !/[\u0000-\u0008\n\v-\u001F]|\p{Surrogate}/u.test(value.trim());
    case 'text':
      return typeof value === 'string' && length >= 1 && [...lines(value)].length <= (maxLength ?? 2000) && !/[\u0000-\u0008\v-\u001F]|\p{Surrogate}/u.test(lines(value));
    case 'number': {
      const places = typeof value === 'number' && Number.isFinite(value) ? (String(value).split('.')[1] ?? '').length : 99;
      return typeof value === 'number' && value >= (min ?? -1e15) && value <= (max ?? 1e15) && !/e-/.test(String(value)) && places <= (decimals ?? 6);
    }
    case 'date':
      return typeof value === 'string' && /^[1-9]\d{3}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
    case 'boolean':
      return value === true || value === false;
    case 'code':
      return typeof value === 'string' && value.trim() === 'A';
    case 'reference':
      return typeof value === 'string' && value.toLowerCase() === ID;
  }
}

const lines = (value: string) => value.replaceAll('\r\n', '\n').trim();

function written(type: CustomFieldType, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'text') return lines(value);
  return type === 'reference' ? value.toLowerCase() : value.trim();
}

const aField = fc.record({
  type: fc.constantFrom(...CUSTOM_FIELD_TYPES),
  required: fc.boolean(),
  maxLength: fc.option(fc.integer({ min: 1, max: 8 })),
  min: fc.option(fc.integer({ min: -5, max: 5 })),
  max: fc.option(fc.integer({ min: 0, max: 9 })),
  decimals: fc.option(fc.integer({ min: 0, max: 3 })),
});
const aValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', ' ', 'A', ' A ', ID, ID.toUpperCase(), OTHER_ID, '2026-02-28', '2026-02-30', '0999-01-01', '书法', 'a\nb', 'a\r\nb', '\0', '\ud800', [], {}, 0, 1.5, -2, 0.1234567, 1e300, Number.NaN),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.integer({ min: -10, max: 20 }),
  fc.double({ min: -10, max: 20, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4),
);

describe('the check of custom values', () => {
  it('agrees with a naive one on every value, and writes all of them or none', async () => {
    const keys = ['a', 'b', 'c'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(aField, { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys, 'unknown'), aValue, { noNullPrototype: true }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        async (declared, given, has, isNew) => {
          const fields = new Map(declared.map((more, index) => [keys[index] ?? '', field(index + 1, keys[index] ?? '', more.type, more)]));
          const kept: KeptValues = isNew ? {} : Object.fromEntries([...fields.values()].filter((_, index) => has[index]).map(({ number }) => [number, 'before']));
          const bad = Object.entries(given).flatMap(([key, value]) => {
            const known = fields.get(key);
            const isRight = known && (value === null ? !known.required : fits(known, value));
            return isRight ? [] : [`/custom/${key}`];
          });
          const missing = isNew ? [...fields.values()].filter(({ key, required }) => required && !(key in given)).map(({ key }) => `/custom/${key}`) : [];
          const outcome = await checks.check({} as Transaction, { fields, given, kept, isNew, rows: nowhere }).catch((error: unknown) => error);
          if (bad.length + missing.length > 0) {
            if (!(outcome instanceof Problem)) throw new Error(`accepted: ${JSON.stringify(given)}`);
            expect((outcome.extras.errors ?? []).map(({ pointer }) => pointer).toSorted()).toEqual([...bad, ...missing].toSorted());
            return;
          }
          if (outcome instanceof Error) throw outcome;
          const expected = new Map(Object.entries(kept) as [string, unknown][]);
          for (const [key, value] of Object.entries(given)) {
            const known = fields.get(key);
            if (known && value === null) expected.delete(String(known.number));
            else if (known) expected.set(String(known.number), written(known.type, value));
          }
          expect((outcome as { kept: KeptValues }).kept).toEqual(Object.fromEntries(expected));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('what is shown of a row', () => {
  it('is what its place has a field for: in use, at the place or above it, the highest of a key', () => {
    const place = fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }).map((labels) => `/${labels.map((label) => `${label}/`).join('')}`);
    const contains = (outer: string, inner: string) => inner.startsWith(outer);
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.constantFrom('a', 'b'), node: place, isRetired: fc.boolean() }), { maxLength: 8 }), place, (declared, node) => {
        const fields = declared.map(({ key, node: at, isRetired }, index) => field(index + 1, key, 'string', { node: at, retiredAt: isRetired ? 'then' : null }));
        const distinct = fields.filter((each, index) => each.retiredAt !== null || fields.findIndex((other) => other.retiredAt === null && other.key === each.key && other.node === each.node) === index);
        const values = Object.fromEntries(distinct.map(({ number }) => [number, `v${number}`]));
        const expected: Record<string, string> = {};
        for (const key of ['a', 'b']) {
          const holding = distinct.filter((each) => each.key === key && each.retiredAt === null && node.startsWith(each.node));
          const [highest] = holding.toSorted((one, other) => one.node.length - other.node.length);
          if (highest) expected[key] = `v${highest.number}`;
        }
        const book = new FieldBook(distinct, { contains });
        expect(book.shown('h', { node, values })).toEqual(expected);
        expect([...book.at('h', node).keys()].toSorted()).toEqual(Object.keys(expected).toSorted());
      }),
      { numRuns: 2_000 },
    );
  });
});
