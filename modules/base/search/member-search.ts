import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type RequestContext, scopeBy, type SearchHit, type SearchSource } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { containing, startingWith } from '../organization/like-patterns.js';
import { afterPinyin, charactersOf, pinyinOf } from './patterns.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly score: string;
}

const scope = scopeBy.managed('m.organization_id', 'o.path');
const FROM = 'FROM base_members m JOIN base_organizations o ON o.id = m.organization_id';

/** `$1` the words as patterns, `$2` the whole text, `$3` what begins with it, `$4` all characters, by which names are indexed. */
const BY_NAME = defineScopedSql({
  name: 'base.search_members_by_name',
  scope,
  text: `
    SELECT m.id, m.name, o.name AS branch, CASE WHEN m.name = $2 THEN 1 WHEN m.name LIKE $3 THEN 0.9 ELSE 0.7 END AS score
    ${FROM} WHERE string_to_array(lower(m.name), NULL) @> $4::text[] AND lower(m.name) LIKE ALL ($1::text[]) AND m.erased_at IS NULL AND {{scope}}
    ORDER BY score DESC, m.stroke_key, m.id LIMIT $5`,
});
/** `$1` ≤ what begins with the pinyin < `$2`: two ranges of an index each. */
const BY_PINYIN = defineScopedSql({
  name: 'base.search_members_by_pinyin',
  scope,
  text: `
    SELECT m.id, m.name, o.name AS branch,
      CASE WHEN m.pinyin = $1 THEN 0.9 WHEN m.pinyin_initials = $1 THEN 0.8 WHEN starts_with(m.pinyin, $1) THEN 0.6 ELSE 0.5 END AS score
    ${FROM} WHERE (m.pinyin >= $1 AND m.pinyin < $2 OR m.pinyin_initials >= $1 AND m.pinyin_initials < $2) AND m.erased_at IS NULL AND {{scope}}
    ORDER BY score DESC, m.stroke_key, m.id LIMIT $3`,
});

/** Finds members by name, pinyin (`wangfang`) and initials (`wf`). */
@Injectable()
export class MemberSearch implements SearchSource {
  readonly kind = 'member';
  readonly permission = basePermissions.member.read.key;

  constructor(private readonly database: Database) {}

  async search({ scope: rows }: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]> {
    const pinyin = pinyinOf(text);
    const { text: sql, params } =
      pinyin === null
        ? BY_NAME.build(rows, [containing(text.toLowerCase()), text, startingWith(text), charactersOf(text.toLowerCase()), limit])
        : BY_PINYIN.build(rows, [pinyin, afterPinyin(pinyin), limit]);
    const found = await this.database.query<Row>(sql, params);
    return found.map(({ id, name, branch, score }) => ({ id, title: name, snippet: branch, url: `/members/${id}`, score: Number(score) }));
  }
}
