import type { SqlRunner } from '../../database/transaction.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import type { NotificationBus } from '../../events/notification-bus.js';
import { SharedValue } from '../../events/shared-value.js';

/** What an organisation said from a day on. */
export interface DatedAct {
  readonly organizationId: string;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** The acts that are not undone, by organisation, in the order in which they begin. */
export type Acts<A> = ReadonlyMap<string, readonly A[]>;

/** Where acts are kept. */
export interface ActsSource<A> {
  /** Of the notification bus and of the lock, for these acts alone: `core.menu`. */
  readonly topic: string;
  /** All that are not undone, by the day they begin, and of one day in the order in which they were made. */
  readonly text: string;
  /** What an act is about: the latest on it that has begun holds. */
  readonly subjectOf: (act: A) => string;
}

/** Whoever changes such acts sees what others changed before him. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtext($1))';

/**
 * Acts of organisations that hold for them and what lies below. They are few, and asked at every request: every
 * instance keeps them in memory. One at the top is one row, however many organisations lie below it.
 */
export class SharedActs<A extends DatedAct> {
  private readonly acts: SharedValue<Acts<A>>;

  constructor(
    private readonly runner: SqlRunner,
    bus: NotificationBus,
    private readonly source: ActsSource<A>,
  ) {
    this.acts = new SharedValue(bus, source.topic, () => this.read(this.runner));
  }

  /** All of them: another map as soon as anybody says anything else. */
  all(): Promise<Acts<A>> {
    return this.acts.get();
  }

  /** Those of these organisations that hold on `day`, in the order of the organisations. */
  async on(day: string, organizationIds: readonly string[]): Promise<A[]> {
    return this.holding(await this.all(), day, organizationIds);
  }

  /** Whether no organisation said anything. */
  async areNone(): Promise<boolean> {
    return (await this.all()).size === 0;
  }

  /** All of them, from the database, with everybody else who changes such acts waiting for `tx`. */
  async locked(tx: WorkTransaction): Promise<Acts<A>> {
    await this.lock(tx);
    return this.read(tx);
  }

  /** Everybody else who changes such acts waits for `tx`. */
  async lock(tx: WorkTransaction): Promise<void> {
    await tx.query(LOCK, [this.source.topic]);
  }

  /** They change with this transaction: at the next request here, and at once elsewhere. */
  announce(tx: WorkTransaction): Promise<void> {
    return this.acts.announce(tx);
  }

  /** Whoever made it calls it when he is destroyed. */
  close(): void {
    this.acts.close();
  }

  /** The acts that hold on `day` among all of them; see `on`. */
  holding(acts: Acts<A>, day: string, organizationIds: readonly string[]): A[] {
    return acts.size === 0 ? [] : organizationIds.flatMap((id) => latestOn(day, acts.get(id) ?? [], this.source.subjectOf));
  }

  private async read(runner: SqlRunner): Promise<Acts<A>> {
    const found = new Map<string, A[]>();
    for (const act of await runner.query<A>(this.source.text)) {
      const own = found.get(act.organizationId);
      if (own) own.push(act);
      else found.set(act.organizationId, [act]);
    }
    return found;
  }
}

/**
 * The day on which an act is judged: its first, or today where that is past already, for it has to go with what was
 * said since. Days are `YYYY-MM-DD`.
 */
export function judgedOn(effectiveOn: string, today: string): string {
  return effectiveOn > today ? effectiveOn : today;
}

/** Of acts on one subject, in the order in which they begin, one that would hide an act of an earlier `day` for good: it has begun since. */
export function begunSince<A extends DatedAct>(day: string, acts: readonly A[], today: string): A | undefined {
  return acts.findLast(({ effectiveOn }) => effectiveOn > day && effectiveOn <= today);
}

/** Of the acts of one organisation, in the order in which they begin, the last on each subject that has begun. */
export function latestOn<A extends DatedAct>(day: string, acts: readonly A[], subjectOf: (act: A) => string): A[] {
  const latest = new Map<string, A>();
  for (const act of acts) if (act.effectiveOn <= day) latest.set(subjectOf(act), act);
  return [...latest.values()];
}
