import { type RowScope, scopeBy, type ScopeRule, type SqlParameters } from '../../../src/index.js';
import type { AnswerStatus, ShareDirection } from './share-types.js';

/** Where offers are read: `s` is the offer, `o` its organisation. */
export const SHARES = 'info_shares s JOIN base_organization_directory o ON o.id = s.organization_id';
/** Where answers are read: `r` is the answer, `ro` its organisation, beside the offer. */
export const RECIPIENTS = `info_share_recipients r JOIN base_organization_directory ro ON ro.id = r.organization_id JOIN (${SHARES}) ON s.id = r.share_id`;

/** Offers of organisations that the caller manages. */
export const offeredShares = scopeBy.managed('s.organization_id', 'o.node');
/** Answers of organisations that the caller manages. */
export const ownAnswers = scopeBy.managed('r.organization_id', 'ro.node');

/** Answers to offers of organisations that the caller manages, and those of such organisations: nobody learns what others were offered. */
export const reachedAnswers: ScopeRule = {
  kind: 'parties',
  columns: [...offeredShares.columns, ...ownAnswers.columns],
  condition: (scope, parameters) => `(${offeredShares.condition(scope, parameters)} OR ${ownAnswers.condition(scope, parameters)})`,
};

/** Offers of organisations that the caller manages, and those made to them. */
export const reachedShares: ScopeRule = {
  kind: 'parties',
  columns: reachedAnswers.columns,
  condition: (scope, parameters) => `(${offeredShares.condition(scope, parameters)} OR ${received(scope, parameters)})`,
};

/** Offers that there is to read: of organisations that the caller manages, and those that stand with such: declined, one is no more than known of. */
export const readableShares: ScopeRule = {
  kind: 'parties',
  columns: reachedAnswers.columns,
  condition: (scope, parameters) => `(${offeredShares.condition(scope, parameters)} OR ${answers(`r.status IN ('offered', 'adopted') AND ${ownAnswers.condition(scope, parameters)}`)})`,
};

/** What of offers is asked for depends on who asks: on the answers that he may see. */
export class AskedOfShares {
  constructor(
    private readonly rows: RowScope,
    private readonly direction: ShareDirection | undefined,
    private readonly status: AnswerStatus | undefined,
  ) {}

  condition(parameters: SqlParameters): string {
    const { direction, rows, status } = this;
    const side = direction === 'offered' ? offeredShares : ownAnswers;
    const seen = (direction === undefined ? reachedAnswers : side).condition(rows, parameters);
    return answers(status === undefined ? seen : `${seen} AND r.status = ${parameters.add(status)}::text`);
  }

  /** What a cursor is bound to. */
  toJSON(): object {
    return { direction: this.direction, status: this.status };
  }
}

function received(scope: RowScope, parameters: SqlParameters): string {
  return answers(ownAnswers.condition(scope, parameters));
}

function answers(condition: string): string {
  return `EXISTS (SELECT FROM info_share_recipients r JOIN base_organization_directory ro ON ro.id = r.organization_id WHERE r.share_id = s.id AND ${condition})`;
}
