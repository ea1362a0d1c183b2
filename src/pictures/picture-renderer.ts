import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ConcurrencyLimit } from '../crypto/concurrency-limit.js';
import { busyFor } from '../http/busy-for.js';
import { forkIsolated } from '../isolation/fork-isolated.js';
import { pictureErrors } from './picture.errors.js';
import type { PictureMessage } from './picture.worker.js';
import type { PictureLimits, PictureTask } from './render-picture.js';

/** A page full of pictures that nobody has seen yet. */
const LONGEST_QUEUE = 60;
const LONGEST_WAIT_MS = 15_000;
const RETRY_SECONDS = 5;
const LIMITS: PictureLimits = { maxPixels: 50_400_000, megabytes: 160, seconds: 15 };
/** Beyond which the process is ended: decoders are asked whether they took too long, but not all of them answer. */
const GRACE_MS = 2_000;
/** After so long without a picture the process ends, and its memory is free. */
const IDLE_MS = 20_000;
/** And at once where a picture has left it with more than that. */
const MOST_KEPT_BYTES = 150_000_000;
const WORKER = fileURLToPath(new URL('./picture.worker.js', import.meta.url));

const UNREADABLE: PictureMessage['said'] = { kind: 'notReadable' };

/**
 * Renders pictures of strangers one at a time, in a process of its own: it holds no secrets, a fault of a decoder ends it
 * alone, and its memory is not that of the server. It begins with the first picture and stays for more.
 */
@Injectable()
export class PictureRenderer implements OnModuleDestroy {
  private readonly turns = new ConcurrencyLimit({ atOnce: 1, waiting: LONGEST_QUEUE, longestWaitMs: LONGEST_WAIT_MS, refusal: busyFor(RETRY_SECONDS) });
  private worker: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;

  /**
   * Writes a picture to a new file; see {@link renderPicture}.
   *
   * @param name as people know it
   * @returns the media type of what was written
   * @throws Problem `picture.not_readable`, `picture.takes_too_much`, `request.busy` while many others wait
   */
  async render(task: Omit<PictureTask, 'limits'>, name: string): Promise<string> {
    const message = { ...task, limits: LIMITS };
    // One may have been ended before it knew of the picture; what ends a second one is the picture.
    const said = await this.turns.run(async () => (await this.ask(message)) ?? (await this.ask(message)) ?? UNREADABLE);
    switch (said.kind) {
      case 'done':
        return said.mediaType;
      case 'notReadable':
        throw pictureErrors.notReadable({ name });
      case 'takesTooMuch':
        throw pictureErrors.takesTooMuch({ name, ...LIMITS });
      case 'failed':
        throw new Error(`A picture could not be written: ${said.reason}`);
    }
  }

  onModuleDestroy(): void {
    this.end();
  }

  /** @returns null where the process ended without an answer */
  private async ask(task: PictureTask): Promise<PictureMessage['said'] | null> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    const over = new AbortController();
    const deadline = setTimeout(() => over.abort(), task.limits.seconds * 1_000 + GRACE_MS);
    try {
      // To one that has just been ended nothing can be sent: its end says so.
      worker.send(task, () => undefined);
      const answer = await Promise.race([answerOf(worker, over.signal), endOf(worker, over.signal)]);
      if (answer === null) return null;
      const { rssBytes, said } = answer;
      if (rssBytes > MOST_KEPT_BYTES) this.end();
      else this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
      return said;
    } catch (error) {
      this.end();
      if (over.signal.aborted) return { kind: 'takesTooMuch' };
      throw error;
    } finally {
      clearTimeout(deadline);
      // Nobody listens any longer.
      over.abort();
    }
  }

  private start(): ChildProcess {
    const worker = startWorker();
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }

  private end(): void {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    worker?.kill('SIGKILL');
  }
}

async function answerOf(worker: ChildProcess, signal: AbortSignal): Promise<PictureMessage> {
  const [message] = (await once(worker, 'message', { signal })) as [PictureMessage];
  return message;
}

/** A decoder that fell over its picture takes the process along. */
function endOf(worker: ChildProcess, signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const onExit = () => resolve(null);
    worker.once('exit', onExit);
    signal.addEventListener('abort', () => worker.off('exit', onExit), { once: true });
  });
}

/** A process that nobody waits for does not keep the server from ending; it ends with it. */
function startWorker(): ChildProcess {
  const worker = forkIsolated(WORKER, { execArgv: ['--max-old-space-size=64'] });
  worker.unref();
  worker.channel?.unref();
  // Who waits for a picture hears of it; with nobody waiting it must not end the server.
  worker.on('error', () => undefined);
  return worker;
}
