import { Injectable } from '@nestjs/common';
import {
  anyOf,
  custom,
  Database,
  defineList,
  defineScopedSql,
  equals,
  ListReader,
  type Page,
  type RowScope,
  scopeBy,
  selectList,
  type Transaction,
} from '../../../src/index.js';
import type { MembershipStatus, MemberStage } from '../member/member-types.js';
import type { OrganizationStatus, OrganizationType } from '../organization/organization-types.js';
import { underBy, withUnder } from '../organization/under-filter.js';
import { COMMITTEE_POSTS } from './post-types.js';
import type { PostHolding, PostQuery } from './post.dto.js';

const COLUMNS: { readonly [K in keyof PostHolding]: string } = {
  id: 'p.id',
  organizationId: 'p.organization_id',
  organizationName: 'o.name',
  termId: 'p.term_id',
  memberId: 'p.member_id',
  memberName: 'm.name',
  post: 'p.post',
  rank: 'p.rank',
  startsOn: 'p.starts_on',
  endedOn: 'p.ended_on',
  approvalNumber: 'p.approval_number',
  endReason: 'p.end_reason',
  version: 'p.version',
  createdAt: 'p.created_at',
  updatedAt: 'p.updated_at',
};
const SELECTED = selectList(COLUMNS);
const FROM = 'base_posts p JOIN base_organizations o ON o.id = p.organization_id JOIN base_members m ON m.id = p.member_id';
const scope = scopeBy.managed('p.organization_id', 'o.path');

const LIST = defineList<PostHolding>({
  name: 'base.posts',
  from: FROM,
  key: 'p.id',
  columns: COLUMNS,
  sorts: { rank: { sql: 'p.rank', type: 'integer' }, startsOn: { sql: 'p.starts_on', type: 'date' } },
  defaultSort: 'rank',
  filters: {
    organizationId: equals('p.organization_id', 'uuid'),
    under: underBy('o.path'),
    memberId: equals('p.member_id', 'uuid'),
    termId: equals('p.term_id', 'uuid'),
    post: anyOf('p.post'),
    current: custom<boolean>((current, parameters) => `(p.ended_on IS NULL) = ${parameters.add(current)}::boolean`),
  },
  search: ['m.name', 'o.name'],
  scope,
});
const ONE = defineScopedSql({ name: 'base.post', scope, text: `SELECT ${SELECTED} FROM ${FROM} WHERE p.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({
  name: 'base.post_to_change',
  scope,
  text: `SELECT ${SELECTED}, o.path AS node, o.type AS "organizationType" FROM ${FROM} WHERE p.id = $1 AND {{scope}} FOR NO KEY UPDATE OF p`,
});
const COMMITTEE = COMMITTEE_POSTS.map((post) => `'${post}'`).join(', ');
const COUNTS = `
  (SELECT count(DISTINCT p.member_id)::int FROM base_posts p WHERE p.organization_id = o.id AND p.ended_on IS NULL AND p.post IN (${COMMITTEE})) AS "committee",
  (SELECT count(*)::int FROM base_members c WHERE c.organization_id = o.id AND c.stage = 'fullMember' AND c.membership_status = 'normal') AS "fullMembers"`;
const LOCK_PLACE = defineScopedSql({
  name: 'base.post_place',
  scope: scopeBy.managed('o.id', 'o.path'),
  text: 'SELECT o.id FROM base_organizations o WHERE o.id = $1 AND {{scope}} FOR NO KEY UPDATE OF o',
});
// A statement of its own: one that waits for the lock counts as of before its wait.
const PLACE = `
  SELECT o.type, o.status, o.path AS node, ${COUNTS},
    (SELECT t.id FROM base_terms t WHERE t.organization_id = o.id AND t.ended_on IS NULL) AS "termId",
    EXISTS (SELECT FROM base_posts p WHERE p.organization_id = o.id AND p.member_id = $2 AND p.ended_on IS NULL AND p.post IN (${COMMITTEE})) AS "isOnCommittee"
  FROM base_organizations o WHERE o.id = $1`;
const HOLDER = defineScopedSql({
  name: 'base.post_holder',
  scope: scopeBy.managed('m.organization_id'),
  text: `SELECT m.stage, m.membership_status AS "membershipStatus", m.full_on AS "fullOn" FROM base_members m WHERE m.id = $1 AND {{scope}} FOR SHARE OF m`,
});
const STRENGTH = `SELECT o.type, ${COUNTS} FROM base_organizations o WHERE o.id = $1`;
const INSERT = `
  INSERT INTO base_posts (id, organization_id, term_id, member_id, post, rank, starts_on, approval_number)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`;
const END = 'UPDATE base_posts SET ended_on = $2, end_reason = $3, version = version + 1, updated_at = now() WHERE id = $1';

/** The organisation in which a member gets a post, locked. */
export interface PostPlace extends Strength {
  readonly status: OrganizationStatus;
  readonly node: string;
  readonly termId: string | null;
  /** Whether the member in question sits on its committee already. */
  readonly isOnCommittee: boolean;
}

/** How many lead an organisation, and how many it has. */
export interface Strength {
  readonly type: OrganizationType;
  /** People with a post on its committee. */
  readonly committee: number;
  readonly fullMembers: number;
}

/** Who is to get a post. */
export interface PostHolder {
  readonly stage: MemberStage;
  readonly membershipStatus: MembershipStatus;
  readonly fullOn: string | null;
}

/** What a post begins with. */
export type NewPost = Pick<PostHolding, 'id' | 'organizationId' | 'termId' | 'memberId' | 'post' | 'rank' | 'startsOn' | 'approvalNumber'>;

/** The statements on posts. */
@Injectable()
export class PostRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: PostQuery): Promise<Page<PostHolding>> {
    return this.lists.page(LIST, withUnder(rows, query), rows);
  }

  find(rows: RowScope, id: string): Promise<PostHolding | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<PostHolding>(text, params);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<(PostHolding & { readonly node: string }) | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<PostHolding & { readonly node: string }>(text, params);
  }

  /** The organisation in which somebody gets a post; two of one organisation wait for each other. */
  async lockPlace(tx: Transaction, rows: RowScope, organizationId: string, memberId: string): Promise<PostPlace | null> {
    const { text, params } = LOCK_PLACE.build(rows, [organizationId]);
    const locked = await tx.one(text, params);
    return locked && tx.one<PostPlace>(PLACE, [organizationId, memberId]);
  }

  /** A member in scope; he stays what he is until `tx` ends. */
  lockHolder(tx: Transaction, rows: RowScope, memberId: string): Promise<PostHolder | null> {
    const { text, params } = HOLDER.build(rows, [memberId]);
    return tx.one<PostHolder>(text, params);
  }

  strengthOf(tx: Transaction, organizationId: string): Promise<Strength | null> {
    return tx.one<Strength>(STRENGTH, [organizationId]);
  }

  /** False where the post is taken. */
  async insert(tx: Transaction, post: NewPost): Promise<boolean> {
    const { id, organizationId, termId, memberId, post: name, rank, startsOn, approvalNumber } = post;
    return (await tx.one(INSERT, [id, organizationId, termId, memberId, name, rank, startsOn, approvalNumber])) !== null;
  }

  async end(tx: Transaction, id: string, endedOn: string, reason: string | null): Promise<void> {
    await tx.query(END, [id, endedOn, reason]);
  }
}
