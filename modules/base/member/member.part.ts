import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { MemberActEntity, MemberStateEntity } from './member-history.entity.js';
import { memberMoveErrors } from './member-moves.errors.js';
import { memberMoved } from './member-moves.events.js';
import { memberFieldHost } from './member-field-host.js';
import { MemberPersonalData } from './member-personal-data.js';
import { memberCodeSystems } from './member.codes.js';
import { MemberEntity } from './member.entity.js';
import { memberErrors } from './member.errors.js';
import { memberErased, memberRegistered, memberStageChanged, memberStatusChanged } from './member.events.js';
import { memberRules } from './member.rules.js';

const { member } = basePermissions;
/** What cannot be undone is left to the administrators above. */
const { erase: _, ...everydayWork } = member;

/** What the members bring. */
export const memberPart: ModulePart = {
  entities: [MemberEntity, MemberActEntity, MemberStateEntity],
  errors: [memberErrors, memberMoveErrors],
  events: [memberRegistered, memberStageChanged, memberStatusChanged, memberErased, memberMoved],
  rules: memberRules,
  codeSystems: memberCodeSystems,
  customFieldHosts: [memberFieldHost],
  personalData: [MemberPersonalData],
  roleDefaults: { organizationAdministrator: Object.values(member), branchSecretary: Object.values(everydayWork), auditor: [member.read] },
};
