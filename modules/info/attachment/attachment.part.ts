import type { ModulePart } from '../../../src/index.js';
import { FileTextEntity } from './file-text.entity.js';

/** What the attachments bring. */
export const attachmentPart: ModulePart = { entities: [FileTextEntity] };
