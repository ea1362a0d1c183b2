import { Injectable } from '@nestjs/common';
import { custom, Database, defineList, defineScopedSql, equals, ListReader, type Page, type RowScope, scopeBy } from '../../../src/index.js';
import { MOST_UNREACHED, type OrganizationReach, type ReachFigures, type Receipt, type ReceiptQuery, type ReceiptState } from './target.dto.js';

const FROM = 'info_targets t JOIN base_organization_directory o ON o.id = t.organization_id';
const WITH_MEMBERS = `${FROM} LEFT JOIN base_member_directory m ON m.member_id = t.member_id`;
const managedReceipts = scopeBy.managed('t.organization_id', 'o.node');

const LIST = defineList<Receipt>({
  name: 'info.receipts',
  from: WITH_MEMBERS,
  // Unique in the list of one publication, which is always asked for.
  key: 't.position',
  keyType: 'integer',
  columns: {
    position: 't.position',
    memberId: 't.member_id',
    memberName: 'm.name',
    organizationId: 't.organization_id',
    organizationName: 'o.name',
    publication: 't.publication',
    readAt: 't.read_at',
    confirmedAt: 't.confirmed_at',
    remindedAt: 't.reminded_at',
  },
  sorts: { position: { sql: 't.position', type: 'integer' } },
  defaultSort: 'position',
  filters: {
    articleId: equals('t.article_id', 'uuid'),
    publication: equals('t.publication', 'integer'),
    organizationId: equals('t.organization_id', 'uuid'),
    status: custom<ReceiptState>((status, parameters) => `
      CASE ${parameters.add(status)}::text WHEN 'unread' THEN t.read_at IS NULL WHEN 'read' THEN t.read_at IS NOT NULL
        WHEN 'confirmed' THEN t.confirmed_at IS NOT NULL ELSE t.confirmed_at IS NULL END`),
  },
  scope: managedReceipts,
});
/** Figures of the whole, with null for the organisation, and of each organisation. */
const FIGURES = `
  SELECT o.id AS "organizationId", o.name AS "organizationName", o.node, count(t.position)::int AS sent, count(t.read_at)::int AS reached,
    count(t.confirmed_at)::int AS confirmed, (count(t.position) - count(t.read_at))::int AS unreached,
    count(t.member_id) FILTER (WHERE t.read_at IS NULL) AS nameable
  FROM ${FROM} WHERE t.article_id = $1 AND t.publication = $2 AND {{scope}}
  GROUP BY GROUPING SETS ((o.id, o.name, o.node), ())`;
/** The first of the list who have not read it, by organisations. */
const UNREACHED = `
  SELECT first."organizationId", count(*) AS count, json_agg(json_build_object('memberId', first.member_id, 'memberName', first.name) ORDER BY first.position) AS members
  FROM (
    SELECT t.organization_id AS "organizationId", t.member_id, m.name, t.position FROM ${WITH_MEMBERS}
    WHERE t.article_id = $1 AND t.publication = $2 AND t.read_at IS NULL AND t.member_id IS NOT NULL AND {{scope}} ORDER BY t.position LIMIT ${MOST_UNREACHED}) AS first
  GROUP BY first."organizationId"`;
const summaryBy = (name: string, unreached: string, from: string) =>
  defineScopedSql({
    name,
    scope: managedReceipts,
    text: `
      SELECT f."organizationId", f."organizationName", f.sent, f.reached, f.confirmed, f.unreached, ${unreached}
      FROM ${from} ORDER BY f.node NULLS FIRST`,
  });
const SUMMARY = summaryBy('info.receipt_summary', 'NULL AS "unreachedMembers", false AS "isCut"', `(${FIGURES}) AS f`);
const SUMMARY_WITH_NAMES = summaryBy(
  'info.receipt_summary_with_names',
  `COALESCE(u.members, '[]') AS "unreachedMembers", f.nameable > COALESCE(u.count, 0) AS "isCut"`,
  `(${FIGURES}) AS f LEFT JOIN (${UNREACHED}) AS u USING ("organizationId")`,
);

/** The list that is asked for. */
export interface ListOfTargets {
  readonly articleId: string;
  readonly publication: number;
}

/** Reads receipts of members of organisations that the caller manages. */
@Injectable()
export class ReceiptRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: ReceiptQuery & ListOfTargets): Promise<Page<Receipt>> {
    return this.lists.page(LIST, query, rows);
  }

  /** Every receipt, page by page. */
  all(rows: RowScope, filters: Pick<ReceiptQuery, 'organizationId' | 'status'> & ListOfTargets): AsyncIterable<Receipt[]> {
    return this.lists.all(LIST, filters, rows);
  }

  /** Figures of the whole, and of each organisation, there with names of those who have not read it where they are asked for; one statement. */
  async summary(rows: RowScope, { articleId, publication }: ListOfTargets, listsUnreached: boolean): Promise<{ total: ReachFigures; organizations: OrganizationReach[] }> {
    const { params, text } = (listsUnreached ? SUMMARY_WITH_NAMES : SUMMARY).build(rows, [articleId, publication]);
    const figures = await this.database.query<OrganizationReach & { organizationId: string | null }>(text, params);
    const whole = figures.find(({ organizationId }) => organizationId === null);
    const { confirmed = 0, reached = 0, sent = 0, unreached = 0 } = whole ?? {};
    return { total: { sent, reached, confirmed, unreached }, organizations: figures.filter((each) => each !== whole) };
  }
}
