import { custom, type RowScope } from '../../../src/index.js';

/** The organisation that the parameter `under` of a list names, as filters get it. */
export interface Under {
  readonly top: string;
  /** Of the caller's scope, in which it must lie. Left out of what a cursor is bound to: a function is no JSON. */
  readonly condition: RowScope['condition'];
}

/** SQL that holds where `path` is that of `top` or lies below it. */
export function belowPath(path: string, top: string): string {
  return `${path} >= ${top} AND ${path} < left(${top}, -1) || '0'`;
}

/** A filter for rows with the path of their organisation; what lies under one out of scope is nothing. */
export function underBy(path: string) {
  return custom<Under>(({ condition, top }, parameters) => {
    const id = `${parameters.add(top)}::uuid`;
    return belowPath(path, `(SELECT top.path FROM base_organizations top WHERE top.id = ${id} AND ${condition('top.id', parameters, 'top.path')})`);
  });
}

/** The query of a list with its `under` as {@link underBy} takes it. */
export function withUnder<Q extends { readonly under?: string }>(rows: RowScope, { under, ...query }: Q): Q {
  const placed = under === undefined ? query : { ...query, under: { top: under, condition: rows.condition.bind(rows) } satisfies Under };
  return placed as unknown as Q;
}
