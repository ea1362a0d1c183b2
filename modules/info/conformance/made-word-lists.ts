import type { ExampleMeans } from '../../../src/index.js';
import { newArticle } from './made-articles.js';

interface Made {
  readonly id: string;
}

/** The body of a list of words. */
export function wordListOf({ marker, side }: ExampleMeans): object {
  return { name: `${marker} ${crypto.randomUUID().slice(0, 8)}`, organizationId: side.organizationId, kind: 'name' };
}

/** An empty list; an organisation has twenty at most, so that earlier ones go. */
export async function newWordList(means: ExampleMeans): Promise<string> {
  const { items } = await means.call<{ items: Made[] }>('GET', `/word-lists?organizationId=${means.side.organizationId}&limit=100`);
  if (items.length >= MOST_MADE) await means.call('DELETE', `/word-lists/${items[0]?.id}`);
  return (await means.call<Made>('POST', '/word-lists', wordListOf(means))).id;
}

/** A word of a list. */
export async function listedWord(means: ExampleMeans): Promise<{ id: string; wordId: string }> {
  const id = await newWordList(means);
  const word = await means.call<Made>('POST', `/word-lists/${id}/words`, { word: means.marker, note: means.marker });
  return { id, wordId: word.id };
}

/** An article that holds a word of a list. */
export async function articleWithWord(means: ExampleMeans): Promise<string> {
  await listedWord(means);
  return newArticle(means);
}

const MOST_MADE = 10;
