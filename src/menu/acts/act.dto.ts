import { DateField, TextField } from '../../http/fields/field.decorators.js';

/** What every act of an organisation may say: from when on, by which document, and why. */
export class ActHead {
  @DateField({ optional: true, description: { zh: '生效日期，默认今天', en: 'The first day; today unless said' } }) effectiveOn?: string;

  @TextField({ max: 100, trim: true, optional: true, description: { zh: '文号', en: 'Number of the document' } }) documentNumber?: string;

  @TextField({ max: 500, trim: true, optional: true, description: { zh: '理由', en: 'Why' } }) reason?: string;
}

/** The query of what holds on a day. */
export class ActDayQuery {
  @DateField({ optional: true, description: { zh: '哪一天，默认今天', en: 'Which day; today unless said' } }) on?: string;
}
