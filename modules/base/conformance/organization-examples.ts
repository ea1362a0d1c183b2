import type { Conformance, Example, ExampleMeans } from '../../../src/index.js';
import { issuedTransfer, newBranch, newMember, newTerm, postOf, somebody, transferOf } from './made-things.js';

const REASON = 'tried out';

/** A request about something made for it. */
async function about(id: Promise<string>, body?: object): Promise<Example> {
  return { path: { id: await id }, ...(body && { body }) };
}

async function transferDraft(means: ExampleMeans): Promise<string> {
  return (await means.call<{ id: string }>('POST', '/transfers', await transferOf(means))).id;
}

async function dissolved(means: ExampleMeans): Promise<string> {
  const id = await newBranch(means);
  await means.call('POST', `/organizations/${id}/dissolve`, { reason: REASON });
  return id;
}

/** Nobody is erased while he is on the roll. */
async function departed(means: ExampleMeans): Promise<string> {
  const id = await newMember(means);
  await means.call('POST', `/members/${id}/change-status`, { membershipStatus: 'deceased', reason: REASON });
  return id;
}

async function heldPost(means: ExampleMeans): Promise<string> {
  return (await means.call<{ id: string }>('POST', '/posts', await postOf(means))).id;
}

/** What is done to organisations, members, transfers, terms and posts. */
export const organizationExamples: NonNullable<Conformance['examples']> = {
  'POST /api/v1/organizations/{id}/rename': (means) => about(newBranch(means), { name: `${means.marker}新支部` }),
  'POST /api/v1/organizations/{id}/move': async (means) => about(newBranch(means), { parentId: await newBranch(means, '-above', 'committee') }),
  'POST /api/v1/organizations/{id}/merge': async (means) => about(newBranch(means), { organizationIds: [await newBranch(means, '-other')] }),
  'POST /api/v1/organizations/{id}/split': (means) => about(newBranch(means), { name: `${means.marker}第二支部`, code: `${means.marker}-${means.turn}-2` }),
  'POST /api/v1/organizations/{id}/upgrade': (means) => about(newBranch(means), { type: 'generalBranch' }),
  'POST /api/v1/organizations/{id}/dissolve': (means) => about(newBranch(means), { reason: REASON }),
  'POST /api/v1/organizations/{id}/restore': (means) => about(dissolved(means), {}),
  'POST /api/v1/members': async (means) => ({ body: somebody(means, await newBranch(means)) }),
  'POST /api/v1/members/{id}/change-stage': (means) => about(newMember(means, 'applicant'), { stage: 'activist' }),
  'POST /api/v1/members/{id}/change-status': (means) => about(newMember(means), { membershipStatus: 'suspended', reason: REASON }),
  'POST /api/v1/members/{id}/reveal': (means) => about(newMember(means), { field: 'phone', reason: REASON }),
  'POST /api/v1/members/{id}/erase': (means) => about(departed(means), { reason: REASON }),
  'POST /api/v1/transfers': async (means) => {
    // One that is issued, too: its receivers find it in their inboxes.
    await issuedTransfer({ ...means, turn: -means.turn });
    return { body: await transferOf(means) };
  },
  'PATCH /api/v1/transfers/{id}': (means) => about(transferDraft(means), { reason: REASON }),
  'POST /api/v1/transfers/{id}/issue': (means) => about(transferDraft(means), {}),
  'POST /api/v1/transfers/{id}/accept': (means) => about(issuedTransfer(means), {}),
  'POST /api/v1/transfers/{id}/reject': (means) => about(issuedTransfer(means), { reason: REASON }),
  'POST /api/v1/transfers/{id}/revoke': (means) => about(issuedTransfer(means), { reason: REASON }),
  'GET /api/v1/transfers/{id}/letter': (means) => about(issuedTransfer(means)),
  'POST /api/v1/terms': async (means) => ({ body: { organizationId: await newBranch(means), startsOn: '2026-01-01', approvalNumber: means.marker } }),
  'DELETE /api/v1/terms/{id}': (means) => about(newTerm(means)),
  'POST /api/v1/posts': async (means) => ({ body: await postOf(means) }),
  'POST /api/v1/posts/{id}/end': (means) => about(heldPost(means), {}),
};
