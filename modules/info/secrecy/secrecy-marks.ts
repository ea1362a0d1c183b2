/** A level of secrecy, its characters maybe apart; in traditional ones, too. */
const LEVEL = String.raw`(?:[绝絕機机秘祕]\s*密)`;
/** A level with its star, `机密★1年`. An asterisk on the next line is the point of a list. */
const STARRED = new RegExp(String.raw`${LEVEL}(?:\s*[★☆⭐✩✪✭✮✯✰]|[^\S\n]*[*∗⁎✱])`, 'u');
const DECLARED = new RegExp(String.raw`密\s*[级級]\s*:\s*${LEVEL}`, 'u');
/** A level that stands alone, bare or between brackets. */
const ALONE = new RegExp(String.raw`^[\s【〔\[(《<「『]*${LEVEL}[\s】〕\])》>」』]*$`, 'u');
const FIRST_LINES = 5;

/** Shows nothing and may stand between the characters of a word: formats, fillers, variants; not the end of a line. */
export const UNSEEN = /\p{Cf}|\p{Variation_Selector}|[\u034F\u115F\u1160\u3164\uFFA0\u17B4\u17B5]|[\u0000-\u0008\u000B\u000E-\u001F\u007F]/gu;
const EXTENSION = /\.[^.]*$/u;

const INTERNAL = /内\s*部\s*(?:资\s*料|文\s*件)|工\s*作\s*秘\s*密|仅\s*供\s*内\s*部\s*使\s*用/u;
/** The words inside prose, but for set phrases, and for 机密 across two words: 手机密码, 司机密切. */
const WORD = /绝密|机密(?![切集度码封])|(?<!保守|国家|党的|商业|工作|通信|军事|个人)秘密(?!战线|投票|写票)/u;

/**
 * Whether a text bears a marking of secrecy (INF-1, `domain.md` §8): a level with its star, a level declared, or one that
 * stands alone in the first lines. Full-width forms, spaces and what shows nothing make no difference. Pure.
 *
 * @param text plain, not HTML; of a document a page or part of its own
 */
export function isMarked(text: string): boolean {
  const seen = asSeen(text);
  return STARRED.test(seen) || DECLARED.test(seen) || firstLines(seen).some((line) => ALONE.test(line));
}

/** The same of the name of a file, whose extension says nothing. */
export function isNameMarked(name: string): boolean {
  return isMarked(name) || isMarked(name.replace(EXTENSION, ''));
}

/** Whether a text without a marking names what people should look at: 内部资料, 工作秘密, or a level inside prose. */
export function isSuspicious(text: string): boolean {
  const seen = asSeen(text);
  return INTERNAL.test(seen) || WORD.test(seen);
}

/** Whether nothing is seen of a text. */
export function isInvisible(text: string): boolean {
  return asSeen(text).trim() === '';
}

function asSeen(text: string): string {
  return text.normalize('NFKC').replace(/\r\n?|[\u000C\u0085\u2028\u2029]/gu, '\n').replace(UNSEEN, '');
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.trimStart().slice(0, 10_000).split('\n')) {
    if (line.trim() !== '') lines.push(line);
    if (lines.length === FIRST_LINES) break;
  }
  return lines;
}
