import { Module } from '@nestjs/common';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { FollowMergedWordLists } from './follow-merged-word-lists.handler.js';
import { WordController } from './word.controller.js';
import { WordImport } from './word-import.js';
import { WordListController } from './word-list.controller.js';
import { WordListRepository } from './word-list.repository.js';
import { WordListService } from './word-list.service.js';
import { WordListsInForce } from './word-lists-in-force.js';
import { WordRepository } from './word.repository.js';
import { WordService } from './word.service.js';
import { WordSpreadsheet } from './word-spreadsheet.js';

/** Lists of words. */
@Module({
  imports: [SecrecyModule],
  controllers: [WordListController, WordController],
  providers: [FollowMergedWordLists, WordImport, WordListRepository, WordListService, WordListsInForce, WordRepository, WordService, WordSpreadsheet],
  exports: [WordListService, WordListsInForce, WordRepository, WordService],
})
export class WordListModule {}
