import { Module } from '@nestjs/common';
import { ForgetErasedReactions } from './forget-erased-reactions.handler.js';
import { ReactionController } from './reaction.controller.js';
import { ReactionPersonalData } from './reaction-personal-data.js';
import { ReactionRepository } from './reaction.repository.js';
import { ReactionService } from './reaction.service.js';

/** Reactions to articles. */
@Module({
  controllers: [ReactionController],
  providers: [ForgetErasedReactions, ReactionPersonalData, ReactionRepository, ReactionService],
  exports: [ReactionRepository],
})
export class ReactionModule {}
