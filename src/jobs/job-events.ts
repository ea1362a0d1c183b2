import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { NotificationBus } from '../events/notification-bus.js';
import { type NextStep, PollLoop } from '../events/poll-loop.js';
import { Log } from '../observability/log.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import type { JobRow } from './job.dto.js';
import { jobErrors } from './job-errors.js';
import { JobReader } from './job-reader.js';
import { JobStream } from './job-stream.js';
import { JOB_CHANGED } from './job-topics.js';

/** Streams one account may hold open in one instance. */
const STREAMS_PER_ACCOUNT = 20;
const HEARTBEAT_MS = 15_000;
/** A stream must not outlive the sign-in it was opened with for long: the reader opens it anew. */
const LONGEST_STREAM_MS = 10 * 60_000;
/** How often the watched jobs are read when nobody calls: with the notification bus, and without it. */
const POLL_MS = { woken: 5_000, alone: 1_000 };

/** Tells the owners of jobs how far they are, whichever instance runs them. */
@Injectable()
export class JobEvents implements OnModuleDestroy {
  private readonly streams = new Set<JobStream>();
  private readonly timers = new Map<JobStream, NodeJS.Timeout[]>();
  private readonly loop: PollLoop;
  private readonly unsubscribe: () => void;
  private isClosed = false;

  constructor(
    private readonly reader: JobReader,
    private readonly bus: NotificationBus,
    log: Log,
  ) {
    this.loop = new PollLoop('job events', () => this.tellAll(), POLL_MS.alone, log);
    this.unsubscribe = bus.subscribe(JOB_CHANGED, {
      onMessage: (jobId) => this.isWatched(jobId) && this.loop.wake(),
      onLost: () => this.streams.size > 0 && this.loop.wake(),
    });
  }

  /**
   * The events of one of the caller's jobs.
   *
   * @throws Problem `request.not_found`, `jobs.too_many_streams`
   */
  async open({ principal: { accountId }, language }: RequestContext, id: string): Promise<Readable> {
    const [row] = await this.reader.rows(accountId, [id]);
    if (!row || accountId === null) throw requestErrors.notFound();
    if ([...this.streams].filter((stream) => stream.accountId === accountId).length >= STREAMS_PER_ACCOUNT) {
      throw jobErrors.tooManyStreams({ limit: STREAMS_PER_ACCOUNT }, { headers: { 'Retry-After': '10' } });
    }
    const stream = new JobStream(accountId, id, language, () => this.forget(stream));
    stream.body.push('retry: 2000\n\n');
    this.watch(stream, row);
    return stream.body;
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    this.unsubscribe();
    for (const stream of this.streams) stream.end();
    await this.loop.stop();
  }

  private watch(stream: JobStream, row: JobRow): void {
    this.streams.add(stream);
    this.timers.set(stream, [
      setInterval(() => stream.beat(), HEARTBEAT_MS),
      setTimeout(() => stream.end(), LONGEST_STREAM_MS),
    ]);
    stream.tell(row);
    if (this.isClosed) stream.end();
    this.loop.start();
    // Whatever changed between the reading and the watching.
    this.loop.wake();
  }

  private forget(stream: JobStream): void {
    for (const timer of this.timers.get(stream) ?? []) clearTimeout(timer);
    this.timers.delete(stream);
    this.streams.delete(stream);
  }

  private isWatched(jobId: string): boolean {
    return [...this.streams].some((stream) => stream.jobId === jobId);
  }

  private async tellAll(): Promise<NextStep> {
    for (const accountId of new Set([...this.streams].map((stream) => stream.accountId))) {
      const streams = [...this.streams].filter((stream) => stream.accountId === accountId);
      const rows = await this.reader.rows(accountId, streams.map(({ jobId }) => jobId));
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const stream of streams) {
        const row = byId.get(stream.jobId);
        // Removed meanwhile: there is nothing more to tell.
        if (row) stream.tell(row);
        else stream.end();
      }
    }
    return this.streams.size > 0 && !this.bus.connected ? POLL_MS.alone : POLL_MS.woken;
  }
}
