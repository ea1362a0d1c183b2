import { type CustomChange, customColumn, type KeptValues, selectList, type Transaction } from '../../../src/index.js';
import type { Organization, UpdateOrganization } from './organization.dto.js';

/** The columns of an answer by its fields, of `base_organizations o`; `custom` as it is kept. */
export const COLUMNS: { readonly [K in keyof Organization]-?: string } = {
  id: 'o.id',
  name: 'o.name',
  shortName: 'o.short_name',
  type: 'o.type',
  kind: 'o.kind',
  unitCount: 'o.unit_count',
  parentId: 'o.parent_id',
  code: 'o.code',
  externalCodes: 'o.external_codes',
  foundedOn: 'o.founded_on',
  effectiveOn: 'o.effective_on',
  status: 'o.status',
  contactName: 'o.contact_name',
  phone: 'o.phone',
  address: 'o.address',
  postalCode: 'o.postal_code',
  email: 'o.email',
  custom: customColumn('o.custom', 'o.path'),
  version: 'o.version',
  createdAt: 'o.created_at',
  updatedAt: 'o.updated_at',
};

/** The select list of an answer. */
export const SELECTED = selectList(COLUMNS);

/** A row to insert, with what its act says; the database adds status, version and times. */
export type NewRow = Omit<Organization, 'status' | 'version' | 'createdAt' | 'updatedAt' | 'custom'> & {
  readonly custom: KeptValues;
  readonly path: string;
  readonly documentNumber: string | null;
  readonly reason: string | null;
};

/** The rows with the act of their entry, which has the id of its organisation, and their first states: one statement, as adding is common. */
const INSERT = `
  WITH r AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r
      (id uuid, name text, "shortName" text, type text, kind text, "parentId" uuid, path text, code text, "externalCodes" jsonb,
       "foundedOn" date, "effectiveOn" date, "contactName" text, phone text, address text, "postalCode" text, email text, "unitCount" integer,
       "documentNumber" text, reason text, custom jsonb)
  ), o AS (
    INSERT INTO base_organizations
      (id, name, short_name, type, kind, parent_id, path, code, external_codes, founded_on, effective_on, status,
       contact_name, phone, address, postal_code, email, unit_count, custom)
    SELECT r.id, r.name, r."shortName", r.type, r.kind, r."parentId", r.path, r.code, r."externalCodes", r."foundedOn", r."effectiveOn", 'active',
       r."contactName", r.phone, r.address, r."postalCode", r.email, r."unitCount", r.custom
    FROM r ON CONFLICT (code) DO NOTHING RETURNING *
  ), act AS (
    INSERT INTO base_organization_acts (id, kind, organization_id, effective_on, document_number, reason, details)
    SELECT o.id, 'create', o.id, o.effective_on, r."documentNumber", r.reason, jsonb_build_object(
      'name', o.name, 'shortName', o.short_name, 'type', o.type, 'kind', o.kind, 'parentId', o.parent_id)
    FROM o JOIN r ON r.id = o.id
  ), party AS (
    INSERT INTO base_organization_act_parties (act_id, organization_id) SELECT id, id FROM o
  ), state AS (
    INSERT INTO base_organization_states (organization_id, valid_from, act_id, name, short_name, type, kind, parent_id, path, status)
    SELECT id, effective_on, id, name, short_name, type, kind, parent_id, path, status FROM o
  )
  SELECT ${SELECTED} FROM o`;

/** Inserts rows; answers those whose code was free, in no order. */
export function insertRows(tx: Pick<Transaction, 'query'>, rows: readonly NewRow[]): Promise<Organization[]> {
  return tx.query<Organization>(INSERT, [JSON.stringify(rows)]);
}

/** SQL that takes a label for the path of a new organisation. */
export const NEXT_LABEL = `nextval('base_organization_labels')`;

/** Takes labels for the paths of new organisations: numbers that nobody else gets. */
export async function takeLabels(tx: Transaction, count: number): Promise<number[]> {
  const rows = await tx.query<{ label: number }>(`SELECT ${NEXT_LABEL} AS label FROM generate_series(1, $1)`, [count]);
  return rows.map(({ label }) => label);
}

/** Contact fields to write; a field left out stays as it is. */
export interface ContactChange {
  readonly id: string;
  readonly changes: UpdateOrganization;
  /** What is kept of custom fields, and which of them differ; left out it stays too. */
  readonly custom?: CustomChange | undefined;
  /** Why it is so although a warning came up. */
  readonly reason?: string | undefined;
}

const kept = (field: keyof UpdateOrganization, column: string, type = 'text') =>
  `${column} = CASE WHEN r.changes ? '${field}' THEN (r.changes->>'${field}')::${type} ELSE o.${column} END`;
const UPDATE_CONTACTS = `
  UPDATE base_organizations AS o SET
    ${kept('contactName', 'contact_name')}, ${kept('phone', 'phone')}, ${kept('address', 'address')},
    ${kept('postalCode', 'postal_code')}, ${kept('email', 'email')}, ${kept('unitCount', 'unit_count', 'integer')},
    custom = COALESCE(r.custom, o.custom), version = o.version + 1, updated_at = now()
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, changes jsonb, custom jsonb) WHERE o.id = r.id
  RETURNING ${SELECTED}`;

/** Writes contact fields; answers the rows as they are then, in no order. */
export function updateContacts(tx: Transaction, changes: readonly ContactChange[]): Promise<Organization[]> {
  return tx.query<Organization>(UPDATE_CONTACTS, [JSON.stringify(changes.map(({ id, changes: fields, custom }) => ({ id, changes: fields, custom: custom?.values })))]);
}
