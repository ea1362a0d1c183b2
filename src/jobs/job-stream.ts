import { Readable } from 'node:stream';
import type { Language } from '../i18n/text.js';
import { isFinished, type JobRow, toJobDto } from './job.dto.js';

/** What waits for a slow reader before progress is skipped, in bytes. */
const BUFFERED_BYTES = 64 * 1024;

/** The server-sent events of one job for one reader: `progress` while it runs, then `end`, then nothing more. */
export class JobStream {
  readonly body: Readable;
  private last = '';
  private hasEnded = false;

  constructor(
    readonly accountId: string,
    readonly jobId: string,
    private readonly language: Language,
    onClose: () => void,
  ) {
    this.body = new Readable({ read: () => undefined, highWaterMark: BUFFERED_BYTES });
    this.body.once('close', onClose);
    // A reader that goes away is no fault of anybody.
    this.body.on('error', () => undefined);
  }

  /** Tells the state, if it is news; at the end of the job the last event, whatever is still unread. */
  tell(row: JobRow): void {
    if (this.hasEnded) return;
    const data = JSON.stringify(toJobDto(row, this.language));
    if (isFinished(row)) {
      this.body.push(`event: end\ndata: ${data}\n\n`);
      this.end();
    } else if (data !== this.last && this.body.readableLength < BUFFERED_BYTES) {
      this.last = data;
      this.body.push(`event: progress\ndata: ${data}\n\n`);
    }
  }

  /** Keeps proxies from closing a quiet connection. */
  beat(): void {
    if (!this.hasEnded && this.body.readableLength < BUFFERED_BYTES) this.body.push(': still here\n\n');
  }

  /** Ends the answer; a browser comes again after two seconds if there was no `end` event. */
  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.body.push(null);
  }
}
