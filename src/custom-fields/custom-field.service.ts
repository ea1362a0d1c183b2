import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ScopeTree } from '../access/ports.js';
import { requireInScope } from '../access/require-in-scope.js';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WorkTransaction } from '../database/work-transaction.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import { JobQueue } from '../jobs/job-queue.js';
import type { CustomField, PlacedField } from './custom-field.js';
import type { CreateCustomField, DeploymentField, UpdateCustomField } from './custom-field.dto.js';
import { customFieldErrors } from './custom-field.errors.js';
import { CustomFieldHosts } from './custom-field-hosts.js';
import { clashOf, FieldDeclarations, isReserved, isTooMany, MAX_FIELDS, MAX_FIELDS_IN_ALL } from './field-declaration.js';
import { FieldStore } from './field-store.js';
import { IndexCustomFieldsJob } from './index-custom-fields.job.js';
import { KeptValueChecks } from './kept-values.js';
import { SharedFieldBook } from './shared-field-book.js';

/** Declares, changes, retires and restores custom fields. */
@Injectable()
export class CustomFieldService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: FieldStore,
    private readonly book: SharedFieldBook,
    private readonly hosts: CustomFieldHosts,
    private readonly declarations: FieldDeclarations,
    private readonly kept: KeptValueChecks,
    private readonly queue: JobQueue,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a field for an organisation in scope and everything below it.
   * @throws Problem `request.not_found`, `custom.host_unknown`, `custom.key_reserved`, `custom.key_taken`, `custom.too_many_fields`,
   *   and those of {@link FieldDeclarations}
   */
  create(context: RequestContext, { organizationId, ...input }: CreateCustomField): Promise<CustomField> {
    return this.work.run(context, async (tx) => {
      const node = await requireInScope(this.tree, tx, context.scope, organizationId);
      return this.add(tx, { organizationId, node }, input, false);
    });
  }

  /**
   * Changes a field; rows that hold values must agree.
   * @throws Problem `request.not_found`, `request.stale`, `custom.retired`, `custom.set_by_deployment`, `custom.key_taken`,
   *   `custom.type_in_use`, `custom.values_disagree`, and those of {@link FieldDeclarations}
   */
  update(context: RequestContext, id: string, input: UpdateCustomField): Promise<CustomField> {
    return this.work.run(context, async (tx) => {
      const current = await this.own(tx, context, id);
      if (current.retiredAt !== null) throw customFieldErrors.retired({ key: current.key });
      return this.change(tx, current, changed(current, input));
    });
  }

  /** Takes a field out of use; what rows hold is kept. @throws Problem `request.not_found`, `custom.set_by_deployment` */
  retire(context: RequestContext, id: string): Promise<CustomField> {
    return this.work.run(context, async (tx) => {
      const current = await this.own(tx, context, id);
      return current.retiredAt === null ? this.takeOut(tx, current) : current;
    });
  }

  /** Puts a field into use again, with what rows hold. @throws Problem `request.not_found`, `custom.key_taken`, `custom.too_many_fields` */
  restore(context: RequestContext, id: string): Promise<CustomField> {
    return this.work.run(context, async (tx) => this.revive(tx, await this.own(tx, context, id)));
  }

  /** Adds a field at a place; others who declare fields wait for `tx`. @throws Problem as `create` */
  async add(tx: WorkTransaction, { node, organizationId }: { node: string; organizationId: string }, input: DeploymentField, fromDeployment: boolean): Promise<CustomField> {
    this.hosts.require(input.host);
    if (isReserved(input.key)) throw customFieldErrors.keyReserved({ key: input.key });
    const { maxLength = null, min = null, max = null, decimals = null, codeSystem = null, referencedHost = null, titleEn = null, ...said } = input;
    const field = { ...said, maxLength, min, max, decimals, codeSystem, referencedHost, titleEn, id: uuidv7(), organizationId, fromDeployment };
    await this.declarations.require(field);
    await this.store.lock(tx);
    await this.requireRoom(tx, { ...field, node });
    return this.told(tx, 'create', await this.store.insert(tx, field), []);
  }

  /** Changes a locked field. @throws Problem as `update` */
  async change(tx: WorkTransaction, current: CustomField, wanted: CustomField): Promise<CustomField> {
    const fields = Object.keys(wanted).filter((name) => wanted[name as keyof CustomField] !== current[name as keyof CustomField]);
    if (fields.length === 0) return current;
    await this.declarations.require(wanted);
    if (wanted.type !== current.type) await this.requireRoom(tx, await this.placed(wanted));
    await this.kept.require(tx, current, wanted);
    return this.told(tx, 'update', await this.store.update(tx, wanted), fields, current.filterable);
  }

  /** Puts a locked field into use again. @throws Problem `custom.key_taken`, `custom.too_many_fields` */
  async revive(tx: WorkTransaction, current: CustomField): Promise<CustomField> {
    if (current.retiredAt === null) return current;
    await this.requireRoom(tx, await this.placed(current));
    return this.told(tx, 'restore', await this.store.update(tx, { ...current, retiredAt: null }), []);
  }

  /** Takes a locked field out of use. */
  async takeOut(tx: WorkTransaction, current: CustomField): Promise<CustomField> {
    return this.told(tx, 'retire', await this.store.update(tx, { ...current, retiredAt: this.clock.now().toISOString() }), []);
  }

  /** A field of an organisation in scope, with everybody else who declares fields waiting. */
  private async own(tx: WorkTransaction, { ifMatch, scope }: RequestContext, id: string): Promise<CustomField> {
    await this.store.lock(tx);
    const field = await this.store.find(tx, id);
    const node = field && (await this.tree.nodeOf(field.organizationId, tx));
    if (!field || node === null || !scope.covers(node)) throw requestErrors.notFound();
    ifMatch?.require(field.version);
    if (field.fromDeployment) throw customFieldErrors.setByDeployment({ key: field.key });
    return field;
  }

  private async placed(field: CustomField): Promise<PlacedField> {
    return { ...field, node: (await this.tree.nodeOf(field.organizationId)) ?? '' };
  }

  private async requireRoom(tx: WorkTransaction, field: Pick<PlacedField, 'id' | 'host' | 'key' | 'type' | 'organizationId' | 'node'>): Promise<void> {
    const others = (await this.store.book(tx)).all.filter(({ id }) => id !== field.id);
    const clash = clashOf(field, others, (node) => this.tree.contains(node, field.node) || this.tree.contains(field.node, node));
    if (clash) {
      const names = await this.tree.namesOf([clash.organizationId]);
      throw customFieldErrors.keyTaken({ key: clash.key, organization: names.get(clash.organizationId) ?? '-' });
    }
    if (isTooMany(field, others)) throw customFieldErrors.tooManyFields({ host: field.host, max: MAX_FIELDS, maxInAll: MAX_FIELDS_IN_ALL });
  }

  private async told(tx: WorkTransaction, act: string, field: CustomField, fields: readonly string[], wasFilterable = false): Promise<CustomField> {
    const { id, host, key, filterable, organizationId } = field;
    tx.audit({ action: `core.customField.${act}`, targetKind: 'customField', targetId: id, organizationId, fields: [`${host}:${key}`, ...fields] });
    await this.book.announce(tx);
    if (filterable || wasFilterable) await this.queue.enqueue(tx, IndexCustomFieldsJob, {}, { owner: null, organizationId: null });
    return field;
  }
}

function changed(current: CustomField, input: UpdateCustomField): CustomField {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(given) };
}
