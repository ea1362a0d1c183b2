import { scopeBy } from '../../access/scope-by.js';
import type { RowScope } from '../../access/row-scope.js';
import { Problem } from '../../errors/problem.js';
import { anyOf, custom, equals, type SqlType } from './list-filters.js';
import { defineList, type ListSpec, sortsOf } from './list-definition.js';
import { ListQuery } from './list-query.js';
import { readListQuery } from './list-request.js';
import { buildCountSql, buildListSql, type ListPosition } from './list-sql.js';

interface Row {
  id: string;
  shortName: string;
}

const spec: ListSpec<Row> = {
  name: 'base.offices',
  from: 'offices o',
  key: 'o.id',
  columns: { id: 'o.id', shortName: 'o.short_name' },
  sorts: { code: { sql: 'o.code', type: 'text' }, createdAt: { sql: 'o.created_at', type: 'timestamptz' } },
  defaultSort: 'code',
  filters: {
    parentId: equals('o.parent_id', 'uuid'),
    status: anyOf('o.status'),
    since: custom<string>((value, parameters) => `o.founded_on >= ${parameters.add(value)}::date`),
  },
  search: ['o.name', 'o.code'],
  scope: scopeBy.managed('o.id'),
};
const list = defineList(spec);
const scope: RowScope = { condition: (column, parameters) => `${column} = ${parameters.add('org')}` };

function statementOf(query: object, after?: ListPosition) {
  return buildListSql(list, { ...readListQuery(list, Object.assign(new ListQuery(), { limit: 20 }, query)), after }, scope);
}

function faultOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, errors: error.toBody('en', '/').errors };
    throw error;
  }
  return undefined;
}

describe('the definition of a list', () => {
  const { scope: _scope, ...withoutScope } = spec;

  it.each<[string, ListSpec<Row>, RegExp]>([
    ['no scope', withoutScope as ListSpec<Row>, /"base\.offices" declares no scope/],
    ['a default sort that it does not have', { ...spec, defaultSort: '-name' }, /sorts by "-name"/],
    ['a filter with the name of a list parameter', { ...spec, filters: { limit: equals('o.limit') } }, /has a filter "limit"/],
    ['a column that is no camelCase name', { ...spec, columns: { id: 'o.id', shortName: 'o.x', 'a"b': 'o.y' } as never }, /column or sort "a"b"/],
    ['a sort named like an inherited property', { ...spec, defaultSort: 'constructor' }, /sorts by "constructor"/],
  ])('is refused at start with %s', (_fault, planted, message) => {
    expect(() => defineList(planted)).toThrow(message);
  });

  it('names every value of sort', () => {
    expect(sortsOf(list)).toEqual(['code', '-code', 'createdAt', '-createdAt']);
  });
});

describe('the statement of a page', () => {
  it('selects the declared columns within the scope, one row more than asked for', () => {
    expect(statementOf({})).toEqual({
      text:
        'SELECT o.id AS "id", o.short_name AS "shortName", (o.code)::text AS "__sort", (o.id)::text AS "__key"' +
        ' FROM offices o WHERE (o.id = $1) ORDER BY o.code ASC, o.id ASC LIMIT 21',
      params: ['org'],
    });
  });

  it('adds filters, search and the place to go on from, in the direction of the sort', () => {
    const { text, params } = statementOf(
      { sort: '-createdAt', status: ['a', 'b'], parentId: 'p', since: '2026-01-01', q: '50%_\\', limit: 7 },
      { sort: '2026-07-01 09:00:00.123456+08', key: 'k' },
    );
    expect(text.slice(text.indexOf(' WHERE '))).toBe(
      ' WHERE (o.id = $1) AND o.parent_id = $2::uuid AND o.status = ANY($3::text[]) AND (o.founded_on >= $4::date)' +
        ' AND (o.name ILIKE $5 OR o.code ILIKE $5) AND (o.created_at, o.id) < ($6::timestamptz, $7::uuid)' +
        ' ORDER BY o.created_at DESC, o.id DESC LIMIT $8',
    );
    expect(params).toEqual(['org', 'p', ['a', 'b'], '2026-01-01', '%50\\%\\_\\\\%', '2026-07-01 09:00:00.123456+08', 'k', 8]);
  });

  it('is the same text for every request of the same shape', () => {
    expect(statementOf({ status: ['a'], limit: 3, q: 'x' }).text).toBe(statementOf({ status: ['b', 'c'], limit: 99, q: 'yy' }).text);
    expect(statementOf({}, { sort: 'a', key: 'k' }).text).toBe(statementOf({}, { sort: 'b', key: 'l' }).text);
  });

  it('is counted with the same filters and without the place', () => {
    const request = { ...readListQuery(list, Object.assign(new ListQuery(), { limit: 20, status: ['a'] })), after: { sort: 'a', key: 'k' } };
    expect(buildCountSql(list, request, scope)).toEqual({
      text: 'SELECT count(*)::int AS total FROM offices o WHERE (o.id = $1) AND o.status = ANY($2::text[])',
      params: ['org', ['a']],
    });
  });

  it('tells the total too where it is counted, by the same parameters', () => {
    const request = { ...readListQuery(list, Object.assign(new ListQuery(), { limit: 20, status: ['a'] })), after: { sort: 'a', key: 'k' } };
    const { text, params } = buildListSql(list, request, scope, true);
    const total = '(SELECT count(*)::int AS total FROM offices o WHERE (o.id = $1) AND o.status = ANY($2::text[])) AS "__total"';
    expect(text).toContain(`AS "__key", ${total} FROM offices o WHERE (o.id = $1) AND o.status = ANY($2::text[]) AND (`);
    expect(params).toEqual(['org', ['a'], 'a', 'k']);
  });

  it('leaves a blank search out', () => {
    expect(statementOf({ q: '' })).toEqual(statementOf({}));
  });
});

describe('the query of a list', () => {
  it.each(['name', 'constructor', '', '-', '--code', 'o.code'])('may not sort by %j', (sort) => {
    expect(faultOf(() => statementOf({ sort }))).toEqual({
      code: 'request.invalid',
      errors: [{ pointer: '?sort', code: 'validation.not_one_of', message: 'Must be one of: code, -code, createdAt, -createdAt.' }],
    });
  });

  it('may not search a list without a search', () => {
    const { search: _search, ...unsearchable } = spec;
    const query = Object.assign(new ListQuery(), { limit: 20, q: 'x' });
    expect(faultOf(() => readListQuery(defineList(unsearchable), query))?.errors?.[0]).toMatchObject({
      pointer: '?q',
      code: 'validation.unknown_field',
    });
  });

  it('compares with the types of the filters', () => {
    const types: SqlType[] = ['integer', 'boolean'];
    const texts = types.map((type) => equals('c', type).condition(1, { add: () => '$1' }));
    expect(texts).toEqual(['c = $1::integer', 'c = $1::boolean']);
  });
});
