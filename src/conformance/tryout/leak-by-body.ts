import { v7 as uuidv7 } from 'uuid';
import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import type { Strangers } from './leak-by-id.js';
import { isDone, nameOf, type Requests, shown } from './requests.js';
import { isCreating } from './use.js';

const TRIES = 5;
const UUID = /"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g;

/**
 * Sends what the owner may send as the stranger: nothing may be made under an organisation that is not his, nor of
 * things that are not. The refusal must be that for ids which do not exist.
 */
export async function leakByBody({ owner, stranger }: Strangers, operations: readonly DocumentedOperation[], requests: Requests, findings: Findings): Promise<void> {
  for (const operation of operations.filter((each) => isCreating(each) && each.body?.mediaType === 'application/json')) {
    findings.look('leaks');
    const made = await ownDraft(owner, operation, requests);
    if (made === null) continue;
    const body = JSON.stringify(made.draft.body);
    const unknown: unknown = JSON.parse(body.replace(UUID, () => JSON.stringify(uuidv7())));
    const control = await requests.send({ ...made.draft, body: unknown }, stranger.side.token);
    const { answer } = await requests.send(made.draft, stranger.side.token);
    if (isDone(answer) || answer.status !== control.answer.status) {
      findings.add('foreignCreated', nameOf(operation), { answer: shown(answer), control: shown(control.answer) });
    }
  }
}

/** A request that names something of the owner's; null where he never does: what it makes belongs to whoever sends it. */
async function ownDraft(owner: Actor, operation: DocumentedOperation, requests: Requests): ReturnType<Requests['draft']> {
  const names = [owner.side.organizationId, ...owner.things.allMade];
  for (let turn = 0; turn < TRIES; turn++) {
    const made = await requests.draft(owner, operation, turn);
    const body = JSON.stringify(made?.draft.body ?? null);
    if (made === null || names.some((name) => body.includes(name))) return made;
  }
  return null;
}
