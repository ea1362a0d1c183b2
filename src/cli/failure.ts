import { EmbeddedDatabaseError } from '../database/embedded/embedded-database-error.js';
import { isConnectionLoss, isOverload } from '../database/pg-errors.js';
import { Problem } from '../errors/problem.js';
import { Refusal } from '../errors/refusal.js';
import { type Language, render, type Text } from '../i18n/text.js';

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
  zh: '与数据库的连接中断，或数据库迟迟没有应答。请确认数据库正在运行，然后重新执行。',
  en: 'The connection to the database was lost, or it took too long to answer. See that it runs, then try again.',
};

const OVERLOADED: Text = {
  zh: '数据库过于繁忙，没有在限定时间内完成。请待负载降低后重新执行。',
  en: 'The database has more to do than it can, and did not finish in time. Try again once there is less to do.',
};

const FILE: Text = {
  zh: '{path} 不能使用（{reason}）。请检查目录是否存在、是否有权限、磁盘是否已满。',
  en: '{path} cannot be used ({reason}). See that the folder is there, that you may write in it, and that the disk has room.',
};

/** What went wrong, in the language of the person; a fault of ours comes with its stack. */
export function failureOf(error: unknown, language: Language): Failure {
  if (error instanceof UsageError) return { code: error.code, message: error.in(language), exitCode: 2 };
  if (error instanceof Refusal) return { code: error.code, message: error.in(language), exitCode: 1 };
  if (error instanceof EmbeddedDatabaseError) return { code: `database.${error.code}`, message: error.message, exitCode: 1 };
  if (error instanceof Problem) return { code: error.code, message: problemText(error, language), exitCode: 1 };
  if (isFileFault(error)) {
    const { code = '', path = '' } = error;
    return { code: 'file.unusable', message: render(FILE, language, { path, reason: code }), exitCode: 1 };
  }
  if (isConnectionLoss(error)) return { code: 'database.unreachable', message: LOST[language], exitCode: 1 };
  if (isOverload(error)) return { code: 'database.overloaded', message: OVERLOADED[language], exitCode: 1 };
  return { code: 'internal_error', message: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 };
}

/** Of the file system: the network has errors of this kind too, but they name no path. */
function isFileFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function problemText(problem: Problem, language: Language): string {
  const { detail, errors = [] } = problem.toBody(language, '');
  return [detail, ...errors.map(({ pointer, message }) => `  - ${pointer}: ${message}`)].join('\n');
}
