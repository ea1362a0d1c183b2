import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type RequestContext, scopeBy, type SearchHit, type SearchSource } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { containing, startingWith } from '../organization/like-patterns.js';

/** `$1` the words as patterns, `$2` the whole text, `$3` what begins with it. */
const FIND = defineScopedSql({
  name: 'base.search_organizations',
  scope: scopeBy.managed('o.id', 'o.path'),
  text: `
    SELECT o.id, o.name, concat_ws(' · ', o.code, o.short_name, parent.name) AS snippet,
      CASE WHEN o.name = $2 OR o.short_name = $2 OR o.code = $2 THEN 1 WHEN o.name ILIKE $3 OR o.short_name ILIKE $3 OR o.code ILIKE $3 THEN 0.9 ELSE 0.7 END AS score
    FROM base_organizations o LEFT JOIN base_organizations parent ON parent.id = o.parent_id
    WHERE concat_ws(' ', o.name, o.short_name, o.code) ILIKE ALL ($1::text[]) AND {{scope}}
    ORDER BY score DESC, o.status, length(o.path), o.code LIMIT $4`,
});

/** Finds organisations by name, short name and code. */
@Injectable()
export class OrganizationSearch implements SearchSource {
  readonly kind = 'organization';
  readonly permission = basePermissions.organization.read.key;

  constructor(private readonly database: Database) {}

  async search({ scope }: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]> {
    const { text: sql, params } = FIND.build(scope, [containing(text), text, startingWith(text), limit]);
    const rows = await this.database.query<{ id: string; name: string; snippet: string; score: string }>(sql, params);
    return rows.map(({ id, name, snippet, score }) => ({ id, title: name, snippet, url: `/organizations/${id}`, score: Number(score) }));
  }
}
