import { Injectable } from '@nestjs/common';
import { InfoSettingsReader } from '../info-settings-reader.js';
import { spell, type Spelling } from '../word-list/spelling.js';
import type { WordKind } from '../word-list/word-list-types.js';
import { type OrganizationPlace, WordListsInForce } from '../word-list/word-lists-in-force.js';
import type { SoughtWord } from '../word-list/word.repository.js';
import { type CheckedText } from './checked-text.js';
import { CompiledLists } from './compiled-lists.js';
import type { CompiledWords } from './compiled-words.js';

/** A list, as a hit names it; the common typos that come with the module have no id. */
export interface HitList {
  readonly id: string | null;
  readonly name: string;
}

/** Where a word stands. */
export interface WordPlace {
  readonly field: string;
  /** Of the plain text of the field, in UTF-16 units. */
  readonly offset: number;
  /** What stands there. */
  readonly text: string;
  /** With some characters before and behind it. */
  readonly snippet: string;
}

/** A word that stands in a text. */
export interface FoundWord extends SoughtWord {
  readonly kind: WordKind;
  readonly list: HitList;
  /** How often it stands there; places of the first are known. */
  readonly count: number;
  readonly places: readonly WordPlace[];
}

interface ListToFind {
  readonly kind: WordKind;
  readonly list: HitList;
  readonly words: CompiledWords;
}

interface SpeltText extends CheckedText {
  readonly spelling: Spelling;
}

const COMMON_TYPOS_NAME = '常见错别字';
/** How much of a text is shown on each side of a word. */
const AROUND = 20;

/** Looks for the words of the lists that hold for an organisation. */
@Injectable()
export class WordFinder {
  constructor(
    private readonly inForce: WordListsInForce,
    private readonly compiled: CompiledLists,
    private readonly settings: InfoSettingsReader,
  ) {}

  /**
   * The words that stand in some texts, each once: of several lists that have it the strictest says what it is, of equally
   * strict ones the nearest.
   */
  async find(place: OrganizationPlace, texts: readonly CheckedText[]): Promise<FoundWord[]> {
    const spelt = texts.map((text): SpeltText => ({ ...text, spelling: spell(text.text) }));
    const found = new Map<string, FoundWord>();
    for (const list of await this.listsAt(place)) {
      for (const word of await findIn(list, spelt)) {
        const known = found.get(word.key);
        found.set(word.key, known ? { ...known, suggestion: known.suggestion ?? word.suggestion } : word);
      }
    }
    return [...found.values()];
  }

  /** The strictest first. */
  private async listsAt(place: OrganizationPlace): Promise<ListToFind[]> {
    const lists: ListToFind[] = [];
    for (const list of await this.inForce.at(place)) {
      lists.push({ kind: list.kind, list: { id: list.id, name: list.name }, words: await this.compiled.of(list) });
    }
    const { commonTypos } = await this.settings.at(place);
    if (commonTypos) lists.push({ kind: 'typo', list: { id: null, name: COMMON_TYPOS_NAME }, words: await this.compiled.commonTypos() });
    return [...lists.filter(({ kind }) => kind === 'sensitive'), ...lists.filter(({ kind }) => kind !== 'sensitive')];
  }
}

async function findIn({ kind, list, words }: ListToFind, texts: readonly SpeltText[]): Promise<FoundWord[]> {
  const found = new Map<SoughtWord, { count: number; readonly places: WordPlace[] }>();
  for (const text of texts) {
    for (const { count, places, word } of await words.find(text.spelling.text)) {
      const so = found.get(word) ?? { count: 0, places: [] };
      so.count += count;
      so.places.push(...places.map(({ end, start }) => placeIn(text, start, end)));
      found.set(word, so);
    }
  }
  return [...found].map(([word, so]) => ({ ...word, ...so, kind, list }));
}

/** @param start in the spelling, as `end` */
function placeIn({ field, spelling, text }: SpeltText, start: number, end: number): WordPlace {
  const [from, to] = [spelling.starts[start] ?? 0, spelling.ends[end - 1] ?? text.length];
  const [before, behind] = [text.slice(Math.max(0, from - AROUND), from), text.slice(to, to + AROUND)];
  const snippet = `${from > AROUND ? '…' : ''}${before}${text.slice(from, to)}${behind}${to + AROUND < text.length ? '…' : ''}`;
  return { field, offset: from, text: text.slice(from, to), snippet: snippet.replace(LONE_SURROGATE, '').replaceAll('\n', ' ') };
}

/** Half of a character that was cut. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
