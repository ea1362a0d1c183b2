import type { CodeSystemDefinition } from '../../../src/index.js';

/** Sex: GB/T 2261.1. The English names are the values that members carry in the API. */
export const sexCodes = {
  id: 'sex',
  title: { zh: '性别', en: 'Sex' },
  standard: 'GB/T 2261.1-2003',
  codes: [
    { code: '0', name: { zh: '未知的性别', en: 'unknown' }, aliases: ['未知'] },
    { code: '1', name: { zh: '男', en: 'male' }, aliases: ['男性'] },
    { code: '2', name: { zh: '女', en: 'female' }, aliases: ['女性'] },
    { code: '9', name: { zh: '未说明的性别', en: 'unstated' }, aliases: ['未说明'] },
  ],
} as const satisfies CodeSystemDefinition;
