import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { SqlRunner } from '../database/transaction.js';
import { type NextStep, PollLoop } from '../events/poll-loop.js';
import { Log } from '../observability/log.js';
import { type ChainedEntry, ENTRY_COLUMNS, sealOf } from './audit-entry.js';

/** The end of the chain, and the place of its entry in the order of entries. */
interface ChainHead {
  readonly position: number;
  readonly hash: Buffer;
  readonly tx: string;
  readonly entryPosition: string;
}

const POLL_MS = 1_000;
const BATCH_SIZE = 1_000;

const IS_BEHIND = `
  SELECT EXISTS (
    SELECT 1 FROM core_audit_entries e, core_audit_head h
    WHERE (e.tx, e.position) > (h.tx, h.entry_position) AND e.tx < pg_snapshot_xmin(pg_current_snapshot())) AS behind`;

const HEAD = `
  SELECT position, hash, tx::text AS tx, entry_position::text AS "entryPosition" FROM core_audit_head FOR UPDATE SKIP LOCKED`;

const UNSEALED = 'NOT EXISTS (SELECT 1 FROM core_audit_seals s WHERE s.entry_id = e.id)';

/** A backup restored into a new cluster brings transaction ids that this one will not reach for long. */
const IS_RESTORED = `
  SELECT h.tx > pg_snapshot_xmax(now.snapshot) AS restored,
    pg_snapshot_xmin(now.snapshot)::text AS oldest, pg_snapshot_xmax(now.snapshot)::text AS next
  FROM core_audit_head h, (SELECT pg_current_snapshot() AS snapshot) AS now`;

/**
 * Chains audit entries after their commit, in the order of their transactions, about once a second.
 * Any number of instances may run it: the row of the head lets one work.
 */
@Injectable()
export class AuditSealer {
  private loop: PollLoop | null = null;

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** Begins to seal; entries of a restored backup first. */
  start(): void {
    let isAdopted = false;
    const step = async () => {
      isAdopted ||= await this.adoptRestored();
      return this.step();
    };
    this.loop = new PollLoop('audit seals', step, POLL_MS, this.log);
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop?.stop();
    this.loop = null;
  }

  /** Seals up to a thousand entries whose transactions, and all older ones, have ended. */
  async step(): Promise<NextStep> {
    const state = await this.database.one<{ behind: boolean }>(IS_BEHIND);
    if (!state?.behind) return 'idle';
    return this.database.transaction(async (tx) => {
      const head = await tx.one<ChainHead>(HEAD);
      if (!head) return 'idle';
      const entries = await tx.query<ChainedEntry>(
        `SELECT ${ENTRY_COLUMNS} FROM core_audit_entries e
         WHERE (e.tx, e.position) > ($1::xid8, $2::bigint) AND e.tx < pg_snapshot_xmin(pg_current_snapshot()) AND ${UNSEALED}
         ORDER BY e.tx, e.position LIMIT ${BATCH_SIZE}`,
        [head.tx, head.entryPosition],
      );
      await append(tx, head, entries);
      return entries.length === BATCH_SIZE ? 0 : 'idle';
    });
  }

  /**
   * Seals what a restored backup left open and has the chain go on in the order of this cluster.
   * @returns false while another instance holds the chain
   */
  async adoptRestored(): Promise<boolean> {
    const found = await this.database.one<{ restored: boolean; oldest: string; next: string }>(IS_RESTORED);
    if (!found?.restored) return true;
    return this.database.transaction(async (tx) => {
      let head = await tx.one<ChainHead>(HEAD);
      if (!head) return false;
      for (let count = BATCH_SIZE; count === BATCH_SIZE; ) {
        const entries = await tx.query<ChainedEntry>(
          `SELECT ${ENTRY_COLUMNS} FROM core_audit_entries e
           WHERE (e.tx < $1::xid8 OR e.tx >= $2::xid8) AND ${UNSEALED}
           ORDER BY e.tx, e.position LIMIT ${BATCH_SIZE}`,
          [found.oldest, found.next],
        );
        head = await append(tx, head, entries);
        count = entries.length;
      }
      await tx.query('UPDATE core_audit_head SET tx = $1::xid8, entry_position = 0', [found.oldest]);
      return true;
    }, { statementTimeoutMs: 0 });
  }
}

/** Adds entries to the end of the chain and moves its head. */
async function append(tx: SqlRunner, head: ChainHead, entries: readonly ChainedEntry[]): Promise<ChainHead> {
  const last = entries.at(-1);
  if (!last) return head;
  let { hash } = head;
  const hashes = entries.map((entry) => (hash = sealOf(hash, entry)).toString('hex'));
  const end = { position: Number(head.position) + entries.length, hash, tx: last.tx, entryPosition: last.position };
  await tx.query(
    `WITH sealed AS (
       INSERT INTO core_audit_seals (position, entry_id, hash)
       SELECT $1::bigint + s.place, s.id, decode(s.hash, 'hex')
       FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS s (id, hash, place))
     UPDATE core_audit_head SET position = $4, hash = $5, tx = $6::xid8, entry_position = $7`,
    [head.position, entries.map(({ id }) => id), hashes, end.position, end.hash, end.tx, end.entryPosition],
  );
  return end;
}
