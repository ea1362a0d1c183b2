import type { ExampleMeans } from '../../../src/index.js';
import { publishedArticle, uploadedFile } from './made-articles.js';

interface Made {
  readonly id: string;
}

/** The body of an offer to the top, whose offers the other side does not see. */
export async function shareOf(means: ExampleMeans): Promise<{ articleId: string; organizationIds: string[]; note: string }> {
  const { items } = await means.call<{ items: (Made & { parentName: string | null })[] }>('GET', '/transfers/receivers?limit=100');
  const organizationIds = items.filter(({ parentName }) => parentName === null).map(({ id }) => id);
  return { articleId: await publishedArticle(means), organizationIds, note: means.marker };
}

/** An offer of the side. */
export async function offeredShare(means: ExampleMeans): Promise<string> {
  return (await means.call<Made>('POST', '/shares', await shareOf(means))).id;
}

/** A file of what the side is offered. */
export async function offeredFile(means: ExampleMeans): Promise<{ id: string; fileId: string }> {
  const fileId = await uploadedFile(means);
  return { ...(await receivedShare(means, { attachments: [fileId] })).path, fileId };
}

/** An offer to the side, by a branch that is gone afterwards: in directories that everybody may read nothing has changed. */
export async function receivedShare(means: ExampleMeans, more: object = {}): Promise<{ path: { id: string }; body: { organizationId: string } }> {
  const { organizationId } = means.side;
  const branch = { name: means.marker, code: `share-${crypto.randomUUID().slice(0, 8)}`, type: 'branch', parentId: organizationId };
  const { id: branchId } = await means.call<Made>('POST', '/organizations', branch);
  const articleId = await publishedArticle(means, { organizationId: branchId, ...more });
  const { id } = await means.call<Made>('POST', '/shares', { articleId, organizationIds: [organizationId], note: means.marker });
  await means.call('POST', `/organizations/${branchId}/dissolve`, { documentNumber: means.marker.slice(0, 30), reason: means.marker });
  return { path: { id }, body: { organizationId } };
}
