import type { CodeDefinition } from '../../../src/index.js';

/** So many levels a table has at most, whatever its parents say. */
export const MAX_LEVELS = 10;

/** The codes of one system, found by code and by what people call them. */
export class CodeTable {
  private readonly byCode: ReadonlyMap<string, CodeDefinition>;
  /** The code that a text means; null where it means several. */
  private readonly byText = new Map<string, string | null>();

  /** @param codes each code once, in the order of the table */
  constructor(codes: readonly CodeDefinition[]) {
    this.byCode = new Map(codes.map((definition) => [definition.code, definition]));
    for (const definition of codes) for (const text of this.textsOf(definition)) this.learn(text, definition.code);
    // What is written like a code is that code, whatever else it may be the name of.
    for (const { code } of codes) this.byText.set(comparable(code), code);
  }

  /** In the order of the table. */
  get codes(): readonly CodeDefinition[] {
    return [...this.byCode.values()];
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  get(code: string): CodeDefinition | null {
    return this.byCode.get(code) ?? null;
  }

  /** The code that a text in a file means: the code itself, its name or a usual word for it; null for none, or where it is not clear which. */
  codeOf(text: string): string | null {
    return this.byText.get(comparable(text)) ?? null;
  }

  private learn(text: string, code: string): void {
    const key = comparable(text);
    const known = this.byText.get(key);
    this.byText.set(key, known === undefined || known === code ? code : null);
  }

  /** Its names, alone and after those of everything above it: `鼓楼区` is many, `江苏省南京市鼓楼区` one. */
  private textsOf({ name, parent, aliases = [] }: CodeDefinition): Set<string> {
    const texts = new Set([name.zh, name.en, ...aliases]);
    let full = name.zh;
    let above = parent;
    for (let level = 0; level < MAX_LEVELS && above !== undefined; level += 1) {
      const definition: CodeDefinition | undefined = this.byCode.get(above);
      full = `${definition?.name.zh ?? ''}${full}`;
      above = definition?.parent;
    }
    return texts.add(full);
  }
}

/** A text as it is compared: width, blanks and letter case make no difference. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
