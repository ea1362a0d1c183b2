/** What `Intl.Collator` knows as stroke order is kept as one rank for each of these characters. */
const RANGES = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;
const FIRST = RANGES[0][0];
const HAN = /^\p{Script=Han}$/u;

/** Orders Chinese characters by the number and kind of their strokes, as rolls of names do (姓氏笔画). */
class StrokeOrder {
  private readonly collator = new Intl.Collator('zh-u-co-stroke');
  private readonly ordered: readonly string[];
  /** The place of each character in `ordered`, by code point. */
  private readonly ranks: Uint16Array;

  constructor() {
    const characters = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)));
    this.ordered = characters.toSorted(this.collator.compare);
    this.ranks = new Uint16Array(RANGES[1][1] - FIRST + 1);
    for (const [rank, character] of this.ordered.entries()) this.ranks[(character.codePointAt(0) ?? 0) - FIRST] = rank;
  }

  /** Text by which a character sorts among others, byte by byte. */
  keyOf(character: string): string {
    const codePoint = character.codePointAt(0) ?? 0;
    if (RANGES.some(([from, to]) => codePoint >= from && codePoint <= to)) return hex(this.ranks[codePoint - FIRST] ?? 0, 4);
    // Punctuation comes before all Chinese characters, letters after them; a rare character after the last common one before it.
    if (HAN.test(character)) return `${hex(this.commonBefore(character), 4)}x${hex(codePoint, 6)}`;
    return /^[\p{L}\p{M}]$/u.test(character) ? `y${hex(codePoint, 6)}` : `+${hex(codePoint, 6)}`;
  }

  /** The rank of the last of the common characters that comes before a rare one. */
  private commonBefore(character: string): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.collator.compare(this.ordered[middle] ?? '', character) < 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

let known: StrokeOrder | undefined;

/**
 * The text by which a name sorts by strokes in the collation `C`: `ORDER BY stroke_key COLLATE "C"` gives the order of
 * `Intl.Collator('zh-u-co-stroke')`. The ranks are worked out at the first call, which takes some 40 ms.
 */
export function strokeKeyOf(name: string): string {
  known ??= new StrokeOrder();
  const order = known;
  return Array.from(name.toLowerCase(), (character) => order.keyOf(character)).join('');
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
