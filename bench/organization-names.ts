const FIRST = [...'东西南北上下大小新老金银石白青红龙凤云松竹梅桃柳沙泉溪江湖海'];
const SECOND = [...'山河桥门浦塘岭坪坝湾埠洋头口家丰安和平兴旺福康乐园林田庄岩井'];
const THIRD = [...'一二前后中内外里阳阴东西南北关塔寨集'];

/** What an organisation of the generated tree is called and what it is. */
export interface NameAndType {
  readonly name: string;
  readonly shortName: string;
  readonly type: 'committee' | 'generalBranch' | 'branch';
}

/**
 * A name for the organisation with this number: 金塘镇党委 near the top, 上岭社区党总支 above branches,
 * 东山前村党支部 at the leaves. The same number always gets the same name; names may come again.
 */
export function nameOf(index: number, depth: number, isLeaf: boolean): NameAndType {
  const place = placeOf(index);
  if (isLeaf) return { name: `${place}村党支部`, shortName: `${place}村`, type: 'branch' };
  if (depth > 1) return { name: `${place}社区党总支`, shortName: `${place}社区`, type: 'generalBranch' };
  return { name: `${place}镇党委`, shortName: `${place}镇`, type: 'committee' };
}

function placeOf(index: number): string {
  // Steps that share no factor with the lengths, so that neighbours are not called alike.
  const first = FIRST[(index * 7) % FIRST.length] ?? '';
  const second = SECOND[(Math.floor(index / FIRST.length) + index * 11) % SECOND.length] ?? '';
  const third = index % 3 === 0 ? '' : (THIRD[Math.floor(index / 97) % THIRD.length] ?? '');
  return `${first}${second}${third}`;
}
