import { IdField } from '../http/fields/field.decorators.js';

/** The query of the API document. */
export class OpenApiQuery {
  @IdField({ optional: true, description: { zh: '只列对此组织生效的模块；须登录', en: 'Only what is in force for this organization; needs sign-in' } })
  organization?: string;
}
