import type { DemoArticle, DemoPlace } from './demo-articles.js';

/** An article of the county that others took over. */
export interface DemoShare {
  readonly title: string;
  readonly note: string;
  /** Days since it was adopted. */
  readonly daysAgo: number;
  readonly adoptedBy: readonly {
    readonly place: DemoPlace;
    readonly section: string;
    readonly foreword: string;
    readonly audience?: DemoArticle['audience'];
  }[];
  /** Why it was recalled; left out: it was not. */
  readonly recalled?: string;
}

/** One offer that two organisations adopted, and one that was recalled. */
export const DEMO_SHARES: readonly DemoShare[] = [
  {
    title: '党费交纳标准问答',
    note: '请各单位转发，方便党员对照。',
    daysAgo: 3,
    adoptedBy: [
      { place: 'D01', section: '镇村动态', foreword: '现将县委组织部整理的问答转发各村，生活困难的党员请看第三问。', audience: { visibility: 'public' } },
      { place: 'D01100', section: '支部通知', foreword: '支部党员请对照核对本人交纳标准，有疑问可找支部委员。' },
    ],
  },
  {
    title: '拟表彰“两优一先”对象公示',
    note: '请协助公示。',
    daysAgo: 8,
    adoptedBy: [{ place: 'D01', section: '通知公告', foreword: '我镇三名同志在列，请广大党员群众监督。' }],
    recalled: '公示名单有更正，以县委组织部公布的为准。',
  },
];
