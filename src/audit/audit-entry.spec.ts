import fc from 'fast-check';
import { canonicalBytes, type ChainedEntry, GENESIS, sealOf } from './audit-entry.js';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const optional = fc.option(text);
const entries: fc.Arbitrary<ChainedEntry> = fc.record({
  id: text, position: text, tx: text, occurredAt: text, principalKey: text, requestId: optional,
  actingOrganizationId: optional, organizationId: optional, action: text, targetKind: text, targetId: optional,
  fields: fc.array(text, { maxLength: 4 }), reason: optional,
});

describe('canonicalBytes', () => {
  it('differ for entries that differ, and only for them', () => {
    fc.assert(fc.property(entries, entries, (a, b) => {
      const isSame = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
      expect(canonicalBytes(a).equals(canonicalBytes(b))).toBe(isSame);
    }), { numRuns: 300 });
  });

  it('change with every single field', () => {
    fc.assert(fc.property(entries, fc.constantFrom(...KEYS), text, (entry, key, value) => {
      fc.pre(entry[key] !== value);
      expect(canonicalBytes({ ...entry, [key]: value })).not.toEqual(canonicalBytes(entry));
    }), { numRuns: 300 });
  });

  it('do not move when text moves from one field into the next', () => {
    fc.assert(fc.property(entries, text.filter((moved) => moved !== ''), (entry, moved) => {
      const before = canonicalBytes({ ...entry, action: `a${moved}`, targetKind: 'b' });
      expect(canonicalBytes({ ...entry, action: 'a', targetKind: `${moved}b` })).not.toEqual(before);
      const list = canonicalBytes({ ...entry, fields: [`a${moved}`, 'b'] });
      expect(canonicalBytes({ ...entry, fields: ['a', `${moved}b`] })).not.toEqual(list);
      expect(canonicalBytes({ ...entry, fields: [`a${moved}b`] })).not.toEqual(list);
    }), { numRuns: 100 });
  });

  it('do not depend on the order of properties', () => {
    fc.assert(fc.property(entries, (entry) => {
      const reversed = Object.fromEntries(Object.entries(entry).toReversed()) as unknown as ChainedEntry;
      expect(canonicalBytes(reversed)).toEqual(canonicalBytes(entry));
    }), { numRuns: 50 });
  });

  it('keep their form: what was sealed stays valid', () => {
    const entry: ChainedEntry = {
      id: '0190a000-0000-7000-8000-000000000001', position: '1', tx: '700', occurredAt: '1763900000123000',
      principalKey: 'account:1', requestId: null, actingOrganizationId: null, organizationId: null,
      action: 'a.b.c', targetKind: 'a.b', targetId: '党', fields: ['x'], reason: null,
    };
    expect(sealOf(GENESIS, entry).toString('hex')).toBe('37e527d701f17420a7ef273843b3856534ae15a3675ca9add59498a06c69eb87');
  });
});

const KEYS = [
  'id', 'position', 'tx', 'occurredAt', 'principalKey', 'requestId', 'actingOrganizationId', 'organizationId',
  'action', 'targetKind', 'targetId', 'reason',
] as const;

function sorted(entry: ChainedEntry): unknown[] {
  return [...KEYS.map((key) => entry[key]), entry.fields];
}
