import { generatedId } from './generated-id.js';

/** How many sections the generated articles are dealt out to in turn. */
export const SECTIONS = 50;

/** Which articles a database has: numbered from 0, a later number published later. */
export class ArticleRoll {
  constructor(readonly size: number) {}

  idOf(index: number): string {
    return generatedId('article', index);
  }

  sectionOf(index: number): string {
    return generatedId('section', index % SECTIONS);
  }
}
