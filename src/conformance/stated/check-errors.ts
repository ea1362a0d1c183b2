import { definitionsOf } from '../../errors/define-errors.js';
import type { ErrorDefinition } from '../../errors/problem.js';
import type { Language } from '../../i18n/text.js';
import type { Findings } from '../report/findings.js';
import type { Subject } from '../subject.js';
import { registriesIn } from './declared-values.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const PARTS = ['title', 'detail'] as const;

/** Each error that the module declares: registered, in both languages. One under another name does not load. */
export async function checkErrors({ id, module }: Subject, findings: Findings): Promise<void> {
  const registered = definitionsOf(module.body.errors ?? []);
  const declared = definitionsOf(await registriesIn(module.folder)).filter(({ code }) => code.startsWith(`${id}.`));
  const known = new Set(registered.map(({ code }) => code));
  for (const { code } of declared) if (!known.has(code)) findings.add('unregisteredError', code);
  for (const definition of registered) checkError(definition, findings);
  findings.look('errors', new Set([...registered, ...declared].map(({ code }) => code)).size);
}

function checkError({ code, status, ...texts }: ErrorDefinition, findings: Findings): void {
  if (status < 400 || status > 499) findings.add('errorStatus', code, { status });
  for (const part of PARTS) {
    for (const language of LANGUAGES) if (texts[part][language].trim() === '') findings.add('errorTextMissing', code, { language, part });
  }
  const [zh, en] = LANGUAGES.map((language) => placeholdersOf(PARTS.map((part) => texts[part][language]).join(' ')));
  if (zh !== en) findings.add('errorTextsDiffer', code, { zh, en });
}

/** In order of name; a value may be left out where the language does without, but none may be in one alone. */
function placeholdersOf(text: string): string {
  const names = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return [...names].toSorted().join(', ') || '-';
}
