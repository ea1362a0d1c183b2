/** What a spreadsheet program takes for a formula, after any number of the signs that keep it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/;
const KEPT = /^'+[=+\-@\t\r]/;

/** A text as a cell that no program evaluates: `=1+1` becomes `'=1+1`. {@link plainCell} undoes it exactly. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that {@link safeCell} was given. */
export function plainCell(text: string): string {
  return KEPT.test(text) ? text.slice(1) : text;
}
