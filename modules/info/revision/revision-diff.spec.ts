import fc from 'fast-check';
import { diffBlocks, diffRevisions, diffText } from './revision-diff.js';
import type { ChangeKind, TextChange } from './revision.dto.js';

const withoutThe = (kind: ChangeKind, parts: readonly TextChange[]) => parts.filter((part) => part.kind !== kind).map(({ text }) => text).join('');
const blocks = fc.array(fc.string({ unit: fc.constantFrom('党', '支', '部', '会', 'a', ' ', '，'), minLength: 1, maxLength: 12 }), { maxLength: 8 });

describe('the difference of two revisions', () => {
  it('is told by words in Chinese', () => {
    expect(diffText('党员大会在礼堂举行', '党员大会在操场举行')).toEqual([
      { kind: 'same', text: '党员大会在' },
      { kind: 'removed', text: '礼堂' },
      { kind: 'added', text: '操场' },
      { kind: 'same', text: '举行' },
    ]);
  });

  it('tells a paragraph that changed from those that came and went', () => {
    const document = { documentNumber: null, document: null };
    const from = { ...document, number: 1, title: '通知', summary: '', body: '<p>一</p><p>请各支部报名</p><p>三</p>' };
    const to = { ...document, number: 4, title: '通知', summary: '补充', body: '<p>一</p><p>请各党支部报名</p><p>三</p><p>四</p>' };
    const diff = diffRevisions(from, to);
    expect(diff).toMatchObject({ from: 1, title: [{ kind: 'same', text: '通知' }], summary: [{ kind: 'added', text: '补充' }] });
    expect(diff.body.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'added']);
  });

  it('gives back both texts, whatever they are', () => {
    fc.assert(fc.property(blocks, blocks, (from, to) => {
      const changes = diffBlocks(from, to);
      const text = (kind: ChangeKind) => changes.map(({ parts }) => withoutThe(kind, parts)).filter((part) => part !== '');
      expect(text('added')).toEqual(from);
      expect(text('removed')).toEqual(to);
    }));
  });

  it('takes no longer than a moment for long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 30_000 }, (_, index) => `${word}${index}`).join('，');
    const started = Date.now();
    diffText(long('甲'), long('乙'));
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});
