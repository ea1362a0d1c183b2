import { type AnyErrorRegistry, definitionsOf } from '../errors/define-errors.js';
import { StartupError } from '../errors/startup-error.js';
import type { FieldsClass } from '../http/fields/field-type.js';
import type { Route } from '../http/route-table.js';
import { type Language, render, type Text } from '../i18n/text.js';
import { operationIdOf } from './operation-id.js';
import type { OpenApi, Operation, RequestBody, Tag, Schema } from './open-api.js';
import { customFilterOf, headerParameters, parametersOf } from './parameters.js';
import { Problem } from './problem.dto.js';
import { ProblemResponses } from './problem-responses.js';
import { answerHeaders, answersOf } from './route-answer.js';
import { inputOf, type RouteInput } from './route-input.js';
import { SchemaComponents } from './schema-components.js';
import { documentTexts, summaryIn } from './texts.js';

/** What a document is made from. */
export interface OpenApiSource {
  readonly routes: readonly Route[];
  /** The chosen modules. */
  readonly modules: readonly { readonly id: string; readonly title: Text; readonly summary: Text; readonly version: string }[];
  /** Every registry of the core and of the modules. */
  readonly errors: readonly AnyErrorRegistry[];
  /** Where the API is served from; absent: where the document is. */
  readonly serverUrl?: string;
}

/** A source that was found free of clashes. */
export interface OpenApiPlan {
  readonly source: OpenApiSource;
  readonly operations: readonly { readonly route: Route; readonly operationId: string; readonly input: RouteInput }[];
  readonly schemas: SchemaComponents;
}

/**
 * Reads the routes and makes sure that a document can be made of them; cheap, for every start.
 *
 * @throws StartupError `openapi.untyped_input`, `openapi.schema_clash`, `openapi.operation_clash`,
 *   `openapi.unregistered_error`
 */
export function planOpenApi(source: OpenApiSource): OpenApiPlan {
  const operations = source.routes.map((route) => ({ route, operationId: operationIdOf(route), input: inputOf(route) }));
  const schemas = new SchemaComponents();
  schemas.add(Problem, 'response', 'the core');
  for (const { route, input } of operations) {
    const user = `${route.method} ${route.path} (${route.moduleId})`;
    if (route.endpoint.returns) schemas.add(route.endpoint.returns as FieldsClass, 'response', user);
    if (input.body) schemas.add(input.body, 'request', user);
  }
  schemas.refuseClashes();
  refuseOperationClashes(operations);
  refuseUnregisteredErrors(source);
  return { source, operations, schemas };
}

/** The OpenAPI 3.1 document of the routes, with its texts in one language. */
export function buildOpenApi(source: OpenApiSource, language: Language = 'zh'): OpenApi {
  return documentOf(planOpenApi(source), language);
}

/**
 * The document of a plan.
 *
 * @param modules only the operations of the core and of these; all of them unless given
 */
export function documentOf(plan: OpenApiPlan, language: Language, modules?: ReadonlySet<string>): OpenApi {
  const { source, schemas } = plan;
  const isServed = (id: string) => id === 'core' || modules === undefined || modules.has(id);
  const problems = new ProblemResponses(language);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const planned of plan.operations.filter(({ route }) => isServed(route.moduleId))) {
    const { route } = planned;
    const path = (paths[route.path.replace(/:(\w+)/g, '{$1}')] ??= {});
    path[route.method.toLowerCase()] = operationOf(planned, schemas, problems, language);
  }
  const responses = used('responses', problems.components(), [paths]);
  const made = schemas.schemas();
  const tags = tagsOf(source, language);
  const leftOut = new Set(tags.filter(({ name }) => !isServed(name)).map(({ name }) => name));
  const codes = definitionsOf(source.errors).flatMap(({ code }) => (leftOut.has(code.split('.')[0] ?? '') ? [] : [code]));
  const all = modules ? { ...reached(made, [paths, responses]), Problem: made['Problem'] } : made;
  return {
    openapi: '3.1.0',
    info: {
      title: documentTexts.title[language],
      version: '1',
      description: documentTexts.description[language],
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    ...(source.serverUrl !== undefined && { servers: [{ url: source.serverUrl }] }),
    tags: tags.filter(({ name }) => isServed(name)),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: documentTexts.bearer[language] } },
      parameters: used('parameters', headerParameters(language), [paths]),
      headers: used('headers', answerHeaders(language), [paths, responses]),
      responses,
      schemas: { ...all, Problem: { ...all['Problem'], 'x-zhibu-error-codes': codes } },
    },
  };
}

function operationOf(
  { route, operationId, input }: OpenApiPlan['operations'][number],
  schemas: SchemaComponents,
  problems: ProblemResponses,
  language: Language,
): Operation {
  const body = bodyOf(input, schemas);
  const { access, endpoint, moduleId } = route;
  const filtered = customFilterOf(input);
  return {
    operationId,
    tags: [moduleId],
    ...summaryIn(language, endpoint.summary),
    description: accessText(access, language),
    'x-zhibu-module': moduleId,
    'x-zhibu-access': access.kind === 'requires' ? access.permission.key : access.kind,
    ...(filtered !== null && { 'x-zhibu-custom-filters': filtered }),
    security: securityOf(access),
    parameters: parametersOf(route, input),
    ...(body && { requestBody: body }),
    responses: { ...answersOf(route, input, schemas, language), ...problems.of(route, input) },
  };
}

/** A route that readers share with those who manage its rows takes a token, and goes without one. */
function securityOf(access: Route['access']): Operation['security'] {
  if (access.kind !== 'public') return [{ bearer: [] }];
  return access.managedBy ? [{ bearer: [] }, {}] : [];
}

function bodyOf({ body, rawBody }: RouteInput, schemas: SchemaComponents): RequestBody | null {
  if (body) return { required: true, content: { 'application/json': { schema: schemas.refer(body, 'request') } } };
  if (!rawBody) return null;
  const { contentType, schema } = rawBody;
  return { required: true, content: { [contentType]: { schema } } };
}

function accessText(access: Route['access'], language: Language): string {
  if (access.kind !== 'requires' && access.managedBy) {
    const text = access.kind === 'public' ? documentTexts.accessReaders : documentTexts.accessSignedInReaders;
    return render(text, language, { key: access.managedBy.key, title: access.managedBy.title[language] });
  }
  if (access.kind === 'public') return documentTexts.accessPublic[language];
  if (access.kind === 'authenticated') return documentTexts.accessAuthenticated[language];
  const { key, title } = access.permission;
  const text = access.everywhere ? documentTexts.accessEverywhere : documentTexts.accessRequires;
  return render(text, language, { key, title: title[language] });
}

function tagsOf({ modules }: OpenApiSource, language: Language): Tag[] {
  const core: Tag = tagOf('core', documentTexts.coreTitle, documentTexts.coreSummary, language);
  const others = modules.map(({ id, title, summary, version }) => ({ ...tagOf(id, title, summary, language), 'x-zhibu-version': version }));
  return [core, ...others].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function tagOf(name: string, title: Text, summary: Text, language: Language): Tag {
  return { name, description: `${title[language]}${language === 'zh' ? '：' : ': '}${summary[language]}` };
}

/** The schemas that something refers to, directly or through others. */
function reached(schemas: Readonly<Record<string, Schema>>, from: readonly object[]): Record<string, Schema> {
  const names = new Set<string>();
  const follow = (part: unknown) => {
    for (const { 1: name = '' } of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      follow(schemas[name] ?? {});
    }
  };
  follow(from);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => names.has(name)));
}

/** The components of a kind that something refers to. */
function used<T>(kind: 'parameters' | 'headers' | 'responses', components: Readonly<Record<string, T>>, from: readonly object[]): Record<string, T> {
  const text = JSON.stringify(from);
  return Object.fromEntries(Object.entries(components).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`)));
}

function refuseOperationClashes(operations: OpenApiPlan['operations']): void {
  const known = new Map<string, Route>();
  for (const { route, operationId } of operations) {
    const twin = known.get(operationId);
    if (twin) {
      const [one, other] = [twin, route].map(({ method, moduleId, path }) => `${method} ${path} (${moduleId})`);
      throw new StartupError('openapi.operation_clash', {
        zh: `${one} 和 ${other} 在接口文档中同名“${operationId}”。请为其中一个的处理方法改名。`,
        en: `${one} and ${other} would both be called "${operationId}" in the API document. Rename the handler of one.`,
      });
    }
    known.set(operationId, route);
  }
}

function refuseUnregisteredErrors({ routes, errors }: OpenApiSource): void {
  const registered = new Set(definitionsOf(errors));
  for (const { method, path, moduleId, endpoint } of routes) {
    const unknown = endpoint.errors?.find(({ definition }) => !registered.has(definition));
    if (!unknown) continue;
    throw new StartupError('openapi.unregistered_error', {
      zh: `${method} ${path} 所写的错误 ${unknown.definition.code} 不在“${moduleId}”的任何登记中。请把其登记加入 defineModuleBody() 的 errors。`,
      en: `${method} ${path} names the error ${unknown.definition.code}, which is in no registry of "${moduleId}". Add its registry to "errors" of defineModuleBody().`,
    });
  }
}
