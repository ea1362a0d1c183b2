import type { Database } from '../database/database.js';
import type { Text } from '../i18n/text.js';
import { type ChainedEntry, ENTRY_COLUMNS, GENESIS, sealOf } from './audit-entry.js';

/**
 * What is wrong with the first bad row.
 * `missing`: a seal or its entry is gone. `altered`: the entry is not what was sealed. `inserted`: a
 * row that was not there when its neighbours were sealed. `reordered`: a row that belongs to another
 * place. `unsealed`: an entry that should have been sealed a minute ago.
 */
export type AuditFaultKind = 'missing' | 'altered' | 'inserted' | 'reordered' | 'unsealed';

export interface AuditFault {
  readonly kind: AuditFaultKind;
  /** Place in the chain, from 1; null for an entry outside it. */
  readonly position: number | null;
  /** Null when the seal is gone too. */
  readonly entryId: string | null;
  readonly message: Text;
}

export interface AuditVerification {
  /** Seals that were found right, up to the first fault. */
  readonly verified: number;
  /** The end of the chain, in hex: noted elsewhere, it proves later that nothing before it was rewritten. */
  readonly head: { readonly position: number; readonly hash: string };
  readonly fault: AuditFault | null;
}

interface Seal {
  readonly position: number;
  readonly entryId: string;
  readonly hash: Buffer;
  /** Null when there is no entry with this id. */
  readonly entry: ChainedEntry | null;
}

interface Head {
  readonly position: number;
  readonly hash: Buffer;
}

const BATCH_SIZE = 1_000;

const SEALS = `
  SELECT s.position AS "sealPosition", s.entry_id AS "entryId", s.hash, e.id IS NOT NULL AS "hasEntry", ${ENTRY_COLUMNS}
  FROM core_audit_seals s LEFT JOIN core_audit_entries e ON e.id = s.entry_id
  WHERE s.position > $1 ORDER BY s.position LIMIT ${BATCH_SIZE}`;

/** An entry at or before the head was passed over by the sealer, so it came later; one behind it is late after a minute. */
const OUTSIDE = `
  SELECT e.id, (e.tx, e.position) <= (h.tx, h.entry_position) AS passed
  FROM core_audit_entries e CROSS JOIN core_audit_head h
  WHERE NOT EXISTS (SELECT 1 FROM core_audit_seals s WHERE s.entry_id = e.id)
    AND ((e.tx, e.position) <= (h.tx, h.entry_position)
      OR (e.occurred_at < now() - interval '1 minute' AND NOT e.tx BETWEEN
        pg_snapshot_xmin(pg_current_snapshot()) AND pg_snapshot_xmax(pg_current_snapshot())))
  ORDER BY passed DESC, e.tx, e.position LIMIT 1`;

/**
 * Recomputes the chain of audit entries from its beginning and names the first bad row. Reads a
 * thousand at a time, while the server may be running.
 *
 * @param onProgress told after each thousand
 */
export async function verifyAudit(database: Database, onProgress: (done: number, total: number) => void = () => undefined): Promise<AuditVerification> {
  const head = await database.one<Head>('SELECT position, hash FROM core_audit_head');
  const target: Head = head ?? { position: 0, hash: GENESIS };
  const end = { position: target.position, hash: target.hash.toString('hex') };
  let previous: Buffer = GENESIS;
  let verified = 0;
  for (;;) {
    const batch = await readSeals(database, verified);
    for (const seal of batch) {
      const isNext = seal.position === verified + 1;
      if (!isNext) return { verified, head: end, fault: faultAt('missing', verified + 1, null) };
      if (!seal.entry) return { verified, head: end, fault: faultAt('missing', seal.position, seal.entryId) };
      if (!sealOf(previous, seal.entry).equals(seal.hash)) {
        const kind = await kindOfBreak(database, previous, { ...seal, entry: seal.entry });
        return { verified, head: end, fault: faultAt(kind, seal.position, seal.entryId) };
      }
      previous = seal.hash;
      verified = seal.position;
      if (verified === target.position && !previous.equals(target.hash)) {
        return { verified: verified - 1, head: end, fault: faultAt('altered', verified, seal.entryId) };
      }
    }
    onProgress(verified, Math.max(verified, target.position));
    if (batch.length < BATCH_SIZE) break;
  }
  if (verified < target.position || !head) return { verified, head: end, fault: faultAt('missing', verified + 1, null) };
  return { verified, head: end, fault: await findOutside(database) };
}

/** A row that fits behind a later one was moved; where the chain goes on without a row, it was put in. */
async function kindOfBreak(database: Database, previous: Buffer, bad: Seal & { entry: ChainedEntry }): Promise<AuditFaultKind> {
  let goesOn = false;
  for (const { entry, hash } of await readSeals(database, bad.position)) {
    if (sealOf(hash, bad.entry).equals(bad.hash)) return 'reordered';
    const instead = entry && sealOf(previous, entry);
    if (instead?.equals(bad.hash)) return 'reordered';
    if (instead?.equals(hash)) goesOn = true;
  }
  return goesOn ? 'inserted' : 'altered';
}

async function readSeals(database: Database, after: number): Promise<Seal[]> {
  type Row = ChainedEntry & { sealPosition: number; entryId: string; hash: Buffer; hasEntry: boolean };
  const rows = await database.query<Row>(SEALS, [after]);
  return rows.map(({ entryId, hasEntry, hash, sealPosition, ...entry }) => ({
    position: sealPosition,
    entryId,
    hash,
    entry: hasEntry ? entry : null,
  }));
}

async function findOutside(database: Database): Promise<AuditFault | null> {
  // One statement over both tables, however long they are.
  const row = await database.transaction(async (tx) => tx.one<{ id: string; passed: boolean }>(OUTSIDE), { statementTimeoutMs: 0 });
  return row ? faultAt(row.passed ? 'inserted' : 'unsealed', null, row.id) : null;
}

function faultAt(kind: AuditFaultKind, position: number | null, entryId: string | null): AuditFault {
  return { kind, position, entryId, message: describe(kind, position, entryId) };
}

function describe(kind: AuditFaultKind, position: number | null, entryId: string | null): Text {
  const row = {
    zh: [position && `第 ${position} 条封存`, entryId && `条目 ${entryId}`].filter(Boolean).join('，'),
    en: [position && `seal ${position}`, entryId && `entry ${entryId}`].filter(Boolean).join(', '),
  };
  const texts: Record<AuditFaultKind, Text> = {
    missing: { zh: '审计记录缺失', en: 'An audit entry is missing' },
    altered: { zh: '审计记录被改动', en: 'An audit entry was altered' },
    inserted: { zh: '审计记录是后来插入的', en: 'An audit entry was inserted later' },
    reordered: { zh: '审计记录的次序被改动', en: 'Audit entries were reordered' },
    unsealed: {
      zh: '审计记录逾一分钟未封存，请启动服务，若仍如此请查看服务日志',
      en: 'An audit entry has not been sealed for over a minute: start the server, and read its log if that does not help',
    },
  };
  const { zh, en } = texts[kind];
  return { zh: `${zh}（${row.zh}）。`, en: `${en} (${row.en}).` };
}
