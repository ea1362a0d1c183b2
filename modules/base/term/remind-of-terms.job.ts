import { Injectable } from '@nestjs/common';
import { Clock, type Job, type JobOptions, type JobRun, type Transaction, UnitOfWork } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { monthsAfter } from '../calendar/months.js';
import { Notifier } from '../notification/notifier.js';
import { RuleBook } from '../rule/rule-book.js';
import { termNotifications } from './term.notifications.js';
import { termLength } from './term.rules.js';

/** Terms that one transaction reminds of. */
const BATCH = 200;
/** The longest time before its end at which any organisation may want to be reminded of a term. */
const MOST_REMIND_MONTHS = 60;

interface Running {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly node: string;
  readonly sessionNumber: number;
  readonly dueOn: string;
  readonly wasReminded: boolean;
}

const RUNNING = `
  SELECT t.id, t.organization_id AS "organizationId", o.name AS "organizationName", o.path AS node, t.session_number AS "sessionNumber",
    COALESCE(t.extended_until, t.ends_on) AS "dueOn", t.reminded_ending_at IS NOT NULL AS "wasReminded"
  FROM base_terms t JOIN base_organizations o ON o.id = t.organization_id
  WHERE t.ended_on IS NULL AND t.reminded_overdue_at IS NULL
    AND COALESCE(t.extended_until, t.ends_on) <= $1::date AND (COALESCE(t.extended_until, t.ends_on), t.id) > ($2::date, $3::uuid)
  ORDER BY COALESCE(t.extended_until, t.ends_on), t.id LIMIT ${BATCH} FOR NO KEY UPDATE OF t SKIP LOCKED`;
const NOTE = `
  UPDATE base_terms SET reminded_ending_at = CASE WHEN $2 THEN reminded_ending_at ELSE now() END, reminded_overdue_at = CASE WHEN $2 THEN now() END
  WHERE id = $1`;

/** Where the next batch begins. */
type Place = readonly [dueOn: string, id: string];
const BEGINNING: Place = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];

/** Tells those who manage terms, once each, that one is running out or has run out (ORG-5). */
@Injectable()
export class RemindOfTermsJob implements Job {
  static readonly job: JobOptions = { name: 'base.remind_of_terms', schedule: '23 7 * * *' };

  constructor(
    private readonly rules: RuleBook,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async run(_: object, { signal }: JobRun): Promise<{ reminded: number }> {
    let reminded = 0;
    for (let place: Place | null = BEGINNING; place !== null; ) {
      signal.throwIfAborted();
      const from: Place = place;
      const batch = await this.work.runAsService('terms', (tx) => this.batch(tx, from));
      reminded += batch.reminded;
      place = batch.next;
    }
    return { reminded };
  }

  private async batch(tx: Transaction, [dueOn, id]: Place): Promise<{ reminded: number; next: Place | null }> {
    const today = this.clock.today();
    const terms = await tx.query<Running>(RUNNING, [monthsAfter(today, MOST_REMIND_MONTHS), dueOn, id]);
    let reminded = 0;
    for (const term of terms) reminded += await this.remind(tx, term, today);
    const last = terms.at(-1);
    return { reminded, next: last && terms.length === BATCH ? [last.dueOn, last.id] : null };
  }

  private async remind(tx: Transaction, term: Running, today: string): Promise<number> {
    const isOverdue = term.dueOn <= today;
    if (!isOverdue && (term.wasReminded || !(await this.isNear(term, today)))) return 0;
    await this.notifier.notify(tx, isOverdue ? termNotifications.termOverdue : termNotifications.termEnding, {
      to: { permission: basePermissions.term.manage, organizationId: term.organizationId },
      organizationId: term.organizationId,
      values: { organization: term.organizationName, number: term.sessionNumber, day: term.dueOn },
      url: `/terms/${term.id}`,
    });
    await tx.query(NOTE, [term.id, isOverdue]);
    return 1;
  }

  private async isNear({ node, dueOn }: Running, today: string): Promise<boolean> {
    const { parameters } = await this.rules.inForce(termLength, { node, on: today });
    return monthsAfter(dueOn, -parameters.remindMonths) <= today;
  }
}
