import {
  AcknowledgeField,
  ArrayField,
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListQuery,
  of,
  TextField,
  WarningBody,
} from '../../../src/index.js';
import { TERM_METHODS, type TermMethod } from './term-types.js';

const MAX_ELECTORS = 10_000;

/** The body of `POST /terms`. */
export class CreateTerm {
  @IdField() organizationId: string;

  @IntegerField({ min: 1, max: 999, optional: true, description: { zh: '届次，默认上届加一', en: 'Number of the term; one more than the last unless said' } })
  sessionNumber?: number;

  @ChoiceField(TERM_METHODS, { default: 'election', description: { zh: '产生方式', en: 'How it came into office' } }) method: TermMethod;

  @DateField({ description: { zh: '任期起始日期', en: 'First day in office' } }) startsOn: string;

  @IntegerField({ min: 1, max: 5, optional: true, description: { zh: '任期年数，默认按规定', en: 'Years; by the rule unless said' } }) years?: number;

  @IntegerField({ min: 0, max: MAX_ELECTORS, optional: true, description: { zh: '应到人数', en: 'Electors due' } }) dueCount?: number;

  @IntegerField({ min: 0, max: MAX_ELECTORS, optional: true, description: { zh: '实到人数', en: 'Electors present' } }) presentCount?: number;

  @TextField({ max: 100, trim: true, optional: true, description: { zh: '批准文号', en: 'Number of the approval' }, example: '县组〔2026〕5号' })
  approvalNumber?: string;

  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `PATCH /terms/{id}`. */
export class UpdateTerm {
  @TextField({ max: 100, trim: true, optional: true, nullable: true }) approvalNumber?: string | null;

  @DateField({ optional: true, nullable: true, description: { zh: '延期至', en: 'Put off to this day' } }) extendedUntil?: string | null;

  @TextField({ max: 100, trim: true, optional: true, nullable: true, description: { zh: '延期批准文号', en: 'Number of the approval of the delay' } })
  extensionNumber?: string | null;
}

/** A term of office. */
export class Term {
  @IdField() id: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @IntegerField({ min: 1 }) sessionNumber: number;
  @ChoiceField(TERM_METHODS) method: TermMethod;
  @IntegerField({ min: 1 }) years: number;
  @DateField() startsOn: string;
  @DateField({ description: { zh: '届满日期', en: 'The day it runs out' } }) endsOn: string;
  @IntegerField({ nullable: true }) dueCount: number | null;
  @IntegerField({ nullable: true }) presentCount: number | null;
  @TextField({ max: 100, nullable: true }) approvalNumber: string | null;
  @DateField({ nullable: true }) extendedUntil: string | null;
  @TextField({ max: 100, nullable: true }) extensionNumber: string | null;
  @DateField({ nullable: true, description: { zh: '实际结束日期；现任为 null', en: 'The day it ended; null while it is the current one' } })
  endedOn: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** A term with what people should see about it. */
export class TermWithWarnings extends Term {
  @ArrayField(of.object(() => WarningBody), { maxItems: 10 }) warnings: WarningBody[];
}

/** The query of the list. */
export class TermQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @IdField({ optional: true, description: { zh: '此组织及其全部下级', en: 'This organization and all below it' } }) under?: string;
  @FlagField({ optional: true, description: { zh: '只列现任（或往届）', en: 'The current ones, or those that ended' } }) current?: boolean;
  @DateField({ optional: true, description: { zh: '在此日期前届满', en: 'Those that run out before this day' } }) endsBefore?: string;
}
