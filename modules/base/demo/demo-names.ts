import type { DemoRandom } from './demo-random.js';

/** Surnames, about as often as they are; those read otherwise than usual (单, 曾, 仇, 解) among them. */
export const SURNAMES = [
  ['王', 72], ['李', 70], ['张', 68], ['刘', 52], ['陈', 46], ['杨', 31], ['赵', 22], ['黄', 22], ['周', 20], ['吴', 20], ['徐', 17],
  ['孙', 15], ['胡', 13], ['朱', 13], ['高', 12], ['林', 12], ['何', 12], ['郭', 11], ['马', 11], ['罗', 10], ['梁', 9], ['宋', 9],
  ['郑', 9], ['谢', 8], ['韩', 8], ['唐', 7], ['冯', 7], ['于', 7], ['董', 7], ['萧', 5], ['程', 5], ['曹', 5], ['袁', 5], ['邓', 5],
  ['许', 5], ['傅', 5], ['沈', 5], ['曾', 5], ['彭', 5], ['吕', 5], ['丁', 4], ['解', 1], ['单', 1], ['仇', 1], ['欧阳', 1], ['上官', 1],
] as const;

const MEN_OLD = '国建志德明文华福贵根荣生发祥林春山海';
const MEN_YOUNG = '浩宇轩泽俊杰博晨阳鹏飞磊强涛勇凯翔铭';
const WOMEN_OLD = '秀英桂兰玉珍凤梅芳淑琴莲香菊翠霞';
const WOMEN_YOUNG = '雅婷欣怡静雯佳琪倩丽娜敏洁颖璐瑶萱慧';

/** A given name of one or two characters as people of that age have them. */
export function givenNameOf(sex: 'male' | 'female', birthYear: number, random: DemoRandom): string {
  const isOld = birthYear < 1978;
  const characters = sex === 'male' ? (isOld ? MEN_OLD : MEN_YOUNG) : isOld ? WOMEN_OLD : WOMEN_YOUNG;
  const one = () => characters.charAt(random.between(0, characters.length - 1));
  return random.chance(0.18) ? one() : `${one()}${one()}`;
}
