const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
const IGNORED = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** A number as it is meant, however it was typed: full-width characters made half-width, blanks left out, in capitals. */
export function halfWidth(typed: string): string {
  return typed
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(IGNORED, '')
    .toUpperCase();
}
