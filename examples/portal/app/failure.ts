import { ConnectionError, ProblemError, UnexpectedAnswerError } from '@zhibu/client';
import { type Language, textIn } from './texts.js';

/** An error in words for the person it happened to. */
export interface Failure {
  readonly title: string;
  readonly detail: string;
  /** What is wrong with single fields, and the regulation it comes from. */
  readonly points: readonly string[];
  readonly requestId: string | null;
}

/** Tells an error honestly: the server's own words where it gave some. */
export function failureOf(error: unknown, language: Language, origin: string): Failure {
  const bare = { points: [], requestId: null };
  if (error instanceof ProblemError) return ofProblem(error, language);
  if (error instanceof ConnectionError) {
    return { ...bare, title: textIn(language, 'errorConnection'), detail: textIn(language, 'errorConnectionDetail', { origin }) };
  }
  if (error instanceof UnexpectedAnswerError) {
    return { ...bare, title: textIn(language, 'errorAnswer'), detail: textIn(language, 'errorAnswerDetail', { status: error.status }) };
  }
  return { ...bare, title: textIn(language, 'errorUnknown'), detail: error instanceof Error ? error.message : String(error) };
}

function ofProblem({ problem, requestId }: ProblemError, language: Language): Failure {
  const { title, detail, errors = [], rule } = problem;
  const cited = rule ? [textIn(language, 'byRule', { regulation: rule.regulation, article: rule.article })] : [];
  return {
    title,
    detail,
    points: [...errors.map(({ message }) => message), ...cited],
    requestId,
  };
}
