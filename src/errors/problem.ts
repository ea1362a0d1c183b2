import { type Language, render, type Text, type TextValues } from '../i18n/text.js';

/** One fault of one field: `pointer` is an RFC 6901 JSON pointer into the body, or `?name` for a query parameter. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: Text;
  readonly values?: TextValues;
}

/** The regulation an answer comes from (`domain.md` §12). */
export interface RuleCitation {
  readonly code: string;
  readonly regulation: string;
  readonly article: string;
  readonly ruleVersion: string;
  readonly provisional: boolean;
}

/** What a registered error is: its stable code, HTTP status and texts. */
export interface ErrorDefinition {
  readonly code: string;
  readonly status: number;
  readonly title: Text;
  readonly detail: Text;
}

/** What may come with an error besides the values of its text. */
export interface ProblemExtras {
  readonly errors?: readonly FieldFault[];
  readonly rule?: RuleCitation;
  /** Response headers, e.g. `Retry-After` in seconds. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** The body of an `application/problem+json` answer (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: ReadonlyArray<{ pointer: string; code: string; message: string }>;
  readonly rule?: RuleCitation;
}

/**
 * A refusal with a registered code. The only error a service throws at a caller:
 * anything else is a fault of ours and is answered `internal_error` without a word of it.
 */
export class Problem extends Error {
  constructor(
    readonly definition: ErrorDefinition,
    readonly values: TextValues,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${definition.code}: ${render(definition.detail, 'en', values)}`, { cause: extras.cause });
    this.name = 'Problem';
  }

  get code(): string {
    return this.definition.code;
  }

  get status(): number {
    return this.definition.status;
  }

  /** The problem+json body; `instance` is the path of the request. */
  toBody(language: Language, instance: string): ProblemBody {
    const { code, status, title, detail } = this.definition;
    const { errors, rule } = this.extras;
    return {
      type: `urn:zhibu:error:${code}`,
      title: render(title, language, this.values),
      status,
      code,
      detail: render(detail, language, this.values),
      instance,
      ...(errors && {
        errors: errors.map((fault) => ({
          pointer: fault.pointer,
          code: fault.code,
          message: render(fault.message, language, fault.values),
        })),
      }),
      ...(rule && { rule }),
    };
  }
}
