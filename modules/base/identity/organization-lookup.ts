import { Injectable } from '@nestjs/common';
import { defineScopedSql, requestErrors, type RowScope, scopeBy, type WorkTransaction } from '../../../src/index.js';

/** An organisation that an act names. */
export interface NamedOrganization {
  readonly id: string;
  readonly node: string;
}

const IN_SCOPE = defineScopedSql({
  name: 'base.organization_named',
  scope: scopeBy.managed('o.id'),
  text: 'SELECT o.id, o.path AS node FROM base_organizations o WHERE o.id = $1 AND {{scope}} FOR KEY SHARE',
});

/** Finds the organisations that requests name, in the scope of the caller alone. */
@Injectable()
export class OrganizationLookup {
  /** @throws Problem 404 for one that does not exist or is out of scope */
  async require(tx: WorkTransaction, scope: RowScope, id: string): Promise<NamedOrganization> {
    const { text, params } = IN_SCOPE.build(scope, [id]);
    const organization = await tx.one<NamedOrganization>(text, params);
    if (!organization) throw requestErrors.notFound();
    return organization;
  }
}
