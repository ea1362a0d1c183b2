import { accessErrors } from '../access/access-errors.js';
import type { AnyErrorRegistry } from '../errors/define-errors.js';
import { customFieldErrors } from '../custom-fields/custom-field.errors.js';
import { documentErrors } from '../document-text/document.errors.js';
import { fileErrors } from '../files/file-errors.js';
import { requestErrors } from '../http/http-errors.js';
import { jobErrors } from '../jobs/job-errors.js';
import { menuErrors } from '../menu/menu.errors.js';
import { recipeErrors } from '../menu/recipes/recipe.errors.js';
import { settingErrors } from '../menu/settings/setting.errors.js';
import { pictureErrors } from '../pictures/picture.errors.js';
import { spreadsheetErrors } from '../spreadsheet/spreadsheet.errors.js';

/** Every error registry of the core; those of modules stand in their bodies. */
export const CORE_ERRORS: readonly AnyErrorRegistry[] = [requestErrors, accessErrors, menuErrors, settingErrors, recipeErrors, customFieldErrors, spreadsheetErrors, jobErrors, fileErrors, documentErrors, pictureErrors];
