import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  batchesOf,
  type ImportOptions,
  importResult,
  type ImportResult,
  type ImportRow,
  type Problem,
  type ReadRow,
  readRows,
  type RequestContext,
  rowFault,
  type RowFault,
  spreadsheetErrors,
  type WorkTransaction,
} from '../../../src/index.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { wordKeyOf } from './spelling.js';
import { markableTexts, storedWord, wordFault, type WordFacts } from './word-checks.js';
import { exceptionsIn, ImportedWord, WORD_COLUMNS } from './word-columns.js';
import type { WordList } from './word-list.dto.js';
import { wordListErrors } from './word-list.errors.js';
import { WordListRepository } from './word-list.repository.js';
import { noteWordList } from './word-list.service.js';
import { MOST_WORDS } from './word-list-types.js';
import { WordListsInForce } from './word-lists-in-force.js';
import { type StoredWord, WordRepository } from './word.repository.js';

const WRITTEN_AT_ONCE = 500;

/** A list that a file names, and what became of it so far. */
interface Filled {
  readonly list: WordList;
  created: number;
  updated: number;
}

/** An import under way. */
interface Run {
  readonly tx: WorkTransaction;
  readonly lists: ReadonlyMap<string, Filled | Problem>;
  readonly faults: RowFault[];
  /** The line of each word so far, by list and key. */
  readonly seen: Map<string, number>;
  readonly skipBadRows: boolean;
}

/** A row with the list that it names. */
interface Placed {
  readonly line: number;
  readonly input: ImportedWord;
  readonly key: string;
  readonly filled: Filled;
}

/** Words from a file, by the checks of a request. A row is known by `id`, else by its list and word. */
@Injectable()
export class WordImport {
  constructor(
    private readonly lists: WordListRepository,
    private readonly words: WordRepository,
    private readonly inForce: WordListsInForce,
  ) {}

  /** @throws Problem `info.secrecy_marking` where a note or suggestion bears one: then nothing of the file is kept */
  async importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    const read = await readRows(rows, { input: ImportedWord, columns: WORD_COLUMNS, keys: ['id'] });
    const lists = await this.listsOf(tx, context, read.rows);
    const run: Run = { tx, lists, faults: [...read.faults], seen: new Map(), skipBadRows: options.skipBadRows };
    let [good, count] = [0, 0];
    for await (const batch of batchesOf(read.rows, WRITTEN_AT_ONCE)) {
      good += await this.importBatch(run, batch);
      options.onProgress((count += batch.length));
    }
    if (run.faults.length > 0 && !run.skipBadRows) return importResult(NOTHING, run.faults);
    const filled = [...new Set(lists.values())].filter((each) => 'list' in each);
    const [created, updated] = [sum(filled, 'created'), sum(filled, 'updated')];
    for (const each of filled) await this.finish(tx, each);
    return importResult({ created, updated, unchanged: good - created - updated }, run.faults);
  }

  /** Once a row is bad nothing more is written, unless bad ones are skipped; the rest is still checked. @returns how many rows are in order */
  private async importBatch(run: Run, rows: readonly ReadRow<ImportedWord>[]): Promise<number> {
    const placed = rows.flatMap((row) => place(run, row));
    const ids = [...new Set(placed.map(({ filled }) => filled.list.id))];
    const known = await this.words.known(run.tx, ids, placed.map(({ key }) => key), placed.flatMap(({ input }) => input.id ?? []));
    const plans = placed.flatMap((each) => plan(run, each, known));
    const changed = plans.filter(({ change }) => change !== 'unchanged');
    if (changed.length > 0 && (run.faults.length === 0 || run.skipBadRows)) {
      await this.words.put(run.tx, changed.map(({ word }) => word));
    }
    return plans.length;
  }

  private async finish(tx: WorkTransaction, { created, list, updated }: Filled): Promise<void> {
    if (created + updated === 0) return;
    await this.lists.countWords(tx, list.id, created);
    await this.inForce.announce(tx);
    noteWordList(tx, 'import', list, [`created:${created}`, `updated:${updated}`]);
  }

  /** By what the rows call them. Of several of one name that of the acting organisation is meant. */
  private async listsOf(tx: WorkTransaction, { acting, scope }: RequestContext, rows: readonly ReadRow<ImportedWord>[]): Promise<Map<string, Filled | Problem>> {
    const names = [...new Set(rows.map(({ input }) => input.list))];
    const found = new Map((await this.lists.lockNamed(tx, scope, names)).map((list) => [list.id, { list, created: 0, updated: 0 }]));
    return new Map(names.map((name) => {
      const meant = [...found.values()].filter(({ list }) => list.id === name.toLowerCase() || list.name === name);
      const own = meant.find(({ list }) => list.organizationId === acting?.organizationId);
      const [first] = meant;
      if (!first) return [name, wordListErrors.wordListUnknown({ list: name })];
      return [name, own ?? (meant.length === 1 ? first : wordListErrors.wordListAmbiguous({ list: name }))];
    }));
  }
}

function place({ faults, lists, seen }: Run, { input, row: line }: ReadRow<ImportedWord>): Placed[] {
  const filled = lists.get(input.list);
  if (!filled || !('list' in filled)) {
    if (filled) faults.push(rowFault(line, 'list', filled));
    return [];
  }
  const key = wordKeyOf(input.word);
  const first = seen.get(`${filled.list.id} ${key}`);
  if (first !== undefined) faults.push(rowFault(line, 'word', spreadsheetErrors.keyTwice({ row: first })));
  else seen.set(`${filled.list.id} ${key}`, line);
  return first === undefined ? [{ line, input, key, filled }] : [];
}

function plan({ faults }: Run, { filled, input, key, line }: Placed, known: readonly StoredWord[]): { change: 'created' | 'updated' | 'unchanged'; word: StoredWord }[] {
  const { id, organizationId } = filled.list;
  const inList = known.filter(({ wordListId }) => wordListId === id);
  const same = inList.find((each) => each.key === key);
  const before = input.id === undefined ? same : inList.find((each) => each.id === input.id);
  const facts: WordFacts = {
    id: before?.id ?? uuidv7(),
    wordListId: id,
    word: input.word,
    suggestion: input.suggestion ?? before?.suggestion ?? null,
    note: input.note ?? before?.note ?? null,
    exceptions: input.exceptions === undefined ? (before?.exceptions ?? []) : exceptionsIn(input.exceptions),
  };
  const fault = faultOf(filled, facts, { before, same, isNamed: input.id !== undefined });
  if (fault) {
    faults.push(rowFault(line, 'word', fault));
    return [];
  }
  requireUnmarked({ kind: 'wordList', id, organizationId }, markableTexts(facts));
  const word = storedWord(facts);
  const change = !before ? 'created' : JSON.stringify(word) === JSON.stringify(storedWord(before)) ? 'unchanged' : 'updated';
  if (change !== 'unchanged') filled[change] += 1;
  return [{ change, word }];
}

function faultOf({ created, list }: Filled, facts: WordFacts, { before, isNamed, same }: { before: StoredWord | undefined; same: StoredWord | undefined; isNamed: boolean }): Problem | null {
  if (isNamed && !before) return wordListErrors.wordUnknown();
  if (same && same !== before) return wordListErrors.wordTaken({ word: facts.word });
  if (!before && list.words + created >= MOST_WORDS) return wordListErrors.wordListFull({ most: MOST_WORDS });
  return wordFault(facts);
}

function sum(filled: readonly Filled[], what: 'created' | 'updated'): number {
  return filled.reduce((total, each) => total + each[what], 0);
}

const NOTHING = { created: 0, updated: 0, unchanged: 0 };
