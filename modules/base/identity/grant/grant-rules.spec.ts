import fc from 'fast-check';
import { ANONYMOUS, type Principal, type ScopeTree } from '../../../../src/index.js';
import { GrantRules, type HeldRights, missingAt } from './grant-rules.js';

const contains = (outer: string, inner: string) => inner.startsWith(outer);
const rules = new GrantRules({ contains } as ScopeTree);

/** County over towns a (over village aa) and b. */
const NODES = ['1/', '1/a/', '1/a/a/', '1/b/'];
const PERMISSIONS = ['read', 'write', 'manage'];
/** What modules deployed later bring: only a system administrator has it already. */
const LATER = 'later';
const ROLES = [
  { roleKey: 'systemAdministrator', permissions: new Set(PERMISSIONS) },
  { roleKey: 'organizationAdministrator', permissions: new Set(PERMISSIONS) },
  { roleKey: 'branchSecretary', permissions: new Set(['read', 'write']) },
  { roleKey: 'member', permissions: new Set(['read']) },
  { roleKey: 'custom', permissions: new Set(['write']) },
];
const MANAGE = 'manage';

const principal = (held: readonly HeldRights[]): Principal => ({
  ...ANONYMOUS,
  kind: 'account',
  grants: held.map((rights) => ({ organizationId: rights.node, ...rights })),
});
const rights = (roleKey: string, node: string): HeldRights => {
  const role = ROLES.find((known) => known.roleKey === roleKey);
  if (!role) throw new Error(roleKey);
  return { node, ...role };
};

/** What an account can do, place by place, told without the rules: `node permission`. */
function powers(held: readonly HeldRights[]): Set<string> {
  const all = held.flatMap(({ node, roleKey, permissions }) => {
    const own = roleKey === 'systemAdministrator' ? [...PERMISSIONS, LATER] : [...permissions];
    return NODES.filter((inner) => contains(node, inner)).flatMap((inner) => own.map((permission) => `${inner} ${permission}`));
  });
  return new Set(all);
}

const isSubset = (part: Set<string>, whole: Set<string>) => [...part].every((power) => whole.has(power));

const grant = fc.record({ role: fc.constantFrom(...ROLES), node: fc.constantFrom(...NODES) });
const ACCOUNTS = 4;
const account = fc.nat(ACCOUNTS - 1);

describe('the rules of granting', () => {
  it('never let anyone end up with a power that neither he nor a grantor had there', () => {
    const start = fc.array(fc.array(grant, { maxLength: 2 }), { minLength: ACCOUNTS, maxLength: ACCOUNTS });
    const act = fc.record({ grantor: account, target: account, given: grant });
    fc.assert(
      fc.property(start, fc.array(act, { maxLength: 30 }), (initial, acts) => {
        const held = initial.map((grants) => grants.map(({ role, node }) => ({ node, ...role })));
        for (const { grantor, target, given } of acts) {
          const giver = held[grantor] ?? [];
          const taker = held[target] ?? [];
          const allowed = new Set([...powers(giver), ...powers(taker)]);
          if (!accepts(() => rules.requireMayAdminister(principal(giver), taker))) continue;
          if (!accepts(() => rules.requireMayHandOn(principal(giver), given.role, [given.node]))) continue;
          held[target] = [...taker, { node: given.node, ...given.role }];
          expect(isSubset(powers(held[target]), allowed)).toBe(true);
        }
        const everything = new Set(initial.flatMap((grants) => [...powers(grants.map(({ role, node }) => ({ node, ...role })))]));
        for (const grants of held) expect(isSubset(powers(grants), everything)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('let one administer exactly the accounts that can do nothing he cannot', () => {
    const accounts = fc.array(grant, { maxLength: 3 }).map((grants) => grants.map(({ role, node }) => ({ node, ...role })));
    fc.assert(
      fc.property(accounts, accounts, (own, other) => {
        const accepted = accepts(() => rules.requireMayAdminister(principal(own), other));
        // Having every right today is not being system administrator; having more of them is never less.
        if (accepted) expect(isSubset(powers(other), powers(own))).toBe(true);
        else expect(isSubset(powers(other), powers(own))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('accept what is his own, here and below, and refuse it above and beside', () => {
    const own = [rights('organizationAdministrator', '1/a/')];
    const missing = NODES.map((node) => missingAt(own, node, { roleKey: 'member', permissions: new Set(['read']) }, contains));
    expect(missing).toEqual([['read'], [], [], ['read']]);
  });

  it('add up the rights of several grants at one place only', () => {
    const own = [rights('member', '1/'), rights('custom', '1/a/')];
    const role = { roleKey: 'branchSecretary', permissions: new Set(['read', 'write']) };
    expect(missingAt(own, '1/a/a/', role, contains)).toEqual([]);
    expect(missingAt(own, '1/b/', role, contains)).toEqual(['write']);
  });

  it('let nobody but a system administrator make one, whatever he can do today', () => {
    const role = { roleKey: 'systemAdministrator', permissions: new Set<string>() };
    expect(missingAt([rights('organizationAdministrator', '1/')], '1/a/', role, contains)).toEqual(['systemAdministrator']);
    expect(missingAt([rights('systemAdministrator', '1/a/')], '1/a/a/', role, contains)).toEqual([]);
    expect(missingAt([rights('systemAdministrator', '1/a/')], '1/', role, contains)).toEqual(['systemAdministrator']);
  });

  it('name the right that is missing', () => {
    const act = () => rules.requireMayHandOn(principal([rights('member', '1/')]), rights('branchSecretary', '1/'), ['1/']);
    expect(act).toThrow(expect.objectContaining({ code: 'base.grant_exceeds_own', values: { permission: 'write' } }));
  });

  it('ask for the right at every place a role is granted', () => {
    const own = principal([rights('organizationAdministrator', '1/a/')]);
    const added = { roleKey: 'custom', permissions: new Set([MANAGE]) };
    expect(accepts(() => rules.requireMayHandOn(own, added, ['1/a/', '1/a/a/']))).toBe(true);
    expect(accepts(() => rules.requireMayHandOn(own, added, ['1/a/', '1/b/']))).toBe(false);
  });
});

function accepts(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
