import fc from 'fast-check';
import { searchTermsOf } from './search-query.js';
import { cutWords } from './segmenter.js';
import { type SearchedText, searchVectorOf } from './search-vector.js';

const NOTHING: SearchedText = { title: '', documentNumber: null, tags: [], summary: '', bodyText: '', attachmentLexemes: [] };

/** Whether a text is found, by the rules of PostgreSQL for the queries that are made here: all of several, each alone or by its parts. */
function finds(query: string, text: Partial<SearchedText>): boolean {
  const vector = searchVectorOf({ ...NOTHING, ...text });
  const has = (quoted: string) => vector.includes(`${quoted}:`);
  const { query: made } = searchTermsOf(query);
  if (made === '') return false;
  const groups = made.split(/ & (?![^(]*\))/);
  return groups.every((group) => group.replace(/[()]/g, '').split(' | ').some((way) => way.split(' & ').every(has)));
}

const TITLES = ['关于召开党员大会的通知', '县委组织部张伟同志先进事迹报告会', '发展党员工作细则学习辅导', '主题党日活动安排', '党费收缴、使用和管理的规定', '王小明任村党支部书记'];
const HAN = fc.array(fc.constantFrom(...'党员大会支部书记张伟王小明的了和组织生活通知学习发展中国家人民政府'), { minLength: 2, maxLength: 30 }).map((all) => all.join(''));

describe('the words of articles', () => {
  it.each(TITLES)('finds the title %s by each pair of its characters', (title) => {
    for (const run of title.match(/\p{Script=Han}+/gu) ?? []) {
      for (let at = 0; at + 2 <= run.length; at += 1) expect([run.slice(at, at + 2), finds(run.slice(at, at + 2), { title })]).toEqual([run.slice(at, at + 2), true]);
    }
  });

  it('finds any title by any stretch of it', () => {
    fc.assert(
      fc.property(HAN, fc.nat(), fc.integer({ min: 2, max: 3 }), (title, from, length) => {
        const at = from % (title.length - 1);
        return finds(title.slice(at, at + length), { title });
      }),
      { numRuns: 500 },
    );
  });

  it('finds any text by each of the words that it is cut into', () => {
    fc.assert(fc.property(HAN, (bodyText) => cutWords(bodyText).every((word) => word.length < 2 || finds(word, { bodyText }))), { numRuns: 300 });
  });

  it.each([
    ['张伟', '会上，张伟说明了情况。'],
    ['小明', '王小明天来报到'],
    ['小明', '支部书记王小明'],
    ['共产党', '共产党员的先锋模范作用'],
    ['党员大会', '全体党员一年一次大会'],
    ['党〔2026〕5号', '依据党〔2026〕5号文件'],
    ['县委[2026]5号', '依据县委〔2026〕5号文件'],
    ['〔2026〕5', '依据县委〔2026〕5号文件'],
    ['２０２６年', '到2026年底'],
    ['GB2312', '按ＧＢ２３１２编码'],
    ['5g', '5G网络覆盖'],
    ['A类', '评为A类支部'],
    ['PARTY 支部', '支部 Party Day'],
    ['བོད', 'བོད་ལྗོངས་ 西藏'],
    ['𠮷野', '访问𠮷野家'],
    ['党的', '党的建设'],
    ['党', '党 建'],
  ])('finds %s in %s', (query, bodyText) => {
    expect(finds(query, { bodyText })).toBe(true);
  });

  it.each([
    ['县委〔2026〕5号', '县委〔2026〕15号'],
    ['党〔2026〕5号', '县委〔2026〕5号'],
    ['习辅', '学习辅导材料'],
    ['党员 张伟', '党员王小明'],
    ['，。！', '党员，大会。'],
  ])('does not find %s in %s', (query, bodyText) => {
    expect(finds(query, { bodyText })).toBe(false);
  });

  it('finds a particle in titles alone', () => {
    expect(finds('的', { title: '党的建设' })).toBe(true);
    expect(finds('的', { bodyText: '党的建设' })).toBe(false);
  });

  it('makes nothing but quoted letters and digits of whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { query, titleQuery } = searchTermsOf(text);
        expect(query.replace(/'[\p{L}\p{N}\p{M}\p{Script=Han}〔〕]+'/gu, '')).toMatch(/^[ &|()]*$/);
        expect(titleQuery.replace(/'\^[\p{L}\p{N}\p{M}\p{Script=Han}〔〕]+'/gu, '')).toMatch(/^[ &|()]*$/);
      }),
      { numRuns: 500 },
    );
  });

  it('stays below what PostgreSQL takes, however many words there are', () => {
    const bodyText = Array.from({ length: 120_000 }, (_, index) => index.toString(36)).join(' ');
    expect(Buffer.byteLength(searchVectorOf({ ...NOTHING, bodyText }))).toBeLessThan(2_000_000);
  });
});
