import type { ModulePart } from '../../../src/index.js';
import { repealErrors } from './repeal.errors.js';
import { documentRepealed } from './repeal.events.js';

/** What the repeal of official documents brings. */
export const repealPart: ModulePart = { errors: [repealErrors], events: [documentRepealed] };
