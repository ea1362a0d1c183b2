import { Injectable, Module } from '@nestjs/common';
import { CodeBook, MemberDirectory, Notifier, RuleBook, WorkCalendar } from '../../../modules/base/index.js';
import { Database, defineModuleBody } from '../../../src/index.js';
import { fixtureManifest } from '../../core/fixtures/manifest.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { addMember } from '../../support/members.js';
import { hire, makeTree } from '../../support/staff.js';

/** A provider of another module, which imports nothing of base but its ports. */
@Injectable()
class Customer {
  constructor(
    readonly rules: RuleBook,
    readonly codes: CodeBook,
    readonly calendar: WorkCalendar,
    readonly notifier: Notifier,
    readonly members: MemberDirectory,
    readonly database: Database,
  ) {}
}

@Module({ providers: [Customer] })
class CustomerModule {}

let booted: BootedModules;
let customer: Customer;
beforeAll(async () => {
  const manifest = fixtureManifest('customer', { requires: { base: '^1.0.0' } });
  booted = await bootModules([], { made: [{ manifest, folder: '', migrationsFolder: '', reference: 'customer', body: defineModuleBody({ nest: CustomerModule }) }] });
  customer = booted.server.app.get(Customer, { strict: false });
});
afterAll(() => booted.close());

describe('the ports of base', () => {
  it('are there for every module', async () => {
    expect([customer.rules, customer.calendar, customer.notifier]).toEqual([expect.any(RuleBook), expect.any(WorkCalendar), expect.any(Notifier)]);
    expect(await customer.codes.codeOf('ethnicity', '汉族')).toBe('01');
  });

  it('tell who members are, and whose account it is, and no more', async () => {
    const { townA } = await makeTree(booted);
    const id = await addMember(booted.admin, townA, { name: '李明', stage: 'applicant', appliedOn: '2021-01-02' });
    const account = await hire(booted, 'li.ming', 'member', townA);
    expect(await customer.members.ofAccount(customer.database, account.id)).toBeNull();
    await booted.admin.put(`/accounts/${account.id}/member`, { memberId: id }).expect(200);
    expect(await customer.members.ofAccount(customer.database, account.id)).toBe(id);
    const nobody = '0190a000-0000-7000-8000-000000000001';
    const found = await customer.members.find(customer.database, [id, nobody]);
    expect([...found.values()]).toEqual([{ id, name: '李明', organizationId: townA, node: expect.any(String), stage: 'applicant', membershipStatus: 'normal' }]);
    await booted.admin.post(`/members/${id}/erase`, { reason: '本人申请删除' }).expect(200);
    expect([...(await customer.members.find(customer.database, [id])).keys()]).toEqual([]);
    expect(await customer.members.find(customer.database, [])).toEqual(new Map());
  });
});
