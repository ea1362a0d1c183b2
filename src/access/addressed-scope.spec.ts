import { StatementParameters } from '../database/statement.js';
import { AddressedScope, type AudienceSql, EVERY_ROW, type Reader } from './addressed-scope.js';
import type { ManagedRows } from './row-scope.js';
import { scopeBy } from './scope-by.js';

const AUDIENCE: AudienceSql = {
  organization: 'a.organization_id',
  open: 'is_open',
  everybody: 'is_public',
  everyMember: 'is_for_members',
  subtrees: 'a.subtrees',
  exactly: 'a.exact',
  narrowedTo: (account) => `fits(${account})`,
};
const STRANGER: Reader = { accountId: null, places: [], path: [] };
const MEMBER: Reader = { accountId: 'account', places: ['branch'], path: ['county', 'branch'] };
const manages = (sql: string): ManagedRows => ({ condition: () => sql, covers: () => sql !== 'false' });

function conditionOf(scope: AddressedScope): { text: string; values: readonly unknown[] } {
  const parameters = new StatementParameters();
  const text = scopeBy.addressed(AUDIENCE).condition(scope, parameters);
  return { text, values: parameters.values };
}

describe('the scope of what is addressed', () => {
  it('is for a stranger what is open and for everybody', () => {
    expect(conditionOf(new AddressedScope(manages('false'), STRANGER, EVERY_ROW))).toEqual({ text: '(is_open AND is_public)', values: [] });
  });

  it('is for a member what is for members, for his places or above, if it fits him', () => {
    expect(conditionOf(new AddressedScope(manages('false'), MEMBER, EVERY_ROW))).toEqual({
      text: '(is_open AND (is_public OR (is_for_members OR a.subtrees && $1::uuid[] OR a.exact && $2::uuid[]) AND fits($3::uuid)))',
      values: [['county', 'branch'], ['branch'], 'account'],
    });
  });

  it('has what he manages too, open or not', () => {
    expect(conditionOf(new AddressedScope(manages('mine'), STRANGER, EVERY_ROW)).text).toBe('(mine OR (is_open AND is_public))');
  });

  it('leaves out what is addressed by organisations where the module is not in force', () => {
    expect(conditionOf(new AddressedScope(manages('false'), STRANGER, manages('in_force'))).text).toBe('(is_open AND is_public AND in_force)');
  });

  it('is the managed rows alone for what is declared managed', () => {
    const scope = new AddressedScope(manages('mine'), MEMBER, EVERY_ROW);
    expect(scopeBy.managed('a.organization_id').condition(scope, new StatementParameters())).toBe('(mine)');
    expect(scope.covers('x')).toBe(true);
  });

  it('cannot be forgotten on the route', () => {
    expect(() => scopeBy.addressed(AUDIENCE).condition(manages('mine'), new StatementParameters())).toThrow('managedBy');
  });
});
