import type { OrganizationKind } from '../organization/organization-types.js';

/** Organs of a county that have a leading Party members group (党组). */
export const LEADING_GROUPS = [
  '县人大常委会', '县人民政府', '县政协', '县人民法院', '县人民检察院', '县发展和改革局', '县教育局', '县科学技术局', '县工业和信息化局',
  '县民政局', '县司法局', '县财政局', '县人力资源和社会保障局', '县自然资源局', '县住房和城乡建设局', '县交通运输局', '县水利局',
  '县农业农村局', '县商务局', '县文化和旅游局', '县卫生健康局', '县审计局',
] as const;

/** Organs with a branch of their staff and one of their retired cadres. */
export const ORGANS = [
  '县委办公室', '县委组织部', '县委宣传部', '县委统战部', '县委政法委', '县委党校', '县档案馆', '县总工会', '团县委', '县妇联',
  ...LEADING_GROUPS.slice(0, 20), '县应急管理局', '县市场监督管理局', '县统计局', '县林业局', '县税务局', '县气象局', '县融媒体中心', '县供销合作社',
] as const;

/** Fields of work outside the towns. */
export const SYSTEMS: ReadonlyArray<{
  readonly name: string;
  readonly unit: string;
  readonly units: number;
  readonly kinds: readonly [OrganizationKind, ...OrganizationKind[]];
  readonly founded: string;
}> = [
  { name: '教育', unit: '学校', units: 78, kinds: ['regular'], founded: '1988-09-01' },
  { name: '卫生健康', unit: '卫生院', units: 24, kinds: ['regular'], founded: '1990-07-01' },
  { name: '国有企业', unit: '公司', units: 31, kinds: ['regular', 'regular', 'regular', 'temporary'], founded: '1999-11-01' },
  { name: '非公有制经济组织和社会组织', unit: '企业', units: 72, kinds: ['regular', 'regular', 'regular', 'joint'], founded: '2013-06-01' },
];

/** Towns with a committee, subdistricts with a working committee. */
export const TOWNS = [
  { name: '东山镇', type: 'committee' },
  { name: '城关街道', type: 'workingCommittee' },
  { name: '西河镇', type: 'committee' },
  { name: '南坪镇', type: 'committee' },
  { name: '北苑街道', type: 'workingCommittee' },
  { name: '石桥镇', type: 'committee' },
  { name: '柳林镇', type: 'committee' },
  { name: '双井镇', type: 'committee' },
  { name: '清溪乡', type: 'committee' },
  { name: '白云乡', type: 'committee' },
  { name: '河湾镇', type: 'committee' },
  { name: '上营镇', type: 'committee' },
  { name: '龙泉镇', type: 'committee' },
  { name: '青石乡', type: 'committee' },
  { name: '黄岗镇', type: 'committee' },
] as const;

/** What villages are called: one of the first and one of the second. */
export const VILLAGE_FIRST = '东西南北上下大小新老金银石白青红龙凤云松竹梅桃柳沙泉溪江湖海张王李';
export const VILLAGE_SECOND = '庄河桥门塘岭坪湾埠洋家丰安和平兴旺福康园林田岩井寨集营';
