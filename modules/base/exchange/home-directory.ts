import type { Home } from '../member/member.repository.js';
import type { ImportedMember } from './member-file.dto.js';
import { memberFileErrors } from './member-file.errors.js';
import type { CodedHome } from './member-file.repository.js';

/** Finds the organisations in scope that a file names by code. */
export class HomeDirectory {
  private readonly byCode: ReadonlyMap<string, CodedHome>;

  constructor(homes: readonly CodedHome[]) {
    this.byCode = new Map(homes.map((home) => [home.code, home]));
  }

  /** Where somebody new is to belong. @throws Problem `base.organization_code_unknown`, `base.group_code_unknown` */
  placeOf(row: ImportedMember): { readonly home: Home; readonly groupId: string | null } {
    const home = this.byCode.get(row.organizationCode);
    if (!home) throw memberFileErrors.organizationCodeUnknown({ code: row.organizationCode });
    return { home, groupId: this.groupOf(row, home.id) };
  }

  /** The group of a row in an organisation. @throws Problem `base.group_code_unknown` */
  groupOf({ groupCode }: ImportedMember, organizationId: string): string | null {
    if (groupCode === undefined) return null;
    const group = this.byCode.get(groupCode);
    if (group?.type === 'partyGroup' && group.status === 'active' && group.parentId === organizationId) return group.id;
    throw memberFileErrors.groupCodeUnknown({ code: groupCode });
  }
}
