import { ArrayField, FlagField, IntegerField, ListQuery, of, TextField } from '../../../src/index.js';

/** The form of the id of a code system. */
export const SYSTEM_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CODE = { max: 64, pattern: /^[^\s\p{Cc}]+$/u } as const;
const MAX_CODES = 10_000;
const MAX_ALIASES = 20;

/** A table of codes as answers show it, texts in the caller's language. */
export class CodeSystem {
  @TextField({ example: 'ethnicity' }) id: string;
  @TextField() title: string;
  @TextField({ example: 'GB/T 3304-1991' }) standard: string;
  @FlagField({ description: { zh: '是否随模块提供', en: 'Whether a module brings it' } }) builtIn: boolean;
  @IntegerField({ description: { zh: '变更次数加一', en: 'One more than it was changed' } }) version: number;
}

/** The body of `POST /code-systems`. */
export class CreateCodeSystem {
  @TextField({ max: 64, pattern: SYSTEM_ID, example: 'body-level' }) id: string;
  @TextField({ trim: true, example: '党组织级别' }) title: string;
  @TextField({ trim: true, optional: true, description: { zh: '英文名称，默认同 title', en: 'English title; the title unless said' } }) titleEn?: string;
  @TextField({ trim: true, description: { zh: '所依据的标准', en: 'The standard that it follows' }, example: 'ZB03-1994' }) standard: string;
}

/** A code as answers show it. */
export class Code {
  @TextField() code: string;
  @TextField() name: string;
  @TextField({ nullable: true, description: { zh: '上级代码', en: 'The code above it' } }) parent: string | null;
  @FlagField({ description: { zh: '是否随模块提供', en: 'Whether a module brings it' } }) builtIn: boolean;
}

/** A code to keep. */
export class NewCode {
  @TextField({ ...CODE, example: '31' }) code: string;
  @TextField({ trim: true, example: '副处级' }) name: string;
  @TextField({ trim: true, optional: true, description: { zh: '英文名称，默认同 name', en: 'English name; the name unless said' } }) nameEn?: string;
  @TextField({ ...CODE, optional: true, nullable: true }) parent?: string | null;
  @ArrayField(of.text({ trim: true }), {
    maxItems: MAX_ALIASES,
    optional: true,
    description: { zh: '导入时也认得的其他写法', en: 'Other words that imports understand' },
  })
  aliases?: string[];
}

/** The body of `PUT /code-systems/{id}/codes`: the whole table, in order. */
export class ReplaceCodes {
  @ArrayField(of.object(() => NewCode), { maxItems: MAX_CODES }) codes: NewCode[];
}

/** The query of `GET /code-systems`. */
export class CodeSystemQuery extends ListQuery {
  @FlagField({ optional: true, description: { zh: '只列随模块提供的，或只列导入的', en: 'Only those that modules bring, or only others' } })
  builtIn?: boolean;
}

/** The query of `GET /code-systems/{id}/codes`. */
export class CodeQuery extends ListQuery {
  @TextField({ max: 64, optional: true, description: { zh: '上级代码', en: 'The code above them' } }) parent?: string;
}
