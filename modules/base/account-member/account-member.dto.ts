import { IdField } from '../../../src/index.js';

/** Whose account it is. */
export class AccountMember {
  @IdField({ nullable: true, description: { zh: '党员编号；null 为不关联', en: 'Id of the member; null: of none' } })
  memberId: string | null;
}
