import { camelCase, capitalised, type NewModule, pascalCase, underscored, words } from './new-module.js';

/** How the template is called; every form of these names is replaced. */
export const TEMPLATE: NewModule = {
  id: 'paper-shelf',
  title: { zh: '纸架', en: 'Paper shelf' },
  aggregate: 'paper-sheet',
  plural: 'paper-sheets',
  aggregateTitle: '纸页',
  events: true,
};

/** The forms in which the names of a module stand in its files, in the same order for every module. */
function formsOf({ id, title, aggregate, plural, aggregateTitle }: NewModule): string[] {
  // The plural first: the singular is the beginning of it.
  const cased = [plural, aggregate, id].flatMap((name) => [name, camelCase(name), pascalCase(name), underscored(name)]);
  const read = [plural, aggregate].flatMap((name) => [words(name), capitalised(words(name))]);
  return [...cased, ...read, title.zh, title.en, aggregateTitle];
}

/** Replaces the names of the template by those of a module, all at once: what is put in is not looked at again. */
export class TemplateNames {
  private readonly replacements: ReadonlyMap<string, string>;
  private readonly pattern: RegExp;

  constructor(module: NewModule) {
    const forms = formsOf(module);
    this.replacements = new Map(formsOf(TEMPLATE).map((form, index) => [form, forms[index] ?? '']));
    this.pattern = new RegExp([...this.replacements.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');
  }

  /** @param escaped in code, where a quote would end the text that it stands in */
  apply(text: string, escaped = false): string {
    return text.replace(this.pattern, (form) => {
      const name = this.replacements.get(form) ?? form;
      return escaped ? name.replace(/['\\]/g, '\\$&') : name;
    });
  }
}
