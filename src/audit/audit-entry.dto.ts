import { PageQuery } from '../database/listing/list-query.js';
import { ArrayField, IdField, InstantField, TextField } from '../http/fields/field.decorators.js';
import { of } from '../http/fields/field-type.js';

/** What somebody did: ids and names of fields, never values. */
export class AuditEntryDto {
  @IdField() id: string;

  @InstantField({ description: { zh: '发生时间', en: 'When it was done' } })
  occurredAt: string;

  @TextField({ description: { zh: '谁：account:<编号> 或 service:<名称>', en: 'Who: account:<id> or service:<name>' } })
  principal: string;

  @TextField({ description: { zh: '做了什么，通常是所用权限的键', en: 'What, usually the key of the permission used' } })
  action: string;

  @TextField({ description: { zh: '对象的种类，如 account、organization', en: 'Kind of the target, such as account, organization' } })
  targetKind: string;

  @TextField({ nullable: true }) targetId: string | null;

  @IdField({ nullable: true, description: { zh: '涉及的组织', en: 'The organization it concerns' } })
  organizationId: string | null;

  @IdField({ nullable: true, description: { zh: '当时所代表的组织', en: 'The organization he acted for' } })
  actingOrganizationId: string | null;

  @ArrayField(of.text(), { maxItems: 1000, description: { zh: '涉及的字段名；授权时为 role:<角色键或编号>', en: 'Names of the fields concerned; of a grant role:<key or id of the role>' } })
  fields: string[];

  @TextField({ max: 2000, nullable: true }) reason: string | null;

  @TextField({ nullable: true, description: { zh: '请求编号', en: 'Id of the request' } })
  requestId: string | null;
}

/** Filters of the audit log. */
export class AuditEntryQuery extends PageQuery {
  @TextField({ optional: true }) action?: string;

  @TextField({ optional: true }) principal?: string;

  @TextField({ optional: true }) targetKind?: string;

  @TextField({ optional: true }) targetId?: string;

  @IdField({ optional: true }) organizationId?: string;
}
