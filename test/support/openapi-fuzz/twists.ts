import type { Dice } from '../../../src/conformance/requests/dice.js';
import { type Draft, encoded } from '../../../src/conformance/requests/draft.js';
import { HOSTILE_BODIES, HOSTILE_HEADERS, HOSTILE_NAMES, HOSTILE_QUERIES, HOSTILE_SEGMENTS, HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile-values.js';

type Twist = (draft: Draft, dice: Dice) => string | null;

/** Changes something of a draft and says what. */
export function twist(draft: Draft, dice: Dice): string {
  for (;;) {
    const done = dice.pick(TWISTS)(draft, dice);
    if (done !== null) return done;
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

const changeField: Twist = (draft, dice) => {
  const target = dice.pick(objectsIn(draft.body));
  const names = Object.keys(target ?? {});
  if (!target || names.length === 0) return null;
  const name = dice.pick(names);
  define(target, name, dice.pick(HOSTILE_VALUES));
  return `field ${name}`;
};

/** Nearly right: what a pattern or a length is there to refuse. */
const ALTERED: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(), (text) => text.slice(1), (text) => text + text, (text) => `${text} `, (text) => ` ${text}`, (text) => `${text}\u0000`, (text) => `${text}\uD842`, (text) => `${text}\n`, (text) => `\u202E${text}`, (text) => text.normalize('NFD'),
];

const alterText: Twist = (draft, dice) => {
  const target = dice.pick(objectsIn(draft.body));
  const texts = Object.entries(target ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (!target || texts.length === 0) return null;
  const [name, text] = dice.pick(texts);
  define(target, name, dice.pick(ALTERED)(text));
  return `altered ${name}`;
};

const addField: Twist = (draft, dice) => {
  const properties = Object.keys(draft.operation.body?.schema.properties ?? {});
  const target = dice.pick(objectsIn(draft.body));
  if (!target) return null;
  const name = properties.length > 0 && dice.chance(50) ? dice.pick(properties) : dice.pick(HOSTILE_NAMES);
  define(target, name, dice.pick(HOSTILE_VALUES));
  return `new field ${name.slice(0, 20)}`;
};

const dropField: Twist = ({ body }, dice) => {
  const target = dice.pick(objectsIn(body));
  const names = Object.keys(target ?? {});
  if (!target || names.length === 0) return null;
  const name = dice.pick(names);
  delete target[name];
  return `without ${name}`;
};

const replaceBody: Twist = (draft, dice) => {
  if (draft.method === 'GET') return null;
  const body = dice.pick(HOSTILE_BODIES);
  draft.rawBody = Buffer.isBuffer(body) ? body : Buffer.from(body);
  draft.headers['content-type'] ??= 'application/json';
  return 'another body';
};

const changeQuery: Twist = ({ operation, query }, dice) => {
  const names = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const name = names.length > 0 && dice.chance(80) ? dice.pick(names) : dice.pick(HOSTILE_NAMES);
  query.push([name, dice.pick(HOSTILE_TEXTS).slice(0, 5_000)]);
  return `query ${name.slice(0, 20)}`;
};

const addRawQuery: Twist = (draft, dice) => {
  draft.rawQuery = dice.pick(HOSTILE_QUERIES);
  return 'raw query';
};

const changeSegment: Twist = ({ segments }, dice) => {
  const names = Object.keys(segments);
  if (names.length === 0) return null;
  segments[dice.pick(names)] = dice.chance(60) ? dice.pick(HOSTILE_SEGMENTS) : encoded(dice.pick(HOSTILE_TEXTS).slice(0, 1_000)) || '-';
  return 'segment';
};

const changeHeader: Twist = ({ headers }, dice) => {
  const name = dice.pick(Object.keys(HOSTILE_HEADERS));
  headers[name] = dice.pick(HOSTILE_HEADERS[name] ?? ['']);
  return `header ${name}`;
};

const changeMethod: Twist = (draft, dice) => {
  draft.method = dice.pick(METHODS);
  return `method ${draft.method}`;
};

/** The more of a request depends on it, the more often it stands here. */
const TWISTS: readonly Twist[] = [
  changeField, changeField, changeField, alterText, alterText, addField, addField, dropField, dropField, replaceBody, replaceBody,
  changeQuery, changeQuery, changeQuery, addRawQuery, changeSegment, changeSegment, changeHeader, changeHeader, changeHeader, changeMethod,
];

/** The objects of a body, itself included; a missing one stands for a body that has none. */
function objectsIn(node: unknown): readonly (Record<string, unknown> | null)[] {
  if (typeof node !== 'object' || node === null) return [null];
  const inner = Object.values(node).flatMap((child) => objectsIn(child)).filter((child) => child !== null);
  return Array.isArray(node) ? (inner.length > 0 ? inner : [null]) : [node as Record<string, unknown>, ...inner];
}

/** As JSON would hold it: `__proto__` is a field like any other. A copy, because a second twist may change it. */
function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value: structuredClone(value), enumerable: true, configurable: true, writable: true });
}
