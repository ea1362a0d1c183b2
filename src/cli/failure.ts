import { EmbeddedDatabaseError } from '../database/embedded/embedded-database-error.js';
import { isConnectionLoss } from '../database/pg-errors.js';
import { Problem } from '../errors/problem.js';
import { Refusal } from '../errors/refusal.js';
import { StartupError } from '../errors/startup-error.js';
import type { Language, Text } from '../i18n/text.js';

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Refusal {
  constructor(text: Text, values?: Readonly<Record<string, string>>) {
    super('cli.usage', text, values);
    this.name = 'UsageError';
  }
}

/** A failed command, as it is told. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly exitCode: 1 | 2;
}

const LOST: Text = {
  zh: '与数据库的连接中断。请确认数据库正在运行，然后重新执行。',
  en: 'The connection to the database was lost. See that it runs, then try again.',
};

/** What went wrong, in the language of the person; a fault of ours comes with its stack. */
export function failureOf(error: unknown, language: Language): Failure {
  if (error instanceof UsageError) return { code: error.code, message: error.in(language), exitCode: 2 };
  if (error instanceof Refusal) return { code: error.code, message: error.in(language), exitCode: 1 };
  if (error instanceof StartupError) return { code: error.code, message: error.message, exitCode: 1 };
  if (error instanceof EmbeddedDatabaseError) return { code: `database.${error.code}`, message: error.message, exitCode: 1 };
  if (error instanceof Problem) return { code: error.code, message: problemText(error, language), exitCode: 1 };
  if (isConnectionLoss(error)) return { code: 'database.unreachable', message: LOST[language], exitCode: 1 };
  return { code: 'internal_error', message: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 };
}

function problemText(problem: Problem, language: Language): string {
  const { detail, errors = [] } = problem.toBody(language, '');
  return [detail, ...errors.map(({ pointer, message }) => `  - ${pointer}: ${message}`)].join('\n');
}
