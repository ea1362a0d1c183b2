import { ArrayField, FlagField, IdField, InstantField, IntegerField, ListQuery, of, partialOf, pickOf, TextField } from '../../../../src/index.js';

const MAX_PERMISSIONS = 1000;
const PERMISSION = { max: 200, pattern: /^[a-z][\w.-]*$/i } as const;

/** A role as answers show it. */
export class RoleDetails {
  @IdField() id: string;
  @TextField({ nullable: true, description: { zh: '内置角色的标识', en: 'Key of a built-in role' } }) key: string | null;
  @TextField() name: string;
  @FlagField({ description: { zh: '是否内置', en: 'Whether it is built in' } }) builtIn: boolean;
  @IdField({ nullable: true, description: { zh: '定义它的组织，可在其下级使用；内置角色为 null', en: 'Who made it, for its subtree; null where built in' } })
  organizationId: string | null;
  @TextField({ nullable: true }) organizationName: string | null;
  @ArrayField(of.text(PERMISSION), { maxItems: MAX_PERMISSIONS }) permissions: string[];
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The body of `POST /roles`. */
export class CreateRole {
  @TextField({ max: 100, trim: true, example: '宣传干事' }) name: string;

  @IdField({ optional: true, description: { zh: '所属组织，默认为所代表的组织', en: 'Whose role it is; the acting organization unless said' } })
  organizationId?: string;

  @ArrayField(of.text(PERMISSION), {
    maxItems: MAX_PERMISSIONS,
    description: { zh: '权限标识，见 GET /menu/{moduleId}', en: 'Keys of permissions: see GET /menu/{moduleId}' },
    example: ['base.organization.read'],
  })
  permissions: string[];
}

/** The body of `PATCH /roles/{id}`. */
export class UpdateRole extends partialOf(pickOf(CreateRole, ['name', 'permissions'])) {}

/** The query of `GET /roles`. */
export class RoleQuery extends ListQuery {
  @IdField({ optional: true, description: { zh: '定义角色的组织', en: 'The organization that made them' } }) organizationId?: string;
  @TextField({ max: 100, optional: true, description: { zh: '内置角色的标识', en: 'Key of a built-in role' } }) key?: string;
}
