import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import { NotificationBus } from '../../events/notification-bus.js';
import { SharedValue } from '../../events/shared-value.js';
import type { MenuDecision, MenuRule } from './menu-decision.js';

/** What an organisation said of a module from a day on, rule and choice together. */
export interface MenuAct {
  readonly id: string;
  readonly organizationId: string;
  readonly moduleId: string;
  readonly rule: MenuRule | null;
  readonly chosen: boolean | null;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

/** An act to record. */
export interface NewMenuAct extends MenuAct {
  readonly documentNumber: string | null;
  readonly reason: string | null;
}

/** The acts of each organisation that said something, in the order in which they begin. */
export type Acts = ReadonlyMap<string, readonly MenuAct[]>;

const ALL = `
  SELECT id, organization_id AS "organizationId", module_id AS "moduleId", rule, chosen, effective_on AS "effectiveOn"
  FROM core_menu_acts WHERE undone_at IS NULL ORDER BY effective_on, id`;
const INSERT = `
  INSERT INTO core_menu_acts (id, organization_id, module_id, rule, chosen, effective_on, document_number, reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const UNDO = 'UPDATE core_menu_acts SET undone_at = now() WHERE id = $1';
/** Whoever changes the menu sees what others changed before him. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('core.menu_acts'))`;

/**
 * The acts of all organisations on the menu. They are few, and asked at every request of a module: every instance
 * keeps them in memory. A rule at the top is one row, however many organisations lie below it.
 */
@Injectable()
export class MenuActs implements OnModuleDestroy {
  private readonly acts: SharedValue<Acts>;

  constructor(database: Database, bus: NotificationBus) {
    this.acts = new SharedValue(bus, 'core.menu', async () => byOrganization(await database.query<MenuAct>(ALL)));
  }

  /** Every act that is not undone: the same object as long as nobody says anything else. */
  all(): Promise<Acts> {
    return this.acts.get();
  }

  /** Whether no organisation said anything: every deployed module is in force. */
  async areNone(): Promise<boolean> {
    return (await this.acts.get()).size === 0;
  }

  /** The same from the database, with everybody else who changes the menu waiting for `tx`. */
  async locked(tx: WorkTransaction): Promise<Acts> {
    await tx.query(LOCK);
    return byOrganization(await tx.query<MenuAct>(ALL));
  }

  /** Records an act: it holds at the next request here, and at once elsewhere. */
  async record(tx: WorkTransaction, { id, organizationId, moduleId, rule, chosen, effectiveOn, documentNumber, reason }: NewMenuAct): Promise<void> {
    await tx.query(INSERT, [id, organizationId, moduleId, rule, chosen, effectiveOn, documentNumber, reason]);
    await this.acts.announce(tx);
  }

  /** Takes an act back: what was said before holds again. */
  async undo(tx: WorkTransaction, { id }: MenuAct): Promise<void> {
    await tx.query(UNDO, [id]);
    await this.acts.announce(tx);
  }

  onModuleDestroy(): void {
    this.acts.close();
  }
}

function byOrganization(acts: readonly MenuAct[]): Acts {
  const found = new Map<string, MenuAct[]>();
  for (const act of acts) {
    const own = found.get(act.organizationId);
    if (own) own.push(act);
    else found.set(act.organizationId, [act]);
  }
  return found;
}

/** Of the acts of one organisation the last on each module that has begun; one that says nothing any more is left out. */
export function decisionsOn(day: string, acts: readonly MenuAct[]): MenuDecision[] {
  const latest = new Map<string, MenuAct>();
  for (const act of acts) if (act.effectiveOn <= day) latest.set(act.moduleId, act);
  return [...latest.values()]
    .filter(({ rule, chosen }) => rule !== null || chosen !== null)
    .map(({ organizationId, moduleId, rule, chosen, effectiveOn }) => ({ organizationId, moduleId, rule, chosen, decidedOn: effectiveOn }));
}
