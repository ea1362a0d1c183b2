import { CORE_ERRORS } from '../openapi/core-errors.js';
import { definitionsOf } from '../errors/define-errors.js';
import { idFaults, manifestFaults } from './manifest.js';

const MANIFEST = {
  id: 'visits',
  title: { zh: '走访', en: 'Visits' },
  summary: { zh: '登记走访。', en: 'Keeps visits.' },
  version: '1.0.0',
  requires: { base: '^1.0.0' },
  load: () => Promise.resolve({}),
};

describe('a manifest', () => {
  it('with nothing wrong has no faults', () => {
    expect(manifestFaults(MANIFEST)).toEqual([]);
  });

  it('is told what is wrong in both languages', () => {
    const faults = [...manifestFaults({ ...MANIFEST, id: 'A', title: '走访', summary: 1, version: 'one', after: 'info', provides: 1, load: 1, settings: 1, extra: 1 }), ...manifestFaults(null)];
    expect(faults).toHaveLength(10);
    for (const { en, zh } of faults) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('needs ranges that mean versions', () => {
    expect(manifestFaults({ ...MANIFEST, requires: { base: 'soon' } })).toEqual([expect.objectContaining({ en: expect.stringContaining('version ranges') as string })]);
    expect(manifestFaults({ ...MANIFEST, requires: { base: '>=1.0.0 <3' } })).toEqual([]);
  });

  it('cannot take the beginning of the errors of the core', () => {
    const beginnings = new Set(definitionsOf(CORE_ERRORS).map(({ code }) => code.split('.')[0] ?? ''));
    expect([...beginnings].filter((id) => idFaults(id).length === 0)).toEqual([]);
  });
});
