import { type CustomFieldHost, defineScopedSql, scopeBy } from '../../../src/index.js';

/** What custom fields of members are added to. */
export const MEMBER_HOST = 'base.member';

const REACHABLE = defineScopedSql({
  name: 'base.members_referred_to',
  scope: scopeBy.managed('m.organization_id'),
  text: 'SELECT m.id FROM base_members m WHERE m.id = ANY($1::uuid[]) AND m.erased_at IS NULL AND {{scope}}',
});

/** Members, open to custom fields and to references. */
export const memberFieldHost: CustomFieldHost = {
  id: MEMBER_HOST,
  title: { zh: '党员', en: 'Members' },
  table: 'base_members',
  reachable: async (tx, rows, ids) => {
    const { text, params } = REACHABLE.build(rows, [ids]);
    return (await tx.query<{ id: string }>(text, params)).map(({ id }) => id);
  },
};
