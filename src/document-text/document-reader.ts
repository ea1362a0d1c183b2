import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { ConcurrencyLimit } from '../crypto/concurrency-limit.js';
import { typeByMediaType } from '../files/inspection/file-types.js';
import { busyFor } from '../http/busy-for.js';
import { forkIsolated } from '../isolation/fork-isolated.js';
import { answered } from './document-answer.js';
import { documentErrors } from './document.errors.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './document-limits.js';
import type { DocumentAnswer, DocumentFormat, DocumentTask, DocumentText } from './document-message.js';
import { plainText } from './plain-text.js';

/** A file on this machine, typed by its inspection. */
export interface ReadableFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
}

const PROGRAM = fileURLToPath(new URL('./document.process.js', import.meta.url));
const FORMATS: Readonly<Record<string, DocumentFormat | 'text'>> = { txt: 'text', csv: 'text', docx: 'docx', pdf: 'pdf' };
/** Of the memory that a process may take, so much is heap; the rest is its program and what it unpacks. */
const HEAP_SHARE = 0.5;
const AT_ONCE = 2;
const LONGEST_QUEUE = 100;
const LONGEST_WAIT_MS = 30_000;
const RETRY_SECONDS = 5;
/** Where the watch within the process fails. */
const GRACE_SECONDS = 1;

/** Reads the text of documents: of docx and pdf each in a process of its own with caps on memory and time, a few at once. */
@Injectable()
export class DocumentReader {
  private readonly turns = new ConcurrencyLimit({
    atOnce: AT_ONCE,
    waiting: LONGEST_QUEUE,
    longestWaitMs: LONGEST_WAIT_MS,
    refusal: busyFor(RETRY_SECONDS),
  });

  /**
   * The text of txt and csv in any encoding that uploads may have; of docx the body, headers, footers, text boxes, notes and comments; of pdf the
   * first pages, and the others as far as the limits allow. Null for any other type.
   *
   * @throws Problem `document.not_readable`, `document.takes_too_much`, `request.busy`
   */
  async read({ mediaType, name, path }: ReadableFile, limits: DocumentLimits = DOCUMENT_LIMITS): Promise<DocumentText | null> {
    const format = FORMATS[typeByMediaType(mediaType)?.id ?? ''];
    if (!format) return null;
    const answer = format === 'text' ? await answered(() => plainText(path, limits)) : await this.turns.run(() => ask({ path, format, limits }));
    switch (answer.kind) {
      case 'read':
        return answer.document;
      case 'notReadable':
        throw documentErrors.notReadable({ name });
      case 'takesTooMuch':
        throw documentErrors.takesTooMuch({ name, megabytes: limits.memoryMegabytes, seconds: limits.seconds });
      case 'failed':
        throw new Error(`the reader of documents failed: ${answer.reason}`);
    }
  }
}

async function ask(task: DocumentTask): Promise<DocumentAnswer> {
  const { memoryMegabytes, waitSeconds } = task.limits;
  const child = forkIsolated(PROGRAM, {
    execArgv: [`--max-old-space-size=${Math.floor(memoryMegabytes * HEAP_SHARE)}`, '--max-semi-space-size=8'],
    serialization: 'advanced',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), (waitSeconds + GRACE_SECONDS) * 1_000);
  try {
    child.send(task, () => undefined);
    return await answerOf(child);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

/** Who was killed, by its watch or by V8 for its heap, took too much; who has nothing left to do and no answer waits for what the file does not give. */
function answerOf(child: ChildProcess): Promise<DocumentAnswer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as DocumentAnswer));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal !== null || code === ABORTED) resolve({ kind: 'takesTooMuch' });
      else if (code === 0) resolve({ kind: 'notReadable' });
      else resolve({ kind: 'failed', reason: `it ended with ${code}` });
    });
  });
}

/** Of a process that V8 ended, where no signal says it. */
const ABORTED = 134;
