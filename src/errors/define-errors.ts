import { snakeCase } from '../i18n/snake-case.js';
import type { Placeholders, Text, TextValues } from '../i18n/text.js';
import { type ErrorDefinition, Problem, type ProblemExtras } from './problem.js';

interface ErrorSpec {
  readonly status: number;
  readonly title: Text;
  readonly detail: Text;
}

type ValuesOf<S extends ErrorSpec> = {
  [K in Placeholders<S['detail']['en']> | Placeholders<S['title']['en']>]: TextValues[string];
};

type Thrower<S extends ErrorSpec> = (keyof ValuesOf<S> extends never
  ? (values?: Record<never, never>, extras?: ProblemExtras) => Problem
  : (values: ValuesOf<S>, extras?: ProblemExtras) => Problem) & { readonly definition: ErrorDefinition };

/** The errors of one owner: call one to make the {@link Problem} to throw. */
export type ErrorRegistry<T extends Record<string, ErrorSpec> = Record<string, ErrorSpec>> = {
  readonly [K in keyof T]: Thrower<T[K]>;
};

/** Any registry, whatever its keys: what a module lists in its body. */
export type AnyErrorRegistry = Readonly<Record<string, { readonly definition: ErrorDefinition }>>;

/**
 * Registers the errors of `owner` (a module id, or an area of the core).
 * The key `organizationNotFound` of owner `base` gets the code `base.organization_not_found`.
 * The values of the texts are typed from their placeholders.
 *
 * @example
 * export const baseErrors = defineErrors('base', {
 *   organizationNotFound: {
 *     status: 404,
 *     title: { zh: '找不到组织', en: 'Organization not found' },
 *     detail: { zh: '没有编号为 {id} 的组织，或不在您的管理范围内。', en: 'There is no organization {id} in your scope.' },
 *   },
 * });
 * throw baseErrors.organizationNotFound({ id });
 */
export function defineErrors<const T extends Record<string, ErrorSpec>>(owner: string, specs: T): ErrorRegistry<T> {
  const entries = Object.entries(specs).map(([key, spec]) => {
    const definition: ErrorDefinition = { code: `${owner}.${snakeCase(key)}`, ...spec };
    const make = (values: TextValues = {}, extras?: ProblemExtras) => new Problem(definition, values, extras);
    return [key, Object.assign(make, { definition })];
  });
  return Object.fromEntries(entries) as ErrorRegistry<T>;
}

/** The definitions in registries, in order of code. */
export function definitionsOf(registries: readonly AnyErrorRegistry[]): ErrorDefinition[] {
  return registries
    .flatMap((registry) => Object.values(registry).map((entry) => entry.definition))
    .toSorted((a, b) => a.code.localeCompare(b.code));
}
