import { v7 as uuidv7 } from 'uuid';
import type { Answer } from '../requests/exchange.js';
import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import { isDone, jsonOf, nameOf, type Requests, shown } from './requests.js';
import type { Place } from './things.js';

const TRIES = 6;
/** The things of one kind that are tried: all are reached by the same code. */
const THINGS = 2;

/** Who made something, and who must not reach it. */
export interface Strangers {
  readonly owner: Actor;
  readonly stranger: Actor;
}

/** What the module keeps that names an id, as text: by that a write shows, whatever was answered. */
export type Witness = (id: string) => Promise<string>;

/** What an attempt is made with. */
interface Attempt {
  readonly stranger: Actor;
  readonly requests: Requests;
  readonly witness: Witness;
  readonly findings: Findings;
}

/**
 * Tries the ids of one organisation from another on every route that takes one: the answer must be that for an id
 * which does not exist, and nothing may change.
 */
export async function leakById({ owner, stranger }: Strangers, operations: readonly DocumentedOperation[], requests: Requests, witness: Witness, findings: Findings): Promise<void> {
  for (const operation of operations.filter(({ path }) => path.includes('{'))) {
    findings.look('leaks');
    const foreign = owner.things.notOf(stranger.things, operation.path).slice(0, THINGS);
    if (foreign.length === 0) findings.add('leakUntried', nameOf(operation), { why: NOTHING_FOREIGN });
    for (const place of foreign) await tryPlace(operation, place, { stranger, requests, witness, findings });
  }
}

async function tryPlace(operation: DocumentedOperation, place: Place, { findings, requests, stranger, witness }: Attempt): Promise<void> {
  const [id = '', nowhere] = [place.at(-1), uuidv7()];
  // A body that is refused for its own sake says nothing of the id.
  const control = await requests.attempt(stranger, operation, { place: [...place.slice(0, -1), nowhere], wanted: ({ status }) => status === 404, tries: TRIES });
  if (control === null) return;
  const { draft, token, answer: said } = control;
  if (said.status !== 404 && said.status !== 403) {
    findings.add('leakUntried', nameOf(operation), { why: { zh: `不存在的编号得到 ${shown(said)}`, en: `an id that does not exist is answered ${shown(said)}` } });
    return;
  }
  const names = Object.keys(draft.segments);
  const segments = { ...draft.segments, ...Object.fromEntries(place.map((value, index) => [names[index] ?? '', value])) };
  const before = await witness(id);
  const { answer } = await requests.send({ ...draft, segments }, token);
  if (isDone(answer) || told(answer, id) !== told(said, nowhere)) findings.add('foreignReached', nameOf(operation), { answer: shown(answer), control: shown(said) });
  else if ((await witness(id)) !== before) findings.add('foreignChanged', nameOf(operation), { answer: shown(answer) });
}

/** An answer but for the path and the id, which the caller knows. */
function told(answer: Answer, id: string): string {
  const { instance: _, ...rest } = (jsonOf(answer) ?? {}) as { instance?: string };
  return `${answer.status} ${JSON.stringify(rest)}`.replaceAll(id, '{id}');
}

const NOTHING_FOREIGN = {
  zh: '两个组织所见的没有不同，没有只属于其中之一的编号。',
  en: 'both organizations see the same, and there is no id that only one of them has.',
};
