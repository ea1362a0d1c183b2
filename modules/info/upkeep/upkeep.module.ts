import { Module } from '@nestjs/common';
import { CopyModule } from '../copy/copy.module.js';
import { ArticlePersonalData } from './article-personal-data.js';
import { ArticleVeto } from './article-veto.js';
import { FollowMergedOrganizations } from './follow-merged-organizations.handler.js';
import { ForgetErasedMembers } from './forget-erased-members.handler.js';
import { InfoImpact } from './info-impact.js';
import { PublicArticles } from './public-articles.js';

/** What sections and articles owe to what happens around them. */
@Module({ imports: [CopyModule], providers: [ArticlePersonalData, ArticleVeto, FollowMergedOrganizations, ForgetErasedMembers, InfoImpact, PublicArticles] })
export class UpkeepModule {}
