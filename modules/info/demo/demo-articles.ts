import type { Audience } from '../article/article.dto.js';
import type { ArticleKind } from '../article/article-types.js';
import type { DocumentInput } from '../document/document.dto.js';
import type { CoverColours } from './drawn-cover.js';

/** Where a section or an article of the demo is: codes of organisations of the demo district, `ROOT` for the county. */
export type DemoPlace = 'ROOT' | 'D01' | 'D01100';

/** A section of the demo, with those below it. */
export interface DemoSection {
  readonly place: DemoPlace;
  readonly name: string;
  readonly isPublic?: boolean;
  readonly below?: readonly string[];
}

/** The sections of the county, of a town and of a branch. */
export const DEMO_SECTIONS: readonly DemoSection[] = [
  { place: 'ROOT', name: '通知公告', isPublic: true },
  { place: 'ROOT', name: '党建动态', isPublic: true, below: ['机关党建', '农村党建', '城市党建'] },
  { place: 'ROOT', name: '政策文件', isPublic: true },
  { place: 'ROOT', name: '学习资料' },
  { place: 'D01', name: '通知公告' },
  { place: 'D01', name: '镇村动态', isPublic: true },
  { place: 'D01100', name: '支部通知' },
  { place: 'D01100', name: '支部生活' },
];

/** A list of words of the county, all of them invented. */
export const DEMO_WORD_LIST = {
  place: 'ROOT', name: '示范词表（词为虚构）', kind: 'sensitive', status: 'active',
  words: [
    { word: '青禾专班', note: '虚构，仅作演示：核对是否为正式名称' },
    { word: '云岭工程', note: '虚构，仅作演示' },
  ],
} as const;

/** An article of the demo. */
export interface DemoArticle {
  readonly place: DemoPlace;
  readonly section: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly summary?: string;
  readonly paragraphs: readonly string[];
  readonly tags?: readonly string[];
  readonly documentNumber?: string;
  /** What it is as an official document. */
  readonly document?: Partial<Omit<DocumentInput, 'type' | 'issuingOrganizationId' | 'replaces'>> & {
    readonly type: string;
    /** Number of one above it in this list. */
    readonly replaces?: string;
  };
  /** That it was repealed so many days after its publication. */
  readonly repealed?: { readonly afterDays: number; readonly reason: string; readonly documentNumber: string };
  readonly audience?: Partial<Audience>;
  readonly pinned?: boolean;
  readonly requiresConfirmation?: boolean;
  /** A word of a list that it holds, and why it was kept. */
  readonly keeps?: { readonly word: string; readonly reason: string };
  /** In which colours its cover is drawn. */
  readonly cover?: CoverColours;
  /** Days since its publication; left out: it is a draft. */
  readonly daysAgo?: number;
}

const EVERYBODY = { visibility: 'public' } as const;
const MEMBERS = { visibility: 'members' } as const;

const AUTUMN: CoverColours = { sky: [250, 226, 190], sun: [222, 41, 16], hills: [[208, 140, 70], [160, 90, 50], [96, 62, 44]] };
const SPRING: CoverColours = { sky: [196, 226, 244], sun: [255, 222, 0], hills: [[134, 182, 120], [84, 140, 92], [44, 96, 72]] };

/** What the county, a town and a branch have written. */
export const DEMO_ARTICLES: readonly DemoArticle[] = [
  {
    place: 'ROOT', section: '通知公告', kind: 'notice', daysAgo: 1, pinned: true, requiresConfirmation: true, documentNumber: '县组通〔2026〕18号', audience: MEMBERS, tags: ['民主评议'],
    title: '关于做好2026年度组织生活会和民主评议党员工作的通知',
    summary: '各党支部于2027年1月底前召开组织生活会，开展民主评议党员。',
    paragraphs: [
      '各党（工）委、党总支、党支部：',
      '现就做好2026年度组织生活会和民主评议党员工作通知如下。',
      '一、会前认真开展学习和谈心谈话。支部委员之间、支部委员与党员之间、党员与党员之间都要谈到，听取意见建议。',
      '二、会上严肃开展批评和自我批评。党支部书记代表支部委员会作对照检查，党员逐一发言，查摆问题要具体，不以工作建议代替批评意见。',
      '三、民主评议党员按照个人自评、党员互评、民主测评、组织评定的程序进行，“优秀”等次党员的比例一般不超过参加评议党员总数的三分之一；预备党员参加评议，不评定等次。',
      '四、党支部于会后十个工作日内将情况报上级党组织。流动党员可以书面或视频方式参加。',
    ],
  },
  {
    place: 'ROOT', section: '通知公告', kind: 'notice', daysAgo: 4, documentNumber: '县组通〔2026〕17号', audience: { ...MEMBERS, tags: ['secretary', 'deputySecretary'] }, requiresConfirmation: true, tags: ['培训'],
    title: '关于举办全县党支部书记培训班的通知',
    summary: '12月8日至10日在县委党校举办，各党支部书记参加。',
    paragraphs: ['各党支部书记：', '经研究，定于12月8日至10日在县委党校举办全县党支部书记培训班。', '培训内容：支部工作条例、发展党员工作细则（2026年修订）、党费收缴使用和管理、支部换届选举程序。', '请参训人员于12月7日下午到县委党校报到，因故不能参加的，由所在党（工）委书面请假。'],
  },
  {
    place: 'ROOT', section: '通知公告', kind: 'notice', daysAgo: 9, audience: EVERYBODY, tags: ['公示'],
    title: '拟表彰“两优一先”对象公示',
    summary: '公示期五个工作日，可来电来信反映情况。',
    paragraphs: ['根据《中国共产党党内功勋荣誉表彰条例》有关规定，经基层推荐、县委组织部审核，现将拟表彰的优秀共产党员、优秀党务工作者和先进基层党组织予以公示。', '公示期为五个工作日。如有异议，请以真实姓名向县委组织部反映。'],
  },
  {
    place: 'ROOT', section: '政策文件', kind: 'policy', daysAgo: 30, audience: EVERYBODY, tags: ['发展党员'],
    title: '《中国共产党发展党员工作细则》修订要点',
    summary: '2026年5月修订的细则与2014年版的主要不同。',
    paragraphs: ['修订后的细则自印发之日起施行。各党支部今后发展党员，按新细则办理；此前已经进入程序的，按原规定衔接。', '一、申请入党一个月内，党组织应当同入党申请人谈话。', '二、入党积极分子经过一年以上培养教育和考察，基本具备党员条件的，方可列为发展对象。', '三、接收预备党员须经支部党员大会讨论，采取无记名投票方式进行表决。'],
  },
  {
    place: 'ROOT', section: '政策文件', kind: 'policy', daysAgo: 75, audience: EVERYBODY, tags: ['党费'],
    title: '党费交纳标准问答',
    summary: '交多少、何时交、谁可以少交或免交。',
    paragraphs: ['问：按月领取工资的党员怎样计算交纳基数？答：以每月相对固定的、经常性的工资收入（税后）为基数，按比例交纳。', '问：离退休干部、职工怎样交纳？答：以实际领取的离退休费总额为基数，五千元以下（含五千元）的按百分之零点五，五千元以上的按百分之一交纳。', '问：生活困难的党员可以少交吗？答：本人申请，经党支部委员会同意，可以少交或者免交。'],
  },
  {
    place: 'ROOT', section: '政策文件', kind: 'document', daysAgo: 300, documentNumber: '县委〔2026〕2号', audience: MEMBERS, tags: ['党员教育'],
    document: { type: 'notice', addressees: ['各党（工）委'], copies: ['县委党校'] },
    title: '关于加强党员日常教育的通知',
    paragraphs: ['各党（工）委：', '各党支部每月安排一次集中学习，农忙时节可以调整。', '本通知自印发之日起施行。'],
  },
  {
    place: 'ROOT', section: '政策文件', kind: 'document', daysAgo: 280, documentNumber: '县委〔2026〕4号', audience: MEMBERS, tags: ['减负'],
    document: { type: 'opinion', addressees: ['各党（工）委', '县委各部门'] },
    repealed: { afterDays: 220, reason: '各项要求已并入新的规定，不再单独报送月度台账。', documentNumber: '县委〔2026〕11号' },
    title: '关于建立党建工作月度台账的意见',
    paragraphs: ['各党（工）委，县委各部门：', '各党支部按月登记组织生活开展情况。'],
  },
  {
    place: 'ROOT', section: '政策文件', kind: 'document', daysAgo: 120, documentNumber: '县委〔2026〕9号', audience: MEMBERS, tags: ['党员教育'],
    document: { type: 'notice', urgency: 'urgent', addressees: ['各党（工）委', '各党支部'], copies: ['县委党校'], signer: '周明', replaces: '县委〔2026〕2号' },
    title: '关于印发《全县党员教育培训工作年度计划》的通知',
    paragraphs: ['各党（工）委、各党支部：', '现将《全县党员教育培训工作年度计划》印发给你们，请结合实际抓好落实。', '党员每年集中学习培训时间一般不少于三十二学时，基层党组织书记和班子成员不少于五十六学时。'],
  },
  {
    place: 'ROOT', section: '党建动态', kind: 'news', daysAgo: 2, audience: EVERYBODY, tags: ['基层党建'],
    title: '全县抓党建促基层治理现场会在东山镇召开',
    summary: '与会人员观摩了金秋社区党群服务中心。',
    paragraphs: ['11月24日，全县抓党建促基层治理现场会在东山镇召开。', '与会人员先后观摩了金秋社区党群服务中心和两个行政村，听取了网格党支部建设、党员联系户和民情台账的做法。', '会议要求，把党支部建在网格上，把问题解决在家门口，不给基层增加不必要的报表和留痕。'],
  },
  {
    place: 'ROOT', section: '机关党建', kind: 'news', daysAgo: 6, audience: EVERYBODY, tags: ['机关党建', '志愿服务'],
    title: '县直机关四十二个党支部到社区报到',
    paragraphs: ['县直机关工委组织机关党支部与社区党组织结对，党员利用周末到社区认领微心愿三百余个。', '结对支部不要求社区准备材料、不安排陪同，服务内容由社区居民点单。'],
  },
  {
    place: 'ROOT', section: '农村党建', kind: 'news', daysAgo: 12, audience: EVERYBODY, tags: ['乡村振兴'], cover: AUTUMN,
    title: '党支部领办合作社，山货卖出好价钱',
    paragraphs: ['入冬以来，清溪乡六个村的党支部领办合作社，统一收购、分级和销售板栗、核桃，户均增收两千余元。', '合作社章程规定，集体提取的部分用于村内公益事业，账目每季度向村民公开。'],
  },
  {
    place: 'ROOT', section: '城市党建', kind: 'news', daysAgo: 20, audience: EVERYBODY, tags: ['新就业群体'],
    title: '城关街道成立外卖配送员流动党员党支部',
    paragraphs: ['城关街道依托党群服务中心成立流动党员党支部，首批十一名外卖配送员党员编入支部。', '支部把组织生活安排在午后错峰时段，不能到场的党员可以通过视频参加。'],
  },
  {
    place: 'ROOT', section: '学习资料', kind: 'resource', daysAgo: 45, audience: MEMBERS, tags: ['三会一课'],
    title: '“三会一课”记录参考样式',
    summary: '党员大会、支委会、党小组会和党课的记录要点。',
    paragraphs: ['支部党员大会一般每季度召开一次，支部委员会会议一般每月召开一次，党小组会一般每月召开一次。', '记录应当写明时间、地点、主持人、应到和实到人数、缺席人员及原因、议题、讨论情况和形成的决议。', '党员领导干部应当定期为基层党员讲党课。'],
  },
  {
    place: 'ROOT', section: '学习资料', kind: 'resource', daysAgo: 60, audience: { ...MEMBERS, stages: ['applicant', 'activist', 'developmentTarget'] }, tags: ['发展党员'],
    title: '写给入党申请人：怎样写入党申请书和思想汇报',
    paragraphs: ['入党申请书应当由本人书写，写明对党的认识、入党动机、个人履历和今后打算。', '思想汇报重在真实，不求篇幅，不必套用模板。'],
  },
  {
    place: 'ROOT', section: '通知公告', kind: 'notice', title: '关于开展2026年党内统计年报工作的通知（征求意见稿）', tags: ['党内统计'],
    paragraphs: ['各党（工）委：', '2026年党内统计年报以12月31日为标准时点。本稿正在征求意见。'],
  },
  {
    place: 'D01', section: '通知公告', kind: 'notice', daysAgo: 3, requiresConfirmation: true, tags: ['防火'],
    title: '关于做好冬季森林防火值班的通知',
    summary: '12月1日起各村党支部每日安排两名党员值守。',
    paragraphs: ['各村（社区）党支部：', '12月1日至次年4月30日为森林防火期。各村党支部每日安排两名党员在进山路口值守，八十岁以上和患病的党员不安排值班。', '发现火情立即报告，不得组织老人、妇女和未成年人扑救。'],
  },
  {
    place: 'D01', section: '通知公告', kind: 'notice', daysAgo: 8, tags: ['组织关系'],
    title: '关于核对流动党员联系方式的通知',
    paragraphs: ['请各党支部在本月底前与外出六个月以上的党员联系一次，在系统中核对其流入地和联系方式。', '已经失去联系满六个月的，按规定程序办理，不得由工作人员代填。'],
  },
  {
    place: 'D01', section: '通知公告', kind: 'policy', daysAgo: 26, audience: EVERYBODY, documentNumber: '东发〔2026〕6号', tags: ['为民服务'],
    title: '东山镇高龄老人和困难党员走访慰问办法',
    paragraphs: ['走访慰问对象：八十岁以上老党员、生活困难党员、因公牺牲党员的家属。', '慰问标准和经费来源公开，名单在村务公开栏公示，隐去身份号码和电话。'],
  },
  {
    place: 'D01', section: '镇村动态', kind: 'news', daysAgo: 5, audience: EVERYBODY, tags: ['人居环境'], cover: SPRING,
    title: '三十四个村的党员动手清沟渠',
    paragraphs: ['入冬农闲，东山镇各村党支部组织党员清理沟渠四十二公里。', '活动自愿参加，不签到、不评比、不计分。'],
  },
  {
    place: 'D01', section: '镇村动态', kind: 'news', daysAgo: 15, audience: EVERYBODY, tags: ['换届'],
    title: '东山镇两个党总支完成换届选举',
    paragraphs: ['11月10日、11日，两个行政村党总支先后召开党员大会，选举产生新一届委员会。', '选举实行差额，到会有选举权的党员均超过应到人数的五分之四。'],
  },
  {
    place: 'D01', section: '镇村动态', kind: 'news', daysAgo: 33, audience: EVERYBODY, tags: ['党群服务'], keeps: { word: '青禾专班', reason: '值班班组的正式名称，与原件一致' },
    title: '镇党群服务中心延长开放到晚八点',
    paragraphs: ['从本月起，镇党群服务中心的阅览室、议事厅延长开放到晚上八点，双休日照常开放。', '晚间由镇上的青禾专班轮流值守。'],
  },
  {
    place: 'D01100', section: '支部通知', kind: 'notice', daysAgo: 0, requiresConfirmation: true, tags: ['党员大会'],
    title: '关于召开第四季度党员大会的通知',
    summary: '11月28日上午九点，社区党群服务中心二楼。',
    paragraphs: ['全体党员：', '定于11月28日上午九点在社区党群服务中心二楼召开第四季度党员大会，请准时参加。', '议题：一、讨论接收预备党员；二、通报党费收缴情况；三、讨论明年的活动安排。', '行动不便的老党员由党小组组长上门听取意见。'],
  },
  {
    place: 'D01100', section: '支部通知', kind: 'notice', daysAgo: 11, tags: ['党费'],
    title: '第三季度党费收缴情况公布',
    paragraphs: ['本季度应交党费的党员二十人，已交二十人，合计六百四十八元，已按规定上缴。个人交纳金额可在本人页面查看。'],
  },
  {
    place: 'D01100', section: '支部生活', kind: 'news', daysAgo: 18, audience: EVERYBODY, tags: ['主题党日'],
    title: '金秋社区党支部开展“敲门问需”主题党日',
    summary: '三个党小组走访了四十六户居民。',
    paragraphs: ['11月8日，金秋社区党支部三个党小组分头走访居民四十六户，记下问题二十一条。', '楼道照明、车棚充电两件事当天就有了着落，其余由社区在一周内答复。'],
  },
  {
    place: 'D01100', section: '支部生活', kind: 'news', daysAgo: 40, tags: ['老党员'],
    title: '为丁桂兰同志过政治生日',
    paragraphs: ['10月17日，支部到家中看望入党五十六年的丁桂兰同志，听她讲入党的故事。'],
  },
  {
    place: 'D01100', section: '支部生活', kind: 'news', title: '社区书屋开放了（草稿）', tags: ['党群服务'],
    paragraphs: ['在党员捐书的基础上，社区书屋收书一千二百册，下周一开放。'],
  },
];
