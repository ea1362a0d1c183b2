import { Module } from '@nestjs/common';
import { InfoSettingsModule } from '../info-settings.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { ArticleCommentController } from './article-comment.controller.js';
import { CommentBudget } from './comment-budget.js';
import { CommentController } from './comment.controller.js';
import { CommentMessages } from './comment-messages.js';
import { CommentPersonalData } from './comment-personal-data.js';
import { CommentRepository } from './comment.repository.js';
import { CommentService } from './comment.service.js';
import { ForgetErasedCommenters } from './forget-erased-commenters.handler.js';
import { ModerationRepository } from './moderation.repository.js';
import { ModerationService } from './moderation.service.js';

/** Comments on articles, and who decides them. */
@Module({
  imports: [InfoSettingsModule, SecrecyModule],
  controllers: [ArticleCommentController, CommentController],
  providers: [
    CommentBudget, CommentMessages, CommentPersonalData, CommentRepository, CommentService, ForgetErasedCommenters, ModerationRepository, ModerationService,
  ],
  exports: [CommentRepository],
})
export class CommentModule {}
