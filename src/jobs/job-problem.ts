import type { Problem, ProblemBody } from '../errors/problem.js';
import { API_PREFIX } from '../http/route-table.js';
import type { Language } from '../i18n/text.js';

/** The problem of a failed job as it is kept: whoever reads it later reads it in his own language. */
export type ProblemTexts = Readonly<Record<Language, ProblemBody>>;

/** The problem+json body that a failed job carries, in every language. */
export function problemTexts(problem: Problem, jobId: string): ProblemTexts {
  const instance = `${API_PREFIX}/jobs/${jobId}`;
  return { zh: problem.toBody('zh', instance), en: problem.toBody('en', instance) };
}
