import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { ConcurrencyLimit, type Problem, requestErrors } from '../../../../src/index.js';
import type { IntroductionLetter } from './introduction-letter.js';

const LONGEST_QUEUE = 20;
const RETRY_SECONDS = '5';
const TIMEOUT_MS = 20_000;
const MEMORY_MEGABYTES = 256;

/**
 * Prints introduction letters as PDF. A letter takes the better part of a second of CPU, most of it to cut fonts of
 * tens of thousands of characters down to its own: one at a time, in a thread of its own that is gone afterwards.
 */
@Injectable()
export class LetterPrinter {
  private readonly turns = new ConcurrencyLimit({ atOnce: 1, waiting: LONGEST_QUEUE, refusal: tooManyWait });

  /**
   * A4, one page, fonts embedded.
   * @throws Problem `request.busy` while many others wait
   */
  print(letter: IntroductionLetter): Promise<Buffer> {
    return this.turns.run(() => printInWorker(letter));
  }
}

async function printInWorker(letter: IntroductionLetter): Promise<Buffer> {
  const worker = new Worker(new URL('./letter.worker.js', import.meta.url), {
    workerData: letter,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  try {
    const [bytes] = (await once(worker, 'message', { signal: AbortSignal.timeout(TIMEOUT_MS) })) as [Uint8Array];
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await worker.terminate();
  }
}

function tooManyWait(): Problem {
  return requestErrors.busy({}, { headers: { 'Retry-After': RETRY_SECONDS } });
}
