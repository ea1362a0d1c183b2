import type { DocumentedOperation } from '../requests/operations.js';
import type { Answer } from '../requests/exchange.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import { isDone, nameOf, type Requests, shown } from './requests.js';

/** A version that nothing has reached. */
const STALE = '"999999999"';

/** `ETag`, `If-Match` and `If-None-Match`: a change made on an old reading is refused, by any other write as its document says, and an unchanged one is not sent again. */
export async function checkVersions(actor: Actor, operations: readonly DocumentedOperation[], requests: Requests, findings: Findings): Promise<void> {
  for (const change of operations.filter(({ method }) => method === 'PATCH')) {
    findings.look('versions');
    const read = operations.find(({ method, path }) => method === 'GET' && path === change.path);
    if (read) await checkReading(actor, read, nameOf(change), requests, findings);
    const done = await requests.attempt(actor, change);
    // One that cannot be used is told of already.
    if (!done || !isDone(done.answer)) continue;
    if (done.answer.headers['etag'] === undefined) findings.add('noETag', nameOf(change), { method: 'PATCH' });
    const { answer } = await requests.send({ ...done.draft, headers: { ...done.draft.headers, 'if-match': STALE } }, done.token);
    if (answer.status !== 412) findings.add('staleAccepted', nameOf(change), { answer: shown(answer) });
  }
  // Each answer is compared with the document where it arrives.
  for (const write of operations.filter(isOtherWrite)) await requests.attempt(actor, write, { tries: 3, tune: ({ headers }) => (headers['if-match'] = STALE), wanted: isAboutVersion });
}

/** A write about something that there is already, other than a change of it. */
function isOtherWrite({ method, path }: DocumentedOperation): boolean {
  return ['POST', 'PUT', 'DELETE'].includes(method) && path.includes('{');
}

/** Compared, or not possible: then it was not done either. */
function isAboutVersion({ status, text }: Answer): boolean {
  return status === 412 || text.includes('request.if_match_not_possible');
}

async function checkReading(actor: Actor, read: DocumentedOperation, place: string, requests: Requests, findings: Findings): Promise<void> {
  const tried = await requests.attempt(actor, read);
  if (!tried || !isDone(tried.answer)) return;
  const tag = tried.answer.headers['etag'];
  if (typeof tag !== 'string') {
    findings.add('noETag', place, { method: 'GET' });
    return;
  }
  const { answer } = await requests.send({ ...tried.draft, headers: { ...tried.draft.headers, 'if-none-match': tag } }, tried.token);
  if (answer.status !== 304) findings.add('unmodifiedSent', nameOf(read), { answer: shown(answer) });
}
