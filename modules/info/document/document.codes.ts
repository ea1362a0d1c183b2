import type { CodeSystemDefinition } from '../../../src/index.js';
import { DOCUMENT_TYPES } from './document-types.js';

/** The code system of the types of official documents; a deployment may add to it. */
export const DOCUMENT_TYPE_CODES = 'official-document-type';

/** What is listed at `/code-systems`. */
export const documentCodeSystems: readonly CodeSystemDefinition[] = [
  {
    id: DOCUMENT_TYPE_CODES,
    title: { zh: '公文文种', en: 'Type of official document' },
    standard: '党政机关公文处理工作条例（2012）',
    codes: Object.entries(DOCUMENT_TYPES).map(([code, name]) => ({ code, name })),
  },
];
