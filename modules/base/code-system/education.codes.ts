import type { CodeDefinition, CodeSystemDefinition, Text } from '../../../src/index.js';

/** How somebody left a school. */
const LEAVINGS = {
  graduated: { zh: '毕业', en: 'graduated' },
  completed: { zh: '结业', en: 'completed without a diploma' },
  unfinished: { zh: '肄业', en: 'unfinished' },
} as const;

type Leaving = keyof typeof LEAVINGS;

const ALL: readonly Leaving[] = ['graduated', 'completed', 'unfinished'];

/** The codes of a school from `first` on, one for each leaving; null leaves a number out. Who writes the school alone has graduated. */
function school(parent: string, first: number, name: Text, leavings: readonly (Leaving | null)[], aliases: readonly string[]): CodeDefinition[] {
  return leavings.flatMap((leaving, index) => {
    if (leaving === null) return [];
    const { zh, en } = LEAVINGS[leaving];
    const named = { code: String(first + index), name: { zh: `${name.zh}${zh}`, en: `${name.en}, ${en}` }, parent };
    return index === 0 ? [{ ...named, aliases }] : [named];
  });
}

const codes: readonly CodeDefinition[] = [
  { code: '10', name: { zh: '研究生教育', en: 'Postgraduate education' }, aliases: ['研究生'] },
  ...school('10', 11, { zh: '博士研究生', en: 'Doctoral studies' }, ALL, ['博士', '博士研究生']),
  ...school('10', 14, { zh: '硕士研究生', en: "Master's studies" }, ALL, ['硕士', '硕士研究生']),
  ...school('10', 17, { zh: '研究生班', en: 'Postgraduate class' }, ALL, ['研究生班']),
  { code: '20', name: { zh: '大学本科教育', en: 'Undergraduate education' } },
  ...school('20', 21, { zh: '大学本科', en: 'Undergraduate studies' }, ALL, ['大学', '本科', '大学本科']),
  ...school('20', 28, { zh: '大学普通班', en: 'Regular university class' }, ['graduated'], ['大学普通班', '大普']),
  { code: '30', name: { zh: '大学专科教育', en: 'College education' } },
  ...school('30', 31, { zh: '大学专科', en: 'College' }, ALL, ['大专', '专科', '大学专科']),
  { code: '40', name: { zh: '中等职业教育', en: 'Secondary vocational education' } },
  ...school('40', 41, { zh: '中等专科', en: 'Secondary specialised school' }, ALL, ['中专', '中等专科']),
  ...school('40', 44, { zh: '职业高中', en: 'Vocational high school' }, ALL, ['职高', '职业高中']),
  ...school('40', 47, { zh: '技工学校', en: 'Skilled workers school' }, ALL, ['技校', '技工学校']),
  { code: '60', name: { zh: '普通高级中学教育', en: 'Senior high school education' } },
  ...school('60', 61, { zh: '普通高中', en: 'Senior high school' }, ALL, ['高中', '普通高中']),
  { code: '70', name: { zh: '初级中学教育', en: 'Junior high school education' } },
  ...school('70', 71, { zh: '初中', en: 'Junior high school' }, ['graduated', null, 'unfinished'], ['初中', '初级中学']),
  { code: '80', name: { zh: '小学教育', en: 'Primary education' } },
  ...school('80', 81, { zh: '小学', en: 'Primary school' }, ['graduated', null, 'unfinished'], ['小学']),
  { code: '90', name: { zh: '其他', en: 'Other' } },
];

/** Education: GB/T 4658, levels with what lies in each. */
export const educationCodes: CodeSystemDefinition = {
  id: 'education',
  title: { zh: '学历', en: 'Education' },
  standard: 'GB/T 4658-2006',
  codes,
};
