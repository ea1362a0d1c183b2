import { Module } from '@nestjs/common';
import { RuleModule } from '../rule/rule.module.js';
import { OnMemberMoved } from './on-member-moved.js';
import { OnMemberStatusChanged } from './on-member-status-changed.js';
import { OnOrganizationDissolved } from './on-organization-dissolved.js';
import { PostController } from './post.controller.js';
import { PostRepository } from './post.repository.js';
import { PostService } from './post.service.js';
import { PostChecks } from './post-checks.js';
import { PostPersonalData } from './post-personal-data.js';

/** Who holds which post. */
@Module({
  imports: [RuleModule],
  controllers: [PostController],
  providers: [PostRepository, PostService, PostChecks, PostPersonalData, OnMemberMoved, OnMemberStatusChanged, OnOrganizationDissolved],
  exports: [PostService],
})
export class PostModule {}
