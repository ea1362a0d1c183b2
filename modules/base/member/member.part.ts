import type { ModulePart } from '../../../src/index.js';
import { MemberActEntity, MemberStateEntity } from './member-history.entity.js';
import { MemberEntity } from './member.entity.js';

/** What the members bring. */
export const memberPart: ModulePart = {
  entities: [MemberEntity, MemberActEntity, MemberStateEntity],
};
