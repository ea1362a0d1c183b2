import { v7 as uuidv7 } from 'uuid';
import type { Draft } from '../requests/draft.js';
import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import type { Strangers } from './leak-by-id.js';
import { isDone, nameOf, type Requests, shown } from './requests.js';

const TRIES = 5;
/** The turn of a larger body. */
const RICH = 2;
const UUID = /"(\w+)":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

/**
 * Has the stranger name what is the owner's in bodies: nothing may be made or changed by that. The refusal must be
 * that for ids which do not exist.
 */
export async function leakByBody(strangers: Strangers, operations: readonly DocumentedOperation[], requests: Requests, findings: Findings): Promise<void> {
  for (const operation of operations.filter(({ body }) => body?.mediaType === 'application/json')) {
    findings.look('leaks');
    const made = operation.path.includes('{') ? await aboutHisOwn(strangers, operation, requests) : await asTheOwner(strangers, operation, requests);
    if (made === null) continue;
    const unknown = named(made.draft, () => uuidv7());
    const control = await requests.send(unknown, made.token);
    const { answer } = await requests.send(made.draft, made.token);
    if (isDone(answer) || answer.status !== control.answer.status) {
      findings.add('foreignNamed', nameOf(operation), { answer: shown(answer), control: shown(control.answer) });
    }
  }
}

interface Naming {
  readonly draft: Draft;
  readonly token: string | null;
}

/** What the owner might send, sent by the stranger; null where it names nothing of the owner's: that belongs to whoever sends it. */
async function asTheOwner({ owner, stranger }: Strangers, operation: DocumentedOperation, requests: Requests): Promise<Naming | null> {
  const names = namesOf(owner);
  for (let turn = 0; turn < TRIES; turn++) {
    const made = await requests.draft(owner, operation, turn);
    const body = JSON.stringify(made?.draft.body ?? null);
    if (made !== null && names.some((name) => body.includes(name))) return { draft: made.draft, token: stranger.side.token };
  }
  return null;
}

/** What the stranger might send about something of his own, naming the owner's things in it; null where it names nothing. */
async function aboutHisOwn({ owner, stranger }: Strangers, operation: DocumentedOperation, requests: Requests): Promise<Naming | null> {
  const [place] = stranger.things.leadingTo(operation.path);
  const made = await requests.draft(stranger, operation, RICH, place);
  if (made === null || JSON.stringify(made.draft.body ?? null).search(UUID) < 0) return null;
  const names = namesOf(owner);
  const draft = named(made.draft, (key) => owner.known.of(key).find((value) => names.includes(value)) ?? owner.side.organizationId);
  return { draft, token: made.token };
}

function namesOf({ side, things }: Actor): string[] {
  return [side.organizationId, ...things.allMade];
}

/** A draft whose body names other ids, by the names of their fields. */
function named(draft: Draft, idFor: (key: string) => string): Draft {
  const body = JSON.stringify(draft.body).replace(UUID, (_, key: string) => `"${key}":"${idFor(key)}"`);
  return { ...draft, body: JSON.parse(body) as unknown };
}
