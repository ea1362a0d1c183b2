import { StartupError } from '../errors/startup-error.js';
import { ownRows, scopeBy } from './scope-by.js';
import { defineScopedSql } from './scoped-sql.js';
import type { RowScope } from './row-scope.js';

const subtree: RowScope = { condition: (column, parameters) => `${column} = ANY(${parameters.add(['a', 'b'])}::uuid[])` };

describe('a hand-kept statement', () => {
  it('is refused at start without its placeholder, with the cure', () => {
    const planted = () => defineScopedSql({ name: 'base.everything', scope: scopeBy.managed('o.id'), text: 'SELECT * FROM base_organizations o' });
    expect(planted).toThrow(StartupError);
    expect(planted).toThrow(/"base\.everything" has no \{\{scope\}\}.*Add "AND \{\{scope\}\}"/);
  });

  it('carries the scope behind its own parameters, in every place', () => {
    const statement = defineScopedSql({
      name: 'base.names',
      scope: scopeBy.managed('o.id'),
      text: 'SELECT 1 FROM o WHERE o.code = $1 AND {{scope}} UNION SELECT 2 FROM o WHERE {{scope}}',
    });
    expect(statement.build(subtree, ['x'])).toEqual({
      text: 'SELECT 1 FROM o WHERE o.code = $1 AND (o.id = ANY($2::uuid[])) UNION SELECT 2 FROM o WHERE (o.id = ANY($2::uuid[]))',
      params: ['x', ['a', 'b']],
    });
  });

  it('keeps dollar signs of a condition as they are', () => {
    const dollars: RowScope = { condition: (column) => `${column} = '$&$$'` };
    expect(defineScopedSql({ name: 'x', scope: scopeBy.own('a'), text: '{{scope}}' }).build(dollars).text).toBe("(a = '$&$$')");
  });
});

describe('a declared scope', () => {
  it('reaches the rows of any of the parties', () => {
    const statement = defineScopedSql({ name: 'base.transfers', scope: scopeBy.parties(['t.from_id', 't.to_id']), text: 'WHERE {{scope}} AND TRUE' });
    expect(statement.build(subtree).text).toBe('WHERE (t.from_id = ANY($1::uuid[]) OR t.to_id = ANY($2::uuid[])) AND TRUE');
  });

  it('of one account is empty without an account', () => {
    const statement = defineScopedSql({ name: 'base.sessions', scope: scopeBy.own('s.account_id'), text: '{{scope}}' });
    expect(statement.build(ownRows('a1'))).toEqual({ text: '(s.account_id = $1::uuid)', params: ['a1'] });
    expect(statement.build(ownRows(null))).toEqual({ text: '(FALSE)', params: [] });
  });

  it('of everybody asks nothing', () => {
    expect(defineScopedSql({ name: 'x', scope: scopeBy.public(), text: '{{scope}}' }).build(subtree)).toEqual({ text: 'TRUE', params: [] });
  });
});
