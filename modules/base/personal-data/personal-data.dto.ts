import { ArrayField, IdField, IntegerField, of, TextField } from '../../../src/index.js';

/** Why somebody is erased. */
export class EraseMember {
  @TextField({ max: 500, trim: true, description: { zh: '理由，记入审计日志；勿写姓名、号码', en: 'Why; it goes into the audit log, so name nobody in it' } }) reason: string;
  @TextField({ max: 100, trim: true, optional: true, description: { zh: '文号', en: 'Number of the document that decided it' } }) documentNumber?: string;
}

/** What came of an erasure. */
export class ErasedMember {
  @IdField() id: string;
  @IntegerField({ min: 0, description: { zh: '删除或匿名化的行数', en: 'Rows that were deleted or made anonymous' } }) rows: number;

  @ArrayField(of.text(), {
    maxItems: 1000,
    description: {
      zh: '未启用但仍存有数据的模块：再次启用时删除，或用 zhibu menu purge 清除',
      en: 'Modules left out that still hold data: they erase when they are chosen again, or purge them',
    },
  })
  leftOutModules: string[];
}
