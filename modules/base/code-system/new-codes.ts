import type { CodeDefinition } from '../../../src/index.js';
import type { NewCode } from './code-system.dto.js';
import { codeSystemErrors } from './code-system.errors.js';
import { MAX_LEVELS } from './code-table.js';

/**
 * Checks the whole table that an integrator sends for a system.
 *
 * @param builtIn the codes that come with the system; they stay as they are
 * @returns those of his own
 * @throws Problem `base.code_repeated`, `base.built_in_code_missing`, `base.built_in_code_changed`,
 *   `base.code_parent_unknown`, `base.code_too_deep`
 */
export function readNewCodes(system: string, builtIn: readonly CodeDefinition[], sent: readonly NewCode[]): CodeDefinition[] {
  const table = new Map<string, CodeDefinition>();
  for (const { code, name, nameEn = name, parent, aliases = [] } of sent) {
    if (table.has(code)) throw codeSystemErrors.codeRepeated({ code });
    table.set(code, { code, name: { zh: name, en: nameEn }, aliases, ...(parent && { parent }) });
  }
  for (const definition of builtIn) requireKept(system, definition, table.get(definition.code));
  for (const { code } of table.values()) requirePlace(code, table);
  const own = new Set(builtIn.map(({ code }) => code));
  return [...table.values()].filter(({ code }) => !own.has(code));
}

/** Its name is compared in either language, so that what was read in one can be sent back. */
function requireKept(system: string, { code, name, parent }: CodeDefinition, sent: CodeDefinition | undefined): void {
  if (!sent) throw codeSystemErrors.builtInCodeMissing({ system, code, name: name.zh });
  const isNamed = [name.zh, name.en].includes(sent.name.zh);
  if (!isNamed || sent.parent !== parent) throw codeSystemErrors.builtInCodeChanged({ system, code, name: name.zh });
}

function requirePlace(code: string, table: ReadonlyMap<string, CodeDefinition>): void {
  let current = table.get(code);
  for (let level = 1; current?.parent !== undefined; level += 1) {
    const above = table.get(current.parent);
    if (!above) throw codeSystemErrors.codeParentUnknown({ code: current.code, parent: current.parent });
    if (level >= MAX_LEVELS) throw codeSystemErrors.codeTooDeep({ code, max: MAX_LEVELS });
    current = above;
  }
}
