import type { ModulePart } from '../../../src/index.js';
import { memberFileErrors } from './member-file.errors.js';
import { MemberSpreadsheet } from './member-spreadsheet.js';

/** What files of members bring; their permissions come with those of the members. */
export const exchangePart: ModulePart = { errors: [memberFileErrors], spreadsheets: [MemberSpreadsheet] };
