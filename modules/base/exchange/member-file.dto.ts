import { IdField, pickOf, TextField } from '../../../src/index.js';
import { MemberQuery, NewMember } from '../member/member.dto.js';
import { ORGANIZATION_CODE } from '../organization/organization.dto.js';

/** A row of an import file: as in a request, but that organisations are named by their codes. */
export class ImportedMember extends NewMember {
  @IdField({ optional: true, description: { zh: '导出时的编号', en: 'As an export gave it' } }) id?: string;

  @TextField({ ...ORGANIZATION_CODE, description: { zh: '所在党组织代码', en: 'Code of his organization' } }) organizationCode: string;

  @TextField({ ...ORGANIZATION_CODE, optional: true, description: { zh: '所在党小组代码', en: 'Code of his group' } }) groupCode?: string;
}

/** Which members an export has; those on the roll, where no status is asked for. */
export class MemberFilter extends pickOf(MemberQuery, [
  'organizationId',
  'under',
  'groupId',
  'stage',
  'membershipStatus',
  'sex',
  'isMigrant',
  'lostContact',
  'custom',
]) {}
