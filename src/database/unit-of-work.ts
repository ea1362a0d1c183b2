import { Injectable } from '@nestjs/common';
import { OUTBOX_TOPIC } from '../events/outbox-topic.js';
import { NotificationBus } from '../events/notification-bus.js';
import type { IdempotencyClaim, RequestContext } from '../http/request-context.js';
import { Log } from '../observability/log.js';
import { Database, type TransactionOptions } from './database.js';
import { claimOf, isLostRace, type KeyedClaim, takeClaim } from './idempotency.js';
import { recordStatements } from './record-statement.js';
import { type Actor, NotingTransaction, type WorkTransaction } from './work-transaction.js';

/**
 * The way to write: business rows, answer for the idempotency key, audit entries and events in one
 * transaction, all or none of them.
 *
 * An anonymous submission (a letter, a ballot) must not go through here: rows of one transaction, and
 * the exact time of an event, lead back to the sender. It uses `Database.transaction`, which knows
 * neither a caller nor an audit log.
 */
@Injectable()
export class UnitOfWork {
  private readonly spent = new WeakSet<IdempotencyClaim>();

  constructor(
    private readonly database: Database,
    private readonly bus: NotificationBus,
    private readonly log: Log,
  ) {}

  /**
   * Runs `work` for a request. It may run again after a lost race (see `Database.transaction`).
   *
   * With an idempotency key the answer, a JSON value, is stored for 24 hours and given again without
   * running `work`, for the same principal, key, route and body. A failure is not stored. A keyed
   * request is one unit of work: a second one would answer with the result of the first.
   *
   * @param limits of its transaction, where it writes more than a request may
   * @throws Problem 422 `request.idempotency_key_reused`, 409 `request.idempotency_in_progress`, 400 `request.if_match_not_possible`
   */
  async run<R>(context: RequestContext, work: (tx: WorkTransaction) => Promise<R>, limits: TransactionOptions = {}): Promise<R> {
    const { acting, idempotency, ifMatch, principal, requestId } = context;
    const claim = claimOf(context);
    if (idempotency && claim) {
      if (this.spent.has(idempotency)) throw new Error('A request with an idempotency key may run one unit of work only: join them.');
      this.spent.add(idempotency);
    }
    const actor = {
      key: principal.key,
      isAnonymous: principal.kind === 'anonymous',
      requestId,
      actingOrganizationId: acting?.organizationId ?? null,
    };
    const conditional = async (tx: WorkTransaction): Promise<R> => {
      const result = await work(tx);
      ifMatch?.requireCompared();
      return result;
    };
    try {
      return await this.commit(actor, claim, conditional, limits);
    } catch (error) {
      if (!claim || !isLostRace(error)) throw error;
      return this.commit(actor, claim, conditional, limits);
    }
  }

  /**
   * Runs `work` as the system itself: an event handler, a job, the record of a refused sign-in.
   *
   * @param service who the audit log names, as `service:<service>`
   */
  async runAsService<R>(service: string, work: (tx: WorkTransaction) => Promise<R>): Promise<R> {
    const actor = { key: `service:${service}`, isAnonymous: false, requestId: null, actingOrganizationId: null };
    return this.commit(actor, null, work, {});
  }

  private async commit<R>(actor: Actor, claim: KeyedClaim | null, work: (tx: WorkTransaction) => Promise<R>, limits: TransactionOptions): Promise<R> {
    const done = await this.database.transaction(async (tx) => {
      const stored = claim && (await takeClaim(tx, claim));
      const noted = new NotingTransaction(tx, actor);
      if (stored) return { result: parse<R>(stored.answer), noted };
      const result = await work(noted).finally(() => noted.close());
      const answered = claim && { claim, answer: JSON.stringify(result) ?? null };
      const [record, ...before] = recordStatements({ actor, answered, audits: noted.audits, events: noted.events });
      for (const { text, params } of before) await tx.query(text, params);
      if (record) tx.closeWith(record);
      return { result, noted };
    }, limits);
    await this.follow(done.noted);
    return done.result;
  }

  private async follow({ acts, events }: NotingTransaction): Promise<void> {
    for (const name of new Set(events.map((event) => event.name))) this.bus.wake(OUTBOX_TOPIC, name);
    for (const act of acts) {
      try {
        await act();
      } catch (error) {
        this.log.failure({ error }, 'an act after a commit failed; what was committed stays');
      }
    }
  }
}

function parse<R>(answer: string | null): R {
  return (answer === null ? undefined : JSON.parse(answer)) as R;
}
