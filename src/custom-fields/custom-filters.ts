import type { ScopeTree } from '../access/ports.js';
import type { SqlParameters } from '../access/row-scope.js';
import type { ListFilter } from '../database/listing/list-filters.js';
import type { FieldFault } from '../errors/problem.js';
import { checkField } from '../http/fields/check.js';
import { coerceQueryValue, normalise } from '../http/fields/coerce.js';
import { faultAt, type Finding, found, listed } from '../http/fields/faults.js';
import { MAX_FAULTS } from '../http/fields/read-input.js';
import { quoted } from '../http/fields/safe-text.js';
import { requestErrors } from '../http/http-errors.js';
import type { GivenValues, PlacedField } from './custom-field.js';
import { keptSql, valueSql } from './custom-field-indexes.js';
import { fieldOf, filterNames } from './field-shape.js';

/** What is asked of one field; several fields of a key hold in different subtrees. */
interface Asked {
  readonly number: number;
  readonly node: string;
  readonly operator: '= ANY' | '>=' | '<=';
  /** As JSON. */
  readonly values: readonly string[];
}

/** Where a list has what filters look at, as SQL. */
export interface FilteredColumns {
  readonly custom: string;
  /** The id of the row's organisation. */
  readonly organization: string;
  /** Its place, where the row has it. */
  readonly node?: string;
}

/** The filters `custom.<key>` of a request, read. A cursor is bound to what is asked. */
export class CustomFilters {
  constructor(
    private readonly asked: ReadonlyArray<readonly Asked[]>,
    private readonly tree: Pick<ScopeTree, 'subtreeCondition'>,
  ) {}

  /** SQL that holds for the rows asked for. A value that a row keeps from elsewhere finds nothing. */
  condition(columns: FilteredColumns, parameters: SqlParameters): string {
    const one = ({ node, number, operator, values }: Asked) => {
      const value = valueSql(columns.custom, number);
      const compared = operator === '= ANY' ? `${value} = ANY (${parameters.add(values)}::jsonb[])` : `${value} ${operator} ${parameters.add(values[0])}::jsonb`;
      return `(${keptSql(columns.custom, number)} AND ${compared} AND ${this.tree.subtreeCondition(columns.organization, [node], parameters, columns.node)})`;
    };
    return this.asked.map((alternatives) => `(${alternatives.map(one).join(' OR ')})`).join(' AND ');
  }

  toJSON(): unknown {
    return this.asked;
  }
}

/** The filter `custom` of a list: its value is what {@link readFilters} gives. */
export function customFilter(columns: FilteredColumns): ListFilter {
  return { condition: (value, parameters) => (value as CustomFilters).condition(columns, parameters) };
}

/**
 * Reads filters by the fields that a caller sees.
 *
 * @param given by key, or by key and `From` or `To`: texts of a query, or values
 * @throws Problem `request.invalid` for a key that is none of them or cannot be found by, or a value of another type
 */
export function readFilters(fields: readonly PlacedField[], given: GivenValues, tree: Pick<ScopeTree, 'subtreeCondition'>): CustomFilters {
  const faults: FieldFault[] = [];
  const asked = Object.entries(given).map(([name, raw]) => {
    const read = readOne(fields, name, raw);
    if (Array.isArray(read)) return read;
    faults.push(faultAt(`?custom.${quoted(name)}`, { ...read, at: undefined }));
    return [];
  });
  if (faults.length > 0) throw requestErrors.invalid({}, { errors: faults.slice(0, MAX_FAULTS) });
  return new CustomFilters(asked, tree);
}

function readOne(fields: readonly PlacedField[], name: string, raw: unknown): Asked[] | Finding {
  const meant = fields.filter((field) => filterNames(field).includes(name));
  if (meant.length === 0) {
    const known = fields.filter(({ filterable }) => filterable).flatMap(filterNames).map((each) => `custom.${each}`);
    return found('unknown_field', { name: `custom.${quoted(name)}`, allowed: listed(new Set(known)) });
  }
  const filterable = meant.filter((field) => field.filterable);
  if (filterable.length === 0) return found('not_a_filter', { name: `custom.${name}` });
  // Towns may mean different things by a key: what fits none of them is refused, what fits one finds there.
  const read = filterable.map((field) => readValues(field, name, Array.isArray(raw) ? raw : [raw]));
  const asked = read.filter((each): each is Asked => 'operator' in each);
  const wrong = read.find((each): each is Finding => !('operator' in each));
  return asked.length === 0 && wrong ? wrong : asked;
}

function readValues(custom: PlacedField, name: string, raws: readonly unknown[]): Asked | Finding {
  const operator = name === custom.key ? '= ANY' : name === `${custom.key}From` ? '>=' : '<=';
  if (operator !== '= ANY' && raws.length !== 1) return found('too_many_items', { max: 1 });
  const field = { ...fieldOf(custom), nullable: false };
  const values = raws.map((raw) => normalise(field.type, coerceQueryValue(field.type, raw)));
  for (const value of values) {
    const finding = checkField(field, value);
    if (finding) return finding;
  }
  return { number: custom.number, node: custom.node, operator, values: values.map((value) => JSON.stringify(value)) };
}
