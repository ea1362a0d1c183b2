import type { ModulePart } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { FollowMergedWordLists } from './follow-merged-word-lists.handler.js';
import { WordEntity } from './word.entity.js';
import { WordListEntity } from './word-list.entity.js';
import { wordListErrors } from './word-list.errors.js';
import { WordSpreadsheet } from './word-spreadsheet.js';

const { wordList } = infoPermissions;

/** What the lists of words bring. */
export const wordListPart: ModulePart = {
  entities: [WordListEntity, WordEntity],
  errors: [wordListErrors],
  handlers: [FollowMergedWordLists],
  spreadsheets: [WordSpreadsheet],
  roleDefaults: {
    organizationAdministrator: Object.values(wordList),
    branchSecretary: Object.values(wordList),
    auditor: [wordList.read],
  },
};
