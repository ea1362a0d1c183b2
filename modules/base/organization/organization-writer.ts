import { Injectable } from '@nestjs/common';
import { Clock, type KeptValues, type WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import type { ExternalCode, NewOrganization, Organization, UpdateOrganization } from './organization.dto.js';
import { organizationCreated } from './organization.events.js';
import { childPath } from './organization-path.js';
import { type ContactChange, insertRows, takeLabels, updateContacts } from './organization-rows.js';

/** An organisation to add, its place checked. */
export interface Draft {
  readonly id: string;
  readonly parentId: string;
  readonly input: NewOrganization;
  readonly externalCodes: ExternalCode[];
  /** What is kept of custom fields; nothing where it is left out. */
  readonly custom?: KeptValues;
  /** What the act of its entry says of itself. */
  readonly act?: { readonly documentNumber: string | null; readonly reason: string | null };
  /** Why it is as it is although a warning came up. */
  readonly reason?: string | undefined;
}

const UNEXPLAINED = { documentNumber: null, reason: null };

/** Writes organisations with what belongs to it, the same way for a request and for a file. */
@Injectable()
export class OrganizationWriter {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds organisations, parents before their children.
   *
   * @param paths the paths of all parents by id; those of the added ones come in
   * @param labels one for each, where they have been taken already
   * @returns those whose code was free, in no order
   */
  async add(tx: WorkTransaction, drafts: readonly Draft[], paths: Map<string, string>, labels?: readonly number[]): Promise<Organization[]> {
    const taken = labels ?? (await takeLabels(tx, drafts.length));
    const rows = drafts.map(({ id, parentId, input, externalCodes, custom = {}, act = UNEXPLAINED }, index) => {
      const path = childPath(paths.get(parentId) ?? '', taken[index] ?? 0);
      paths.set(id, path);
      return { ...rowOf(input, this.clock.today()), ...act, id, parentId, path, externalCodes, custom };
    });
    const added = await insertRows(tx, rows);
    const reasons = new Map(drafts.map(({ id, reason }) => [id, reason]));
    for (const organization of added) note(tx, organization, reasons.get(organization.id));
    return added;
  }

  /** Writes contact fields; answers the rows as they are then, in no order. */
  async changeContacts(tx: WorkTransaction, changes: readonly ContactChange[]): Promise<Organization[]> {
    const changed = await updateContacts(tx, changes);
    for (const { id, changes: fields, custom, reason } of changes) {
      const action = basePermissions.organization.update.key;
      const entry = { action, targetKind: 'organization', targetId: id, organizationId: id, fields: [...Object.keys(fields), ...(custom?.fields ?? [])] };
      tx.audit({ ...entry, ...(reason !== undefined && { reason }) });
    }
    return changed;
  }
}

/** Those of the contact fields that `input` gives another value. */
export function contactChanges(current: Organization, input: UpdateOrganization): UpdateOrganization {
  const { contactName, phone, address, postalCode, email, unitCount } = input;
  const given = Object.entries({ contactName, phone, address, postalCode, email, unitCount });
  return Object.fromEntries(given.filter(([field, value]) => value !== undefined && value !== current[field as keyof UpdateOrganization]));
}

function rowOf(input: NewOrganization, today: string) {
  const { name, shortName = null, type, kind, code, foundedOn = null, effectiveOn = today } = input;
  const { contactName = null, phone = null, address = null, postalCode = null, email = null, unitCount = null } = input;
  return { name, shortName, type, kind, unitCount, code, foundedOn, effectiveOn, contactName, phone, address, postalCode, email };
}

function note(tx: WorkTransaction, organization: Organization, reason: string | undefined): void {
  const { id, parentId, code, type, kind, effectiveOn } = organization;
  const action = basePermissions.organization.create.key;
  tx.audit({ action, targetKind: 'organization', targetId: id, organizationId: id, ...(reason !== undefined && { reason }) });
  if (parentId === null) return;
  tx.emit(organizationCreated, { organizationId: id, payload: { organizationId: id, parentId, code, type, kind, effectiveOn } });
}
