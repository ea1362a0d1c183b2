import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { OnMemberMoved } from './on-member-moved.js';
import { OnMemberStatusChanged } from './on-member-status-changed.js';
import { OnOrganizationDissolved } from './on-organization-dissolved.js';
import { PostEntity } from './post.entity.js';
import { PostPersonalData } from './post-personal-data.js';
import { postCodeSystems } from './post.codes.js';
import { postErrors } from './post.errors.js';
import { postRules } from './post.rules.js';

const { post } = basePermissions;

/** What the posts bring. */
export const postPart: ModulePart = {
  entities: [PostEntity],
  codeSystems: postCodeSystems,
  errors: [postErrors],
  rules: postRules,
  personalData: [PostPersonalData],
  handlers: [OnMemberMoved, OnMemberStatusChanged, OnOrganizationDissolved],
  roleDefaults: {
    organizationAdministrator: Object.values(post),
    branchSecretary: Object.values(post),
    auditor: [post.read],
  },
};
