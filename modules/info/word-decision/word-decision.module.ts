import { Module } from '@nestjs/common';
import { ArticleModule } from '../article/article.module.js';
import { CopyModule } from '../copy/copy.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { WordHitModule } from '../word-hit/word-hit.module.js';
import { WordDecisionController } from './word-decision.controller.js';
import { WordDecisionPersonalData } from './word-decision-personal-data.js';
import { WordDecisionService } from './word-decision.service.js';
import { WordHitReader } from './word-hit-reader.js';
import { WordMessages } from './word-messages.js';
import { WordRefusals } from './word-refusals.js';

/** Decisions about words of articles. */
@Module({
  imports: [ArticleModule, CopyModule, SecrecyModule, WordHitModule],
  controllers: [WordDecisionController],
  providers: [WordDecisionPersonalData, WordDecisionService, WordHitReader, WordMessages, WordRefusals],
  exports: [WordDecisionService, WordRefusals],
})
export class WordDecisionModule {}
