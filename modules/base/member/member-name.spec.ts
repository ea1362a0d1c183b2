import { NAME_PATTERN, normaliseName } from './member-name.js';
import { nameKeysOf } from './name-keys.js';
import { strokeKeyOf } from './stroke-order.js';

/** 500 surnames: the Hundred Family Surnames and others, each once. */
const SURNAMES = [
  ...new Set(
    `赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅
皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓
郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙
池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简
饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福百家姓续肖覃付代涂区降召逢冼岩闫展苟朴官原仝火忻覃鄢迟修晋栗亓智初税揭麦植庹衣门矫鹿隋青庆甯楼阚谌练冶才敬布英春笃兰战银海`.replaceAll('\n', ''),
  ),
  '欧阳', '司马', '诸葛', '上官', '夏侯', '尉迟', '皇甫', '令狐', '宇文', '长孙', '慕容', '司徒', '司空', '端木', '公孙', '南宫', '东方', '西门', '独孤', '呼延',
];

describe('the spelling of a name', () => {
  it.each([
    [' 张　伟 ', '张伟'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提 ‧ 艾力', '买买提·艾力'],
    ['买买提・艾力．江', '买买提·艾力·江'],
    ['𠮷田', '𠮷田'],
    ['Anna  Maria', 'Anna Maria'],
    ['神\uFA19', '神神'],
  ])('of %j is %j', (typed, name) => {
    expect(NAME_PATTERN.test(typed.trim())).toBe(true);
    expect(normaliseName(typed)).toBe(name);
  });

  it.each(['', '·艾力', '=1+1', '张,伟', '<b>', '@张', '张\u0000伟'])('is refused for %j', (typed) => {
    expect(NAME_PATTERN.test(typed)).toBe(false);
  });
});

describe('the keys of a name', () => {
  it.each([
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['仇英', 'qiuying', 'qy'],
    ['解缙', 'xiejin', 'xj'],
    ['欧阳修', 'ouyangxiu', 'oyx'],
    ['吕布', 'lvbu', 'lb'],
    ['买买提·艾力', 'maimaitiaili', 'mmtal'],
    ['𠮷田', '𠮷tian', '𠮷t'],
    ['Anna', 'anna', 'anna'],
  ])('of %s are its pinyin and initials', async (name, pinyin, pinyinInitials) => {
    expect(await nameKeysOf(name)).toMatchObject({ pinyin, pinyinInitials });
  });
});

describe('the stroke key', () => {
  const byKey = (a: string, b: string) => Buffer.compare(Buffer.from(strokeKeyOf(a)), Buffer.from(strokeKeyOf(b)));
  const sorted = (...names: string[]) => names.toReversed().toSorted(byKey);

  it('sorts the classic example', () => {
    expect(sorted(...'丁于马王李张赵').join('')).toBe('丁于马王李张赵');
  });

  it('sorts surnames as published rolls do: by number, then by the kind of each stroke', () => {
    const surnames = '丁于万马王毛文方尹孔邓石龙卢叶田史白冯吕朱乔任刘江汤许孙苏杜李杨肖吴邱何余邹汪沈宋张陆陈邵武林罗金周郑赵郝胡钟侯姜姚贺秦袁贾夏顾钱徐高郭唐黄萧曹龚常崔康梁彭董蒋韩程傅曾谢赖雷蔡廖谭熊黎潘薛戴魏';
    expect(sorted(...surnames).join('')).toBe(surnames);
  });

  it('goes on with the given name, the shorter one first', () => {
    const names = ['王一', '王一丁', '王建国', '王春生'];
    expect(sorted(...names)).toEqual(names);
  });

  it('gives every surname a key of its own', () => {
    expect(SURNAMES.length).toBeGreaterThanOrEqual(500);
    expect(new Set(SURNAMES.map(strokeKeyOf)).size).toBe(new Set(SURNAMES).size);
  });

  it('sorts punctuation before and letters after Chinese characters, and rare characters among their like', () => {
    const names = ['丁', '王', '买买提·艾力', '买买提一', '欧阳', '陳', '黄', '𠮷田', 'anna'];
    expect(sorted(...names)).toEqual(names);
  });
});
