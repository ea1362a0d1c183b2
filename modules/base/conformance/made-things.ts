import type { ExampleMeans } from '../../../src/index.js';
import { DemoNumbers } from '../demo/demo-numbers.js';

const SINCE = '2020-01-01';
const numbers = new DemoNumbers();

interface Made {
  readonly id: string;
}

/** A branch below the side's organisation, and how it is called beside others of the same example. */
export async function newBranch({ call, marker, side, turn }: ExampleMeans, suffix = '', type = 'branch'): Promise<string> {
  const branch = { name: `${marker}支部`, code: `${marker}-${turn}${suffix}`, type, parentId: side.organizationId, effectiveOn: SINCE };
  return (await call<Made>('POST', '/organizations', branch)).id;
}

/** The body that registers somebody in a branch. */
export function somebody({ marker }: Pick<ExampleMeans, 'marker'>, organizationId: string, stage = 'fullMember'): object {
  return { name: `方${marker}`, sex: 'male', idNumber: numbers.idNumber('1990-01-01', 'male'), phone: '13900000000', stage, organizationId, effectiveOn: '2024-01-01' };
}

/** Somebody registered in a new branch. */
export async function newMember(means: ExampleMeans, stage?: string, branchId?: string): Promise<string> {
  const organizationId = branchId ?? (await newBranch(means));
  return (await means.call<Made>('POST', '/members', somebody(means, organizationId, stage))).id;
}

/** The body of a transfer between two new branches of the side. */
export async function transferOf(means: ExampleMeans): Promise<{ memberId: string; toOrganizationId: string; duesPaidUntil: string; validDays: number; reason: string }> {
  const toOrganizationId = await newBranch(means, '-to');
  return { memberId: await newMember(means), toOrganizationId, duesPaidUntil: '2026-06', validDays: 30, reason: means.marker };
}

/** A transfer whose letter is issued, so that the receiving side is told. */
export async function issuedTransfer(means: ExampleMeans): Promise<string> {
  const { id } = await means.call<Made>('POST', '/transfers', await transferOf(means));
  await means.call('POST', `/transfers/${id}/issue`, {});
  return id;
}

/** Another term for another day. */
export async function newTerm(means: ExampleMeans): Promise<string> {
  return (await means.call<Made>('POST', '/terms', { organizationId: await newBranch(means), startsOn: '2026-01-01' })).id;
}

/** The body of a post of somebody in his branch. */
export async function postOf(means: ExampleMeans): Promise<object> {
  const organizationId = await newBranch(means);
  return { organizationId, memberId: await newMember(means, 'fullMember', organizationId), post: 'committeeMember', startsOn: '2026-01-01' };
}
