import fc from 'fast-check';
import { spell, wordKeyOf } from '../word-list/spelling.js';
import type { SoughtWord } from '../word-list/word.repository.js';
import { COMMON_TYPOS } from './common-typos.data.js';
import { CompiledWords } from './compiled-words.js';

const sought = (word: string, exceptions: string[] = []): SoughtWord => ({ key: wordKeyOf(word), word, suggestion: null, exceptions });
const compiled = (words: readonly string[]) => CompiledWords.of([words.map((word) => sought(word))]);
const wordsIn = async (words: readonly string[], text: string) => (await (await compiled(words)).find(spell(text).text)).map(({ word }) => word.word).toSorted();

/** Every place by the plainest way. */
function counted(words: readonly string[], text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe('the words of a list in a text', () => {
  it('are found inside longer words and beginnings of longer words', async () => {
    expect(await wordsIn(['中国共产党人', '国共', '共产', '产主义'], '中国共产主义')).toEqual(['产主义', '共产', '国共']);
  });

  it('are found whatever width, case, blanks and invisible characters lie between', async () => {
    expect(await wordsIn(['敏感词', 'Ｏpen source'], '敏\u200B感 词、OPEN  SOURCE')).toEqual(['敏感词', 'Ｏpen source']);
  });

  it('are whole words where they are of an alphabet', async () => {
    expect(await wordsIn(['sb', '64'], 'husband 1964 SB-1 64周年')).toEqual(['64', 'sb']);
    expect(await wordsIn(['sb', '64'], 'husband 1964')).toEqual([]);
    expect(await wordsIn(['卡拉OK'], '卡拉OK厅')).toEqual(['卡拉OK']);
  });

  it('are not meant in the phrases in which they are right', async () => {
    const list = await CompiledWords.of([[sought('布署', ['发布署'])]]);
    expect(await list.find('发布署名文章')).toEqual([]);
    expect(await list.find('布署')).toHaveLength(1);
    expect((await list.find('发布署名文章，布署工作，再布署'))[0]).toMatchObject({ count: 2, places: [{ start: 7, end: 9 }, { start: 13, end: 15 }] });
  });

  it('are as many as a plain search finds, for any words and text', async () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙'), { maxLength: 60 }).map((all) => all.join(''));
    const words = fc.uniqueArray(fc.array(fc.constantFrom(...'甲乙丙'), { minLength: 2, maxLength: 5 }).map((all) => all.join('')), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(words, text, async (list, within) => {
        const found = await (await compiled(list)).find(within);
        expect(Object.fromEntries(found.map(({ count, word }) => [word.word, count]))).toEqual(counted(list, within));
      }),
    );
  });

  it('do not keep other work waiting, 100,000 in a text of 300,000 characters', async () => {
    const characters = Array.from({ length: 3_000 }, (_, index) => String.fromCharCode(0x4e00 + index * 6));
    const word = (number: number) => [0, 1, 2, 3].map((place) => characters[(number * (place * 7 + 1) + place * 911) % characters.length]).join('') + characters[Math.floor(number / 3_000)];
    const words = Array.from({ length: 100_000 }, (_, number) => sought(word(number)));
    const text = Array.from({ length: 60_000 }, (_, number) => word(number * 13 + 5)).join('').slice(0, 300_000);
    // How often other work gets its turn says more than milliseconds of a machine that does much else.
    const turns = { count: 0, isOver: false };
    const takeTurns = () => void (turns.isOver || ((turns.count += 1), setImmediate(takeTurns)));
    takeTurns();
    const list = await CompiledWords.of([words]);
    expect(turns.count).toBeGreaterThanOrEqual(100_000 / 2_000);
    turns.count = 0;
    const found = await list.find(spell(text).text);
    turns.isOver = true;
    expect(turns.count).toBeGreaterThanOrEqual(300_000 / 5_000 - 1);
    expect(found.length).toBeGreaterThan(1_000);
  });
});

describe('the common typos', () => {
  it('are found in themselves, right in what is suggested and in the phrases that are named', async () => {
    const list = await CompiledWords.of([COMMON_TYPOS.map(([word, , ...exceptions]) => sought(word, exceptions))]);
    expect(list.size).toBe(COMMON_TYPOS.length);
    expect(list.size).toBeGreaterThanOrEqual(40);
    for (const [word, suggestion, ...exceptions] of COMMON_TYPOS) {
      expect((await list.find(word)).map((match) => match.word.word)).toContain(word);
      for (const right of [suggestion, ...exceptions]) expect([right, await list.find(right)]).toEqual([right, []]);
    }
  });
});
