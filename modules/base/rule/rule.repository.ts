import { Injectable } from '@nestjs/common';
import { Database, type RuleParameters, type Transaction } from '../../../src/index.js';
import type { LocalVersion } from './effective-rule.js';

/** A version of an organisation, by what finds it. */
export interface PlacedVersion extends LocalVersion {
  readonly code: string;
  /** The last label of the organisation's path. */
  readonly label: string;
}

/** A version as it is stored; a national one has no organisation. */
export interface StoredVersion {
  readonly id: string;
  readonly code: string;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  /** The place of the organisation. */
  readonly node: string | null;
  readonly ruleVersion: string | null;
  readonly regulation: string | null;
  readonly article: string | null;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly parameters: RuleParameters;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  readonly createdAt: string;
}

/** A version that an organisation sets. */
export interface NewVersion {
  readonly id: string;
  readonly code: string;
  readonly organizationId: string;
  readonly effectiveFrom: string;
  readonly parameters: RuleParameters;
  readonly documentNumber: string | null;
  readonly reason: string;
}

const FIELDS = `
  v.id, v.code, v.organization_id AS "organizationId", o.name AS "organizationName", o.path AS node, v.rule_version AS "ruleVersion",
  v.regulation, v.article, v.effective_from AS "effectiveFrom", v.effective_until AS "effectiveUntil", v.parameters,
  v.document_number AS "documentNumber", v.reason, v.created_at AS "createdAt"`;
const OF_CODE = `
  SELECT ${FIELDS} FROM base_rule_versions v LEFT JOIN base_organizations o ON o.id = v.organization_id
  WHERE v.code = $1 ORDER BY v.effective_from, v.id`;
const LOCKED = `
  SELECT ${FIELDS} FROM base_rule_versions v LEFT JOIN base_organizations o ON o.id = v.organization_id
  WHERE v.code = $1 AND v.id = $2 FOR UPDATE OF v`;
const LOCAL = `
  SELECT v.code, v.organization_id AS "organizationId", split_part(o.path, '/', -2) AS label,
    v.effective_from AS "effectiveFrom", v.effective_until AS "effectiveUntil", v.parameters
  FROM base_rule_versions v JOIN base_organizations o ON o.id = v.organization_id
  ORDER BY v.effective_from, v.id`;
const INSERT = `
  INSERT INTO base_rule_versions (id, code, organization_id, effective_from, parameters, document_number, reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`;
const END = 'UPDATE base_rule_versions SET effective_until = greatest(effective_from, $2::date) WHERE id = $1';
const KEEP_NATIONAL = `
  INSERT INTO base_rule_versions AS v (id, code, rule_version, regulation, article, effective_from, parameters)
  SELECT n.id, n.code, n."ruleVersion", n.regulation, n.article, n."effectiveFrom", n.parameters
  FROM jsonb_to_recordset($1::jsonb)
    AS n (id uuid, code text, "ruleVersion" text, regulation text, article text, "effectiveFrom" date, parameters jsonb)
  ORDER BY n.code, n."ruleVersion"
  ON CONFLICT (code, rule_version) WHERE organization_id IS NULL DO UPDATE SET
    regulation = excluded.regulation, article = excluded.article, effective_from = excluded.effective_from, parameters = excluded.parameters
  WHERE (v.regulation, v.article, v.effective_from, v.parameters)
    IS DISTINCT FROM (excluded.regulation, excluded.article, excluded.effective_from, excluded.parameters)`;

/** The statements on versions of rules. */
@Injectable()
export class RuleRepository {
  constructor(private readonly database: Database) {}

  /** Every version that an organisation set, from the oldest to the newest. */
  local(): Promise<PlacedVersion[]> {
    return this.database.query<PlacedVersion>(LOCAL);
  }

  /** All versions of a rule, from the oldest to the newest. */
  ofCode(code: string): Promise<StoredVersion[]> {
    return this.database.query<StoredVersion>(OF_CODE, [code]);
  }

  /** A version that nobody else ends before `tx` does. */
  lock(tx: Transaction, code: string, id: string): Promise<StoredVersion | null> {
    return tx.one<StoredVersion>(LOCKED, [code, id]);
  }

  /** False where the organisation has another that begins on the same day. */
  async insert(tx: Transaction, version: NewVersion): Promise<boolean> {
    const { id, code, organizationId, effectiveFrom, parameters, documentNumber, reason } = version;
    return (await tx.one(INSERT, [id, code, organizationId, effectiveFrom, JSON.stringify(parameters), documentNumber, reason])) !== null;
  }

  /** Ends a version: on `day`, or before it began. */
  async end(tx: Transaction, id: string, day: string): Promise<void> {
    await tx.query(END, [id, day]);
  }

  /** Stores what the regulations say; what is stored already stays, with its id. One statement: several instances may start at once. */
  async keepNational(versions: readonly object[]): Promise<void> {
    await this.database.query(KEEP_NATIONAL, [JSON.stringify(versions)]);
  }
}
