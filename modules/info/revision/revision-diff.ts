import { diffArrays, diffWordsWithSpace } from 'diff';
import { writtenOf } from '../document/document-drafts.js';
import { plainText } from '../article/plain-text.js';
import type { BlockChange, ChangeKind, DocumentChange, Revision, RevisionDiff, TextChange } from './revision.dto.js';

/** Texts that differ in more are told as one replaced by the other: to find the shortest way takes too long. */
const LONGEST_MS = 200;
/** Of what is no text, in the order in which people are shown it. */
const FIELDS = ['documentNumber', ...Object.keys(writtenOf(null, ''))];
/** Chinese has no blanks between words. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

type Compared = Pick<Revision, 'number' | 'title' | 'summary' | 'body' | 'documentNumber' | 'document'>;

/** How `to` differs from `from`: title and summary by words, the body by paragraphs and, in those that changed, by words; the rest by fields. */
export function diffRevisions(from: Compared, to: Compared): RevisionDiff {
  return {
    from: from.number,
    title: diffText(from.title, to.title),
    summary: diffText(from.summary, to.summary),
    body: diffBlocks(plainText(from.body).split('\n'), plainText(to.body).split('\n')),
    document: diffFields({ documentNumber: from.documentNumber, ...from.document }, { documentNumber: to.documentNumber, ...to.document }),
  };
}

function diffFields(from: Readonly<Record<string, unknown>>, to: Readonly<Record<string, unknown>>): DocumentChange[] {
  const changes = FIELDS.map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }));
  return changes.filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to));
}

/** The words that stayed, went and came, in their order. */
export function diffText(from: string, to: string): TextChange[] {
  if (from === to) return from === '' ? [] : [{ kind: 'same', text: from }];
  const parts = diffWordsWithSpace(from, to, { intlSegmenter: WORDS, timeout: LONGEST_MS }) ?? [
    { value: from, added: false, removed: true },
    { value: to, added: true, removed: false },
  ];
  return parts.filter(({ value }) => value !== '').map((part) => ({ kind: kindOf(part), text: part.value }));
}

/** The paragraphs; one removed beside one added is one that changed. */
export function diffBlocks(from: readonly string[], to: readonly string[]): BlockChange[] {
  const runs = diffArrays([...from], [...to], { timeout: LONGEST_MS }) ?? [
    { value: [...from], added: false, removed: true },
    { value: [...to], added: true, removed: false },
  ];
  const changes: BlockChange[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const next = runs[index + 1];
    if (!run) continue;
    if (run.removed && next?.added) {
      changes.push(...pairUp(run.value, next.value));
      index += 1;
    } else {
      changes.push(...wholes(kindOf(run), run.value));
    }
  }
  return changes;
}

function pairUp(removed: readonly string[], added: readonly string[]): BlockChange[] {
  const paired = Math.min(removed.length, added.length);
  const changed = removed.slice(0, paired).map((text, index): BlockChange => ({ kind: 'changed', parts: diffText(text, added[index] ?? '') }));
  return [...changed, ...wholes('removed', removed.slice(paired)), ...wholes('added', added.slice(paired))];
}

function wholes(kind: ChangeKind, texts: readonly string[]): BlockChange[] {
  return texts.filter((text) => text !== '').map((text) => ({ kind, parts: [{ kind, text }] }));
}

function kindOf({ added, removed }: { added?: boolean; removed?: boolean }): ChangeKind {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}
