import type { ExampleMeans } from '../../../src/index.js';

/** A private address: nothing is sent there, so that the publication fails at once. */
const CLOSED = 'http://127.0.0.1:9/';
/** A name that there never is (RFC 6761): nobody answers, and at once on any network, so that the publication waits to be tried again. */
const SILENT = 'http://silent.invalid/';
const SIGNING_SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const PAUSE_MS = 100;
const MOST_PAUSES = 100;

interface Made {
  readonly id: string;
}

/** The body of an article with the text that leads back to the side. */
export function articleOf({ marker, side }: Pick<ExampleMeans, 'marker' | 'side'>, more: object = {}): object {
  return { title: marker, summary: marker, body: `<p>${marker}</p>`, tags: [marker.slice(0, 30)], organizationId: side.organizationId, ...more };
}

/** A draft. */
export async function newArticle(means: ExampleMeans, more: object = {}): Promise<string> {
  return (await means.call<Made>('POST', '/articles', articleOf(means, more))).id;
}

/** One that was submitted to a review. */
export async function submittedArticle(means: ExampleMeans): Promise<string> {
  await means.call('PUT', `/organizations/${means.side.organizationId}/settings/info`, { values: { reviewLevels: 1 } });
  const id = await newArticle(means);
  await means.call('POST', `/articles/${id}/submit`);
  await means.call('PUT', `/organizations/${means.side.organizationId}/settings/info`, { values: { reviewLevels: null } });
  return id;
}

/** Somebody else who reviews: nobody reviews his own text. @returns his token */
export async function otherReviewer({ call, marker, side, url }: ExampleMeans): Promise<string> {
  const { organizationId } = side;
  const [username, password] = [`${marker}-${crypto.randomUUID().slice(0, 8)}`, 'reviews what others wrote'];
  const { id: accountId } = await call<Made>('POST', '/accounts', { username, displayName: marker, organizationId, password });
  const [role] = (await call<{ items: Made[] }>('GET', '/roles?key=branchSecretary')).items;
  await call('POST', '/grants', { accountId, roleId: role?.id, organizationId });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1/auth/login`, { method: 'POST', headers, body: JSON.stringify({ username, password }) });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** One that its readers see. */
export async function publishedArticle(means: ExampleMeans, more: object = {}): Promise<string> {
  const id = await newArticle(means, more);
  await means.call('POST', `/articles/${id}/publish`);
  return id;
}

/** An uploaded file, attached to a new article. */
export async function attachedFile(means: ExampleMeans): Promise<{ id: string; fileId: string }> {
  const fileId = await uploadedFile(means);
  return { id: await newArticle(means, { attachments: [fileId] }), fileId };
}

/** A file that nothing has attached yet. */
export async function uploadedFile(means: ExampleMeans): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([means.marker], { type: 'text/plain' }), 'made.txt');
  const answer = await fetch(`${means.url}/api/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${means.side.token}` }, body: form });
  return ((await answer.json()) as Made).id;
}

/** A section that everybody sees: made by who comes first, before anybody looks, for nothing of it is his alone. */
export async function publicSection({ call, side, turn }: ExampleMeans): Promise<string> {
  const { items } = await call<{ items: (Made & { isPublic: boolean })[] }>('GET', '/sections?limit=100');
  const known = items.find(({ isPublic }) => isPublic);
  if (known) return known.id;
  return (await call<Made>('POST', '/sections', { name: `made ${turn}`, organizationId: side.organizationId, isPublic: true })).id;
}

/** The body of a publication in a channel where nobody answers. */
export async function publicationOf(means: ExampleMeans, url = SILENT): Promise<{ articleId: string; channelAccountId: string }> {
  const account = { organizationId: means.side.organizationId, kind: 'webhook', name: means.marker, url, signingSecret: SIGNING_SECRET };
  const { id: channelAccountId } = await means.call<Made>('POST', '/channel-accounts', account);
  return { articleId: await publishedArticle(means), channelAccountId };
}

/** A publication that waits to be tried again. */
export async function waitingPublication(means: ExampleMeans): Promise<string> {
  return (await means.call<Made>('POST', '/publications', await publicationOf(means))).id;
}

/** A publication that failed. */
export async function failedPublication(means: ExampleMeans): Promise<string> {
  const { id } = await means.call<Made>('POST', '/publications', await publicationOf(means, CLOSED));
  for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
    const { status } = await means.call<{ status: string }>('GET', `/publications/${id}`);
    if (status === 'failed') return id;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('A publication to a closed address did not fail.');
}
