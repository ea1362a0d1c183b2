import type { Draft } from '../requests/draft.js';
import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import { isDone, jsonOf, nameOf, type Requests, shown, type Tried } from './requests.js';
import { isCreating } from './use.js';

/** Queries that every list refuses. */
const WRONG: readonly [name: string, value: string][] = [['limit', '0'], ['limit', '101'], ['limit', 'x'], ['cursor', 'x'], ['sort', 'zhibuUnknown']];

/** Every list comes in pages: within limits, one after the other, without a row twice. */
export async function checkLists(actor: Actor, operations: readonly DocumentedOperation[], requests: Requests, findings: Findings): Promise<void> {
  const makers = new Set(operations.filter((operation) => isCreating(operation) && operation.answers.has(201)).map(({ path }) => path));
  for (const list of operations.filter(({ method }) => method === 'GET')) {
    const isPaged = ['limit', 'cursor'].every((name) => list.parameters.some((parameter) => parameter.name === name));
    if (!isPaged) {
      if (makers.has(list.path)) findings.add('notPaged', nameOf(list));
      continue;
    }
    findings.look('lists');
    const page = await requests.attempt(actor, list, { tune: ({ query }) => void query.push(['limit', '1']) });
    if (!page || !isDone(page.answer)) continue;
    await checkPages(page, requests, findings);
    for (const pair of WRONG) {
      const { answer } = await requests.send(asking(page.draft, pair), page.token);
      if (answer.status !== 400) findings.add('limitIgnored', nameOf(list), { query: pair.join('='), answer: shown(answer) });
    }
  }
}

async function checkPages(page: Tried, requests: Requests, findings: Findings): Promise<void> {
  const place = nameOf(page.draft.operation);
  const first = pageOf(page);
  if (first.items.length > 1) findings.add('limitIgnored', place, { query: 'limit=1', answer: { zh: `${first.items.length} 行`, en: `${first.items.length} rows` } });
  if (first.nextCursor === null) return;
  const second = await requests.send(asking(page.draft, ['cursor', first.nextCursor]), page.token);
  const isNext = isDone(second.answer) && JSON.stringify(pageOf(second).items) !== JSON.stringify(first.items);
  if (!isNext) findings.add('limitIgnored', place, { query: 'cursor', answer: shown(second.answer) });
}

function pageOf({ answer }: Tried): { items: unknown[]; nextCursor: string | null } {
  const { items = [], nextCursor = null } = jsonOf(answer) as { items?: unknown[]; nextCursor?: string | null };
  return { items, nextCursor };
}

function asking(draft: Draft, [name, value]: readonly [string, string]): Draft {
  return { ...draft, query: [...draft.query.filter(([known]) => known !== name), [name, value]] };
}
