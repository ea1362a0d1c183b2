import { Module } from '@nestjs/common';
import { InfoSettingsModule } from '../info-settings.module.js';
import { WordListModule } from '../word-list/word-list.module.js';
import { CompiledLists } from './compiled-lists.js';
import { WordDecisions } from './word-decisions.js';
import { WordFinder } from './word-finder.js';
import { WordWarnings } from './word-warnings.js';

/** Words of lists in texts. */
@Module({ imports: [InfoSettingsModule, WordListModule], providers: [CompiledLists, WordDecisions, WordFinder, WordWarnings], exports: [WordDecisions, WordFinder, WordWarnings] })
export class WordHitModule {}
