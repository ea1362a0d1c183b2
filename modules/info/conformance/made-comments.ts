import type { ExampleMeans } from '../../../src/index.js';
import { publishedArticle } from './made-articles.js';

/** More than the tries of a minute. */
const MOST_A_MINUTE = 600;

/** One article of each side has all its comments, so that its list shows what was made. */
const commented = new Map<string, Promise<string>>();

/** The published article of the side that is commented on. */
export function commentedArticle(means: ExampleMeans): Promise<string> {
  const side = `${means.url} ${means.side.organizationId}`;
  const known = commented.get(side);
  if (known) return known;
  const made = openArticle(means);
  commented.set(side, made);
  return made;
}

async function openArticle(means: ExampleMeans): Promise<string> {
  await means.call('PUT', `/organizations/${means.side.organizationId}/settings/info`, { values: { commentsPerMinute: MOST_A_MINUTE } });
  return publishedArticle(means);
}

/** One that waits. */
export async function newComment(means: ExampleMeans): Promise<string> {
  return (await means.call<{ id: string }>('POST', `/articles/${await commentedArticle(means)}/comments`, { body: means.marker })).id;
}

/** One that is approved. */
export async function shownComment(means: ExampleMeans): Promise<string> {
  const id = await newComment(means);
  await means.call('POST', `/comments/${id}/approve`);
  return id;
}
