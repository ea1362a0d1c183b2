import { FlagField, IntegerField, TextField } from '../../http/fields/field.decorators.js';
import { MAX_PAGE_SIZE } from '../../http/fields/page.js';

/** The query parameters of a list without search. A resource extends it by one field for each filter. */
export class PageQuery {
  @IntegerField({
    min: 1,
    max: MAX_PAGE_SIZE,
    default: 20,
    description: { zh: '每页条数', en: 'Rows in a page' },
  })
  limit: number;

  @TextField({ max: 4000, optional: true, description: { zh: '上一页的 nextCursor', en: 'nextCursor of the page before' } })
  cursor?: string;

  @TextField({
    max: 64,
    optional: true,
    description: { zh: '排序字段，前加“-”为倒序', en: 'Field to sort by, descending with "-" in front' },
  })
  sort?: string;

  @FlagField({ optional: true, description: { zh: '是否给出 total', en: 'Whether to give the total' } })
  count?: boolean;
}

/** The same of a list that can be searched. */
export class ListQuery extends PageQuery {
  @TextField({ search: true, optional: true, description: { zh: '搜索词', en: 'Words to search for' } })
  q?: string;
}
