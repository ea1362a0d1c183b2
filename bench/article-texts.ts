import { DemoRandom } from '../modules/base/demo/demo-random.js';
import { plainText } from '../modules/info/article/plain-text.js';
import { searchVectorOf } from '../modules/info/words/search-vector.js';

/** Part of an article, with the words it is found by. */
export interface Part {
  readonly html: string;
  readonly text: string;
  readonly search: string;
}

const NOTHING = { title: '', documentNumber: null, tags: [], summary: '', bodyText: '', attachmentLexemes: [] };
const WHO = '县委组织部|镇党委|村党支部|社区党总支|机关党委|党员先锋队|驻村工作队|老干部支部|青年突击队|全体党员'.split('|');
const DOES = '认真组织|扎实开展|深入推进|及时部署|广泛动员|全面落实|集中学习|研究讨论|检查督促|总结交流'.split('|');
const WHAT = '主题党日活动|党员大会精神|乡村振兴工作|发展党员工作|党费收缴管理|防汛抗旱准备|森林防火巡查|环境整治行动|民主评议党员|组织生活会|移风易俗宣传|困难群众走访|粮食安全检查|安全生产排查|志愿服务项目|集体经济项目|廉政警示教育|流动党员联系|档案整理规范|换届选举准备'.split('|');
const HOW = '进一步明确责任分工|坚持问题导向|注重实际效果|充分听取群众意见|严格按照程序办理|做到不漏一户|形成长效机制|加强协调配合|按月报告进展|落实到人到岗'.split('|');
const NAMES = '张伟|王芳|李娜|刘洋|陈静|杨帆|赵敏|黄磊|周涛|吴桂英'.split('|');
const SENTENCES = 4;

/** A title: of 40,000 different ones each 200th has a rare word, the name of a place. */
export function titleOf(index: number): string {
  const random = new DemoRandom(index + 1);
  const pick = (from: readonly string[]) => from[Math.floor(random.next() * from.length)] ?? '';
  const place = index % 200 === 0 ? '鳌江' : '本县';
  return `${place}${pick(WHO)}${pick(DOES)}${pick(WHAT)}的${index % 2 === 0 ? '通知' : '报道'}`;
}

/** The words of a title. */
export function wordsOfTitle(title: string): string {
  return searchVectorOf({ ...NOTHING, title });
}

/** A paragraph of about 130 characters, the same for the same number. */
export function paragraphOf(index: number): Part {
  const random = new DemoRandom(900_000 + index);
  const pick = (from: readonly string[]) => from[Math.floor(random.next() * from.length)] ?? '';
  const sentence = () => `${pick(WHO)}要${pick(DOES)}${pick(WHAT)}，${pick(HOW)}，由${pick(NAMES)}同志牵头，${1 + (index % 28)}日前完成。`;
  const html = `<p>${Array.from({ length: SENTENCES }, sentence).join('')}<strong>${pick(HOW)}。</strong></p>`;
  const text = plainText(html);
  return { html, text, search: searchVectorOf({ ...NOTHING, bodyText: text }) };
}
