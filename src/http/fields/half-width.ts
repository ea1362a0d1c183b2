const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** The text with half-width letters, digits and signs for those that an input method typed full-width. */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT));
}
