import type { ModulePart } from '../../../src/index.js';
import { WordDecisionEntity } from './word-decision.entity.js';
import { wordDecisionErrors } from './word-decision.errors.js';
import { wordDecisionNotifications } from './word-decision.notifications.js';
import { WordDecisionPersonalData } from './word-decision-personal-data.js';

/** What decisions about words bring. */
export const wordDecisionPart: ModulePart = { entities: [WordDecisionEntity], errors: [wordDecisionErrors], notifications: Object.values(wordDecisionNotifications), personalData: [WordDecisionPersonalData] };
