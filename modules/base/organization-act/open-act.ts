import { v7 as uuidv7 } from 'uuid';
import type { RequestContext, Warning, WorkTransaction } from '../../../src/index.js';
import type { OrganizationActKind } from '../organization/organization-history.entity.js';
import type { Subject } from './organization-act-rows.js';
import { recordAct } from './organization-act-writes.js';
import type { OrganizationActPayload } from './organization-act.events.js';

/** What an act says of itself, and what it acts on. */
export interface ActParts {
  readonly tx: WorkTransaction;
  readonly context: RequestContext;
  readonly kind: OrganizationActKind;
  readonly subject: Subject;
  readonly effectiveOn: string;
  readonly documentNumber: string | null;
  readonly reason: string | null;
}

/** An act while it is done: checked first, then recorded, then carried out. */
export class OpenAct {
  /** What is unusual about it, as it comes up. */
  readonly warnings: Warning[] = [];
  private knownId: string | undefined;

  constructor(private readonly parts: ActParts) {}

  /** Taken with its first use, after what the act needs has come in: acts of one day are in the order of their ids. */
  get id(): string {
    this.knownId ??= uuidv7();
    return this.knownId;
  }

  get tx(): WorkTransaction {
    return this.parts.tx;
  }

  get context(): RequestContext {
    return this.parts.context;
  }

  /** The organisation acted on, as it was before. */
  get subject(): Subject {
    return this.parts.subject;
  }

  get effectiveOn(): string {
    return this.parts.effectiveOn;
  }

  /** What goes with everything that the act brings about elsewhere. */
  get document(): { readonly documentNumber: string | null; readonly reason: string | null } {
    const { documentNumber, reason } = this.parts;
    return { documentNumber, reason };
  }

  /** What its events have in common. */
  get payload(): OrganizationActPayload {
    return { organizationId: this.subject.id, actId: this.id, effectiveOn: this.effectiveOn };
  }

  /**
   * Writes it into the ledger: once everything was checked, and before anything changes.
   * @param parties whom it concerns besides the one acted on
   */
  record(details: object, parties: readonly string[] = []): Promise<void> {
    const { kind, subject, effectiveOn, documentNumber, reason } = this.parts;
    const entry = { id: this.id, kind, organizationId: subject.id, effectiveOn, documentNumber, reason, details };
    return recordAct(this.tx, { ...entry, parties: [subject.id, ...parties] });
  }
}
