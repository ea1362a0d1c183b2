import type { ExampleMeans } from '../../../src/index.js';
import { newArticle } from './made-articles.js';

interface Made {
  readonly id: string;
}

/** The body of a list of words. */
export function wordListOf({ marker, side }: ExampleMeans, name = newWord({ marker })): object {
  return { name, organizationId: side.organizationId, kind: 'name' };
}

/** A word that nothing else has. */
export function newWord({ marker }: Pick<ExampleMeans, 'marker'>): string {
  return `${marker} ${crypto.randomUUID().slice(0, 8)}`;
}

/** The list that all words of the side are made in, so that it shows them. */
export async function wordListKept(means: ExampleMeans): Promise<string> {
  const name = `kept ${means.marker}`;
  const { items } = await means.call<{ items: Made[] }>('GET', `/word-lists?q=${encodeURIComponent(name)}`);
  return items[0]?.id ?? (await means.call<Made>('POST', '/word-lists', wordListOf(means, name))).id;
}

/** A word of a list. */
export async function listedWord(means: ExampleMeans, word = newWord(means)): Promise<{ id: string; wordId: string }> {
  const id = await wordListKept(means);
  const made = await means.call<Made>('POST', `/word-lists/${id}/words`, { word, note: means.marker });
  return { id, wordId: made.id };
}

/** An article that holds a word of a list. */
export async function articleWithWord(means: ExampleMeans): Promise<{ id: string; word: string }> {
  const word = newWord(means);
  await listedWord(means, word);
  return { id: await newArticle(means, { title: word }), word };
}
