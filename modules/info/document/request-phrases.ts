/** How requests end (妥否，请批示), and what asks for a decision in other words. Art. 15 forbids it in reports. */
const PHRASE = new RegExp(
  [
    String.raw`(?:妥否|当否|可否|是否妥当|是否可行|以上意见如无不妥)\s*[，,、]?\s*请\s*(?:予)?(?:以)?\s*(?:批示|指示|批复|审批|审示|示下|核示|批准|批转)`,
    String.raw`(?:特此|专此|以上)请示`,
    String.raw`(?:恳请|敬请|呈请|谨请|请)\s*(?:领导|上级|组织|县委|市委|党委)?\s*(?:予以|给予|予)\s*(?:批准|批复|审批|批示|核准|答复)`,
    String.raw`请\s*(?:批示|批复|审批|核批)\s*(?=[。！!]|$)`,
  ].join('|'),
  'mu',
);

/** The first words of a text that ask a superior for a decision; null where none do. Pure. */
export function requestPhrase(text: string): string | null {
  return PHRASE.exec(text)?.[0] ?? null;
}
