import { v7 as uuidv7 } from 'uuid';
import type { DomainEventClass } from '../events/domain-event.js';
import type { Transaction } from './transaction.js';

/** What the audit log says of an act: ids and names of fields, never values. */
export interface AuditNote {
  /** `module.resource.action`, usually the key of the permission that allowed it. */
  readonly action: string;
  /** The plain name of the aggregate: `account`, `organization`. */
  readonly targetKind: string;
  readonly targetId: string | null;
  /** The organisation whose auditors may read it. */
  readonly organizationId: string | null;
  /** Names of the fields that were changed or revealed, with an id or key where that says what was done: `role:auditor`. */
  readonly fields?: readonly string[];
  readonly reason?: string;
}

/** What an event carries besides its name. */
export interface Emission<P extends object> {
  /** The organisation it concerns, by which the tree menu decides. */
  readonly organizationId: string | null;
  readonly payload: P;
}

/** A transaction of a unit of work. What is noted on it is written right before the commit, or not at all. */
export interface WorkTransaction extends Transaction {
  /** Notes an act for the audit log. @throws Error when the actor is anonymous: see {@link UnitOfWork} */
  audit(note: AuditNote): void;
  /** Publishes an event, delivered after the commit. @throws Error when the actor is anonymous */
  emit<P extends object>(event: DomainEventClass<P>, emission: Emission<NoInfer<P>>): void;
  /** Has `act` done after the commit and before the answer. Its failure is logged and changes nothing. */
  afterCommit(act: () => void | Promise<void>): void;
}

/** Who a unit of work is done for, as the audit log keeps it. */
export interface Actor {
  readonly key: string;
  readonly isAnonymous: boolean;
  readonly requestId: string | null;
  readonly actingOrganizationId: string | null;
}

/** An audit note with its id, as the record statement reads it. */
export interface AuditRecord extends Required<Omit<AuditNote, 'reason'>> {
  readonly id: string;
  readonly reason: string | null;
}

/** An event as the record statement reads it. */
export interface EventRecord extends Emission<object> {
  readonly id: string;
  readonly name: string;
  readonly delivery: string;
}

/** A transaction that keeps what is noted on it until {@link UnitOfWork} writes it. */
export class NotingTransaction implements WorkTransaction {
  readonly audits: AuditRecord[] = [];
  readonly events: EventRecord[] = [];
  readonly acts: Array<() => void | Promise<void>> = [];
  private isClosed = false;

  constructor(
    private readonly tx: Transaction,
    private readonly actor: Actor,
  ) {}

  get manager(): Transaction['manager'] {
    return this.tx.manager;
  }

  query<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]> {
    return this.tx.query<T>(sql, params);
  }

  one<T extends object>(sql: string, params?: readonly unknown[]): Promise<T | null> {
    return this.tx.one<T>(sql, params);
  }

  audit(note: AuditNote): void {
    this.requireOpen('audit()');
    this.requireIdentity('audit()');
    this.audits.push({ ...note, id: uuidv7(), fields: note.fields ?? [], reason: note.reason ?? null });
  }

  emit<P extends object>(event: DomainEventClass<P>, { organizationId, payload }: Emission<P>): void {
    this.requireOpen('emit()');
    this.requireIdentity('emit()');
    this.events.push({ id: uuidv7(), name: event.eventName, delivery: event.delivery, organizationId, payload });
  }

  afterCommit(act: () => void | Promise<void>): void {
    this.requireOpen('afterCommit()');
    this.acts.push(act);
  }

  /** Refuses further notes: they would be lost without a word. */
  close(): void {
    this.isClosed = true;
  }

  private requireOpen(call: string): void {
    if (this.isClosed) throw new Error(`${call} after the work was done: await everything inside the unit of work.`);
  }

  private requireIdentity(call: string): void {
    if (!this.actor.isAnonymous) return;
    throw new Error(`${call} for a caller who did not sign in: use UnitOfWork.runAsService if the act is the system's own.`);
  }
}
