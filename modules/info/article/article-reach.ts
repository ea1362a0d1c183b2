import { AddressedScope, type AudienceSql, type ManagedRows, scopeBy, type ScopeRule } from '../../../src/index.js';

/** Where articles are read: `a` is the article, `o` its organisation in the directory of base. */
export const ARTICLES = 'info_articles a JOIN base_organization_directory o ON o.id = a.organization_id';

/** Members of the stages and with the tags that an article is narrowed to. */
const narrowedTo = (account: string) => `(a.audience_stages = '{}' AND a.audience_tags = '{}' OR EXISTS (
  SELECT FROM base_member_directory m WHERE m.account_id = ${account}
    AND (a.audience_stages = '{}' OR m.stage = ANY (a.audience_stages)) AND (a.audience_tags = '{}' OR m.tags && a.audience_tags)))`;

/**
 * Whom articles are addressed to, once published and until they expire: `public` everybody; `members` those of any
 * organisation, where none is named; else those of the organisations that are named.
 */
const AUDIENCE: AudienceSql = {
  organization: 'a.organization_id',
  node: 'o.node',
  open: `a.status = 'published' AND (a.expire_at IS NULL OR a.expire_at > now())`,
  everybody: `a.visibility = 'public'`,
  everyMember: `a.visibility = 'members' AND a.audience_subtrees = '{}' AND a.audience_exact = '{}'`,
  subtrees: 'a.audience_subtrees',
  exactly: 'a.audience_exact',
  narrowedTo,
};

/** Holds for articles that anybody may read, signed in or not. */
export const IS_PUBLIC = `(${AUDIENCE.open} AND ${AUDIENCE.everybody})`;

/** Articles of organisations that the caller manages, and published ones addressed to him. */
export const reachedArticles = scopeBy.addressed(AUDIENCE);

const NO_ROWS: ManagedRows = { condition: () => 'false', covers: () => false };

/** Published articles that are addressed to the caller; those that he merely manages are not among them. */
export const addressedArticles: ScopeRule = {
  ...reachedArticles,
  condition: (scope, parameters) => reachedArticles.condition(scope instanceof AddressedScope ? new AddressedScope(NO_ROWS, scope.reader, scope.inForce) : scope, parameters),
};

/**
 * Holds where an article `a` is addressed to the account whose id `account` is SQL for: what {@link addressedArticles} says of one
 * caller, for statements about many.
 */
export const addressedTo = (account: string) => `(a.visibility = 'public' OR ${narrowedTo(account)} AND EXISTS (
  SELECT FROM base_place_directory place WHERE place.account_id = ${account} AND (${AUDIENCE.everyMember} OR place.organization_id = ANY (a.audience_exact)
    OR EXISTS (SELECT FROM base_organization_directory top WHERE top.id = ANY (a.audience_subtrees) AND starts_with(place.node, top.node)))))`;

/** Articles of organisations that the caller manages. */
export const managedArticles = scopeBy.managed('a.organization_id', 'o.node');
