import type { ModulePart } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { commentCodeSystems } from './comment.codes.js';
import { CommentEntity } from './comment.entity.js';
import { commentErrors } from './comment.errors.js';
import { CommentNoticeEntity } from './comment-notice.entity.js';
import { commentNotifications } from './comment.notifications.js';
import { CommentPersonalData } from './comment-personal-data.js';
import { ForgetErasedCommenters } from './forget-erased-commenters.handler.js';

const { comment } = infoPermissions;

/** What the comments bring. */
export const commentPart: ModulePart = {
  entities: [CommentEntity, CommentNoticeEntity],
  errors: [commentErrors],
  codeSystems: commentCodeSystems,
  notifications: Object.values(commentNotifications),
  handlers: [ForgetErasedCommenters],
  personalData: [CommentPersonalData],
  roleDefaults: {
    organizationAdministrator: [comment.moderate],
    branchSecretary: [comment.moderate],
  },
};
