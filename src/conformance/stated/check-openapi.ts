import { type DocumentedOperation, followed } from '../requests/operations.js';
import type { Text, TextValues } from '../../i18n/text.js';
import type { OpenApi, Operation, Response, Schema } from '../../openapi/open-api.js';
import type { Findings } from '../report/findings.js';
import type { Subject } from '../subject.js';

const CAMEL_CASE = /^[a-z][A-Za-z0-9]*$/;
const SEGMENT = /^([a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z]+)?|\{[a-z][A-Za-z0-9]*\}(\.[a-z]+)?)$/;
const PROBLEM = 'application/problem+json';

/** What the API document says of each route: enough to make a client from, and in the ways of the platform. */
export function checkOpenApi({ document, english, id, operations, routes }: Subject, findings: Findings): void {
  const withoutSchema = answersWithoutSchema(document);
  const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  for (const operation of operations) {
    findings.look('openapi');
    const place = `${operation.method} ${operation.path}`;
    const [zh, en] = [document, english].map((language) => language.paths[operation.path]?.[operation.method.toLowerCase()]);
    if (!zh || !en) continue;
    const faults: Text[] = [];
    const say = (holds: boolean, fault: Text) => void (holds || faults.push(fault));
    say(zh.summary.trim() !== '', { zh: '没有中文摘要。', en: 'It has no summary in Chinese.' });
    say(en.summary.trim() !== '', { zh: '没有英文摘要。', en: 'It has no summary in English.' });
    say(zh.tags.join() === id && zh['x-zhibu-access'] !== undefined, { zh: '没有写明所属模块或权限。', en: 'It does not say whose it is and who may call it.' });
    say(CAMEL_CASE.test(zh.operationId) && ids.filter((other) => other === zh.operationId).length === 1, { zh: `operationId“${zh.operationId}”不是唯一的小驼峰名称。`, en: `Its operationId "${zh.operationId}" is not camelCase and its own.` });
    say(hasProblem(document, zh), { zh: '没有 problem+json 的拒绝应答。', en: 'It documents no refusal as problem+json.' });
    say(!withoutSchema.some((answer) => answer.startsWith(`${place} `)), { zh: '成功的应答没有说明内容。', en: 'It does not say what it answers.' });
    say(operation.path.replace('/api/v1/', '').split('/').every((segment) => SEGMENT.test(segment)), { zh: '路径不是短横线命名。', en: 'Its path is not kebab-case.' });
    for (const name of namesIn(document, operation, zh)) say(CAMEL_CASE.test(name), { zh: `名称“${name}”不是小驼峰。`, en: `The name "${name}" is not camelCase.` });
    if (faults.length > 0) findings.add('openapi', place, joined(faults));
  }
  for (const { access, method, moduleId, path } of routes) {
    if (moduleId === id && access.kind === 'public' && access.reason.trim() === '') findings.add('openapi', `${method} ${path}`, { zh: '@Public 没有写明理由。', en: '@Public gives no reason.' });
  }
}

/**
 * The 2xx responses that say nothing of a body they have: one without content that is not 204, and
 * content without a schema, or with one that is not there.
 */
export function answersWithoutSchema(document: OpenApi): string[] {
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.entries(responses)
        .filter(([status, response]) => status.startsWith('2') && !isDescribed(status, response as Response, known))
        .map(([status]) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );
}

function isDescribed(status: string, { content }: Response, known: readonly string[]): boolean {
  if (status === '204') return content === undefined;
  const schemas = Object.values(content ?? {}).map(({ schema }) => schema);
  return schemas.length > 0 && schemas.every(({ $ref, type }) => ($ref === undefined ? type !== undefined : known.includes($ref)));
}

function hasProblem(document: OpenApi, { responses }: Operation): boolean {
  return Object.entries(responses).some(([status, answer]) => {
    const { content } = '$ref' in answer ? ((document.components.responses[String(answer.$ref).split('/').at(-1) ?? ''] ?? {}) as Response) : answer;
    return status.startsWith('4') && content?.[PROBLEM] !== undefined;
  });
}

function joined(faults: readonly Text[]): Text & TextValues {
  return { zh: faults.map(({ zh }) => zh).join(''), en: faults.map(({ en }) => en).join(' ') };
}

/** Of its parameters in path and query, and of the fields of its bodies. */
function namesIn(document: OpenApi, { body, parameters }: DocumentedOperation, { responses }: Operation): Set<string> {
  const answers = Object.entries(responses).flatMap(([status, answer]) => (status.startsWith('2') && 'content' in answer ? Object.values(answer.content ?? {}) : []));
  const names = new Set(parameters.filter(({ in: place }) => place !== 'header').map(({ name }) => name));
  const seen = new Set<Schema>();
  const walk = (given: Schema): void => {
    const schema = followed(document, given);
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      names.add(name);
      walk(inner);
    }
    for (const inner of [schema.items ?? [], schema.anyOf ?? []].flat()) walk(inner);
  };
  for (const { schema } of answers) walk(schema);
  if (body) walk(body.schema);
  return names;
}
