import { type CustomFieldHost, defineScopedSql, scopeBy } from '../../../src/index.js';

/** What custom fields of organisations are added to. */
export const ORGANIZATION_HOST = 'base.organization';

const REACHABLE = defineScopedSql({
  name: 'base.organizations_referred_to',
  scope: scopeBy.managed('o.id', 'o.path'),
  text: 'SELECT o.id FROM base_organizations o WHERE o.id = ANY($1::uuid[]) AND {{scope}}',
});

/** Organisations, open to custom fields and to references. */
export const organizationFieldHost: CustomFieldHost = {
  id: ORGANIZATION_HOST,
  title: { zh: '组织', en: 'Organizations' },
  table: 'base_organizations',
  reachable: async (tx, rows, ids) => {
    const { text, params } = REACHABLE.build(rows, [ids]);
    return (await tx.query<{ id: string }>(text, params)).map(({ id }) => id);
  },
};
