import type { ModulePart } from '../../../src/index.js';
import { RevisionEntity } from './revision.entity.js';
import { revisionErrors } from './revision.errors.js';

/** What the revisions bring. */
export const revisionPart: ModulePart = { entities: [RevisionEntity], errors: [revisionErrors] };
