import { IdField, InstantField, PageQuery, TextField } from '../../../../src/index.js';

/** A role that an account has at an organisation and everywhere below it. */
export class GrantDetails {
  @IdField() id: string;
  @IdField() accountId: string;
  @TextField() username: string;
  @TextField() displayName: string;
  @IdField() roleId: string;
  @TextField({ nullable: true, description: { zh: '内置角色的标识', en: 'Key of a built-in role' } }) roleKey: string | null;
  @TextField() roleName: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @TextField({ description: { zh: '授权人', en: 'Key of the principal who gave it' }, example: 'account:01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f' })
  grantedBy: string;
  @InstantField() createdAt: string;
}

/** The body of `POST /grants`. */
export class CreateGrant {
  @IdField() accountId: string;
  @IdField() roleId: string;
  @IdField({ description: { zh: '授权的组织，含其全部下级', en: 'Where, with everything below it' } }) organizationId: string;
}

/** The query of `GET /grants`. */
export class GrantQuery extends PageQuery {
  @IdField({ optional: true }) accountId?: string;
  @IdField({ optional: true }) roleId?: string;
  @IdField({ optional: true }) organizationId?: string;
}
