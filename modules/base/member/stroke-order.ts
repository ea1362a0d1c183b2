import { STROKE_ORDER } from './stroke-order.data.js';

const HAN = /^\p{Script=Han}$/u;

/** Orders Chinese characters as rolls of names do (姓氏笔画): by the number of strokes, then by the kind of each (横竖撇点折). */
class StrokeOrder {
  /** The place of each common character. */
  private readonly ranks: ReadonlyMap<string, number>;
  /** Counts strokes as Taiwan does (阝 has three) and leaves their kinds aside: good enough for the place of a rare character. */
  private readonly collator = new Intl.Collator('zh-u-co-stroke');
  /** The common characters in the order of the collator. */
  private readonly collated: readonly string[];

  constructor() {
    const common = Array.from(STROKE_ORDER.replaceAll('\n', ''));
    this.ranks = new Map(common.map((character, rank) => [character, rank]));
    this.collated = common.toSorted(this.collator.compare);
  }

  /** Text by which a character sorts among others, byte by byte. */
  keyOf(character: string): string {
    const rank = this.ranks.get(character);
    if (rank !== undefined) return hex(rank, 4);
    const codePoint = character.codePointAt(0) ?? 0;
    // Punctuation comes before all Chinese characters, letters after them; a rare character after a common one of its strokes.
    if (HAN.test(character)) return `${hex(this.ranks.get(this.commonBefore(character)) ?? 0, 4)}x${hex(codePoint, 6)}`;
    return /^[\p{L}\p{M}]$/u.test(character) ? `y${hex(codePoint, 6)}` : `+${hex(codePoint, 6)}`;
  }

  /** The last of the common characters that the collator has before a rare one. */
  private commonBefore(character: string): string {
    let low = 0;
    let high = this.collated.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.collator.compare(this.collated[middle] ?? '', character) < 0) low = middle + 1;
      else high = middle;
    }
    return this.collated[Math.max(0, low - 1)] ?? '';
  }
}

let known: StrokeOrder | undefined;

/**
 * The text by which a name sorts by strokes in the collation `C`, as GF 3003-1999 orders the characters in common use:
 * 李 and 杨 (一) before 吴 (丨), 何 (丿), 汪 (丶) and 张 (乛). The first call takes some milliseconds.
 */
export function strokeKeyOf(name: string): string {
  known ??= new StrokeOrder();
  const order = known;
  return Array.from(name.toLowerCase(), (character) => order.keyOf(character)).join('');
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
