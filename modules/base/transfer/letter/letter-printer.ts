import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { busyFor, ConcurrencyLimit } from '../../../../src/index.js';
import type { IntroductionLetter } from './introduction-letter.js';

const LONGEST_QUEUE = 20;
const RETRY_SECONDS = 5;
const TIMEOUT_MS = 20_000;
const MEMORY_MEGABYTES = 256;
/** After so long without a letter the thread ends, and its memory is free. */
const IDLE_MS = 60_000;

/**
 * Prints introduction letters as PDF, one at a time, in a thread of its own: fonts of tens of thousands of characters
 * are cut down to those of the letter. The thread begins with the first letter and stays for more.
 */
@Injectable()
export class LetterPrinter implements OnModuleDestroy {
  private readonly turns = new ConcurrencyLimit({ atOnce: 1, waiting: LONGEST_QUEUE, refusal: busyFor(RETRY_SECONDS) });
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;

  /**
   * A4, one page, fonts embedded.
   * @throws Problem `request.busy` while many others wait
   */
  print(letter: IntroductionLetter): Promise<Buffer> {
    return this.turns.run(() => this.printNow(letter));
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }

  private async printNow(letter: IntroductionLetter): Promise<Buffer> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= startThread());
    try {
      thread.postMessage(letter, []);
      const [bytes] = (await once(thread, 'message', { signal: AbortSignal.timeout(TIMEOUT_MS) })) as [Uint8Array];
      this.idle = setTimeout(() => void this.end(), IDLE_MS).unref();
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (error) {
      // Whatever went wrong in it: the next letter gets a new one.
      await this.end();
      throw error;
    }
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }
}

/** A thread that nobody waits for does not keep the process from ending. */
function startThread(): Worker {
  const thread = new Worker(new URL('./letter.worker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });
  thread.unref();
  // Who waits for a letter hears of the failure by himself; with nobody waiting it must not end the process.
  thread.on('error', () => undefined);
  return thread;
}
