import type { Draft } from '../requests/draft.js';
import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import type { Strangers } from './leak-by-id.js';
import { isDone, jsonOf, nameOf, type Requests, type Tried } from './requests.js';

const MOST = '100';
const NOT_FILTERS = ['limit', 'cursor', 'sort', 'count'];
/** The values of a filter that are tried. */
const VALUES = 2;

/** What somebody saw before others had anything: each view as it was asked for, with the answer. */
export type Views = ReadonlyMap<DocumentedOperation, { readonly draft: Draft; readonly text: string }>;

/** Looks at every list, search and figure that needs no thing to be about. */
export async function look(actor: Actor, requests: Requests): Promise<Views> {
  const views = new Map<DocumentedOperation, { draft: Draft; text: string }>();
  for (const operation of requests.views) {
    const tried = await requests.attempt(actor, operation, { tries: 3, tune: (draft) => ask(draft, 'limit', MOST) });
    // A file made twice differs by the time it was made.
    if (tried && isDone(tried.answer) && jsonOf(tried.answer) !== null) views.set(operation, { draft: tried.draft, text: tried.answer.text });
  }
  return views;
}

/**
 * Looks again as the stranger, once the owner has things: nothing of them may show, whatever is filtered, searched or
 * sorted by, and no figure may have changed.
 *
 * @param before what the stranger saw before the owner had anything
 * @param own of the module: only in those must the owner see what he made
 */
export async function leakByView({ owner, stranger }: Strangers, before: Views, own: readonly DocumentedOperation[], requests: Requests, findings: Findings): Promise<void> {
  const secrets = [owner.marker, ...owner.things.allMade];
  for (const operation of requests.views) {
    findings.look('leaks');
    const seen = before.get(operation);
    if (seen) {
      const { answer } = await requests.send(seen.draft, stranger.side.token);
      if (answer.text !== seen.text) findings.add('foreignCounted', nameOf(operation), { query: queryOf(seen.draft) });
    }
    for (const [name, value] of questions(operation, owner)) {
      const tried = await requests.attempt(stranger, operation, { tries: 1, tune: (draft) => (ask(draft, name, value), ask(draft, 'limit', MOST)) });
      if (tried) tellShown(tried, secrets, findings);
    }
  }
  for (const operation of own.filter(({ method }) => method === 'GET')) {
    await showToOwner(owner, operation, requests, findings);
    if (!operation.path.includes('{')) continue;
    // About a thing of his own a view may still show others.
    const tried = await requests.attempt(stranger, operation, { tries: 2, tune: (draft) => ask(draft, 'limit', MOST) });
    if (tried) tellShown(tried, secrets, findings);
  }
}

function tellShown({ answer, draft }: Tried, secrets: readonly string[], findings: Findings): void {
  const what = isDone(answer) ? secrets.find((secret) => answer.text.includes(secret)) : undefined;
  if (what !== undefined) findings.add('foreignShown', nameOf(draft.operation), { what, query: queryOf(draft) });
}

/** A list that does not show what was made to the one who made it proves nothing. */
async function showToOwner(owner: Actor, operation: DocumentedOperation, requests: Requests, findings: Findings): Promise<void> {
  const made = owner.things.madeBy(operation.path);
  if (made.size === 0) return;
  const tried = await requests.attempt(owner, operation, { tries: 1, tune: (draft) => ask(draft, 'limit', MOST) });
  const isShown = [...made].some((id) => tried?.answer.text.includes(id));
  if (!isShown) findings.add('leakUntried', nameOf(operation), { why: { zh: '列表不显示刚创建的内容。', en: 'the list does not show what was made there.' } });
}

/** What a stranger may ask to find things of the owner. */
function questions({ parameters }: DocumentedOperation, { known, marker, side }: Actor): [string, string][] {
  const inQuery = parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name);
  const filters = inQuery.filter((name) => !NOT_FILTERS.includes(name));
  const sorts = parameters.find(({ name }) => name === 'sort')?.schema.enum ?? [];
  return [
    ['', ''],
    ...filters.flatMap((name) => {
      const values = name === 'q' ? [marker] : [...known.of(name).slice(-VALUES), ...(/organizationId|under/i.test(name) ? [side.organizationId] : [])];
      return values.map((value): [string, string] => [name, value]);
    }),
    ...sorts.map((sort): [string, string] => ['sort', String(sort)]),
  ];
}

/** Sets a parameter of the query where the operation has it. */
function ask({ operation, query }: Draft, name: string, value: string): void {
  if (!operation.parameters.some((parameter) => parameter.in === 'query' && parameter.name === name)) return;
  const at = query.findIndex(([known]) => known === name);
  query.splice(at < 0 ? query.length : at, at < 0 ? 0 : 1, [name, value]);
}

function queryOf({ query }: Draft): string {
  return query.map(([name, value]) => `${name}=${value}`).join('&') || '-';
}
