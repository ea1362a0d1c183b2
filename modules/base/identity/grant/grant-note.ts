import type { AuditNote } from '../../../../src/index.js';

/** Who has which role where. */
export interface NotedGrant {
  readonly accountId: string;
  readonly organizationId: string;
  /** The key of a built-in role, else the id of the role. */
  readonly roleKey: string;
}

/** What the audit log says of a grant: it must still tell whose rights changed, and to what, once the grant is gone. */
export function grantNote(act: 'give' | 'revoke', { accountId, organizationId, roleKey }: NotedGrant): AuditNote {
  return { action: `base.grant.${act}`, targetKind: 'account', targetId: accountId, organizationId, fields: [`role:${roleKey}`] };
}
