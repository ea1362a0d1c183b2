import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import { isDone, nameOf, type Requests, shown, type Tried } from './requests.js';

/** What exists of each kind, so that lists have pages. */
const OF_EACH = 2;
const ROUNDS = 3;

/** Uses the routes of the module as people would, and remembers which of them could be used. */
export class Use {
  private readonly done = new Set<string>();
  private readonly last = new Map<string, Tried | null>();

  constructor(
    private readonly requests: Requests,
    private readonly operations: readonly DocumentedOperation[],
    /** Who may call a route at all: somebody at the top where it concerns everybody. */
    private readonly who: (actor: Actor, operation: DocumentedOperation) => Actor,
  ) {}

  /**
   * Makes things that the actor himself may make, and looks at the lists of them: what comes first may be needed by
   * what comes next.
   */
  async make(actor: Actor): Promise<void> {
    const creating = this.operations.filter((operation) => isCreating(operation) && this.who(actor, operation) === actor);
    const made = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const operation of creating) {
        while ((made.get(operation.id) ?? 0) < OF_EACH && (await this.once(actor, operation))) made.set(operation.id, (made.get(operation.id) ?? 0) + 1);
      }
      await this.read(actor);
    }
  }

  /** Calls everything else that was not called yet; what removes things comes last. */
  async rest(actor: Actor): Promise<void> {
    const order = ['GET', 'PUT', 'PATCH', 'POST', 'DELETE'];
    const left = this.operations.filter(({ id }) => !this.done.has(id)).toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
    for (const operation of left) await this.once(actor, operation);
  }

  /** Tells which routes could not be used. */
  report(findings: Findings): void {
    for (const operation of this.operations) {
      findings.look('reach');
      const last = this.last.get(operation.id);
      if (!this.done.has(operation.id)) findings.add('notReached', nameOf(operation), { answer: last ? shown(last.answer) : '-' });
    }
  }

  private async read(actor: Actor): Promise<void> {
    for (const operation of this.operations.filter(({ method }) => method === 'GET')) await this.once(actor, operation);
  }

  private async once(actor: Actor, operation: DocumentedOperation): Promise<boolean> {
    const tried = await this.requests.attempt(this.who(actor, operation), operation);
    const isReached = tried !== null && isDone(tried.answer);
    if (isReached) this.done.add(operation.id);
    this.last.set(operation.id, tried);
    return isReached;
  }
}

/** Whether a route makes things, as its `Idempotency-Key` tells. */
export function isCreating({ method, parameters }: DocumentedOperation): boolean {
  return method === 'POST' && parameters.some(({ name }) => name === 'Idempotency-Key');
}
