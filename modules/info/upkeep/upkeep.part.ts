import type { ModulePart } from '../../../src/index.js';
import { ArticlePersonalData } from './article-personal-data.js';
import { ArticleVeto } from './article-veto.js';
import { FollowMergedOrganizations } from './follow-merged-organizations.handler.js';
import { ForgetErasedMembers } from './forget-erased-members.handler.js';
import { InfoImpact } from './info-impact.js';
import { PublicArticles } from './public-articles.js';

/** How the module answers to organisations, people and the menu. */
export const upkeepPart: ModulePart = {
  handlers: [FollowMergedOrganizations, ForgetErasedMembers],
  vetoes: [ArticleVeto],
  personalData: [ArticlePersonalData],
  menuImpact: [InfoImpact],
  publicContent: [PublicArticles],
};
