import { type Job, type JobSource, watchJob } from './watch-job.js';
import { ProblemError, UnexpectedAnswerError } from './zhibu-error.js';

const quick = { firstMs: 40, quietMs: 40, pollMs: 5, reopenMs: 5 };

function job(status: Job['status'], done: number): Job {
  return { id: '1', kind: 'core.import_rows', status, progress: { done, total: 9 }, organizationId: null, createdAt: '', startedAt: null, finishedAt: null };
}

const event = (name: string, data: Job): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** A stream of these pieces; it stays open without a word behind them where told so. */
function stream(pieces: readonly string[], staysOpen = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (!staysOpen) controller.close();
    },
  });
}

async function watched(source: Partial<JobSource>, signal?: AbortSignal): Promise<string[]> {
  const complete: JobSource = { events: () => Promise.resolve(stream([])), job: () => Promise.reject(new Error('asked')), ...source };
  const seen: string[] = [];
  for await (const { status, progress } of watchJob(complete, { ...quick, ...(signal && { signal }) })) seen.push(`${status} ${progress.done}`);
  return seen;
}

/** Answers one after the other, the last for ever. */
function inTurn<T>(...answers: (() => T)[]): () => Promise<T> {
  let turn = 0;
  return async () => {
    const answer = answers[Math.min(turn, answers.length - 1)];
    turn += 1;
    if (!answer) throw new Error('nothing to answer');
    return answer();
  };
}

describe('watching a job', () => {
  it('follows its events to the end, wherever they are cut', async () => {
    const text = ['retry: 2000\n\n', event('progress', job('running', 2)), ': still here\n\n', event('progress', job('running', 5)), event('end', job('succeeded', 9))].join('');
    const pieces = [text.slice(0, 30), text.slice(30, 31), text.slice(31, 200), text.slice(200)];
    expect(await watched({ events: inTurn(() => stream(pieces)) })).toEqual(['running 2', 'running 5', 'succeeded 9']);
  });

  it('opens the stream again that ended before the job, and tells nothing twice', async () => {
    const events = inTurn(
      () => stream([event('progress', job('running', 2))]),
      () => stream([event('progress', job('running', 2)), event('end', job('failed', 3))]),
    );
    expect(await watched({ events })).toEqual(['running 2', 'failed 3']);
  });

  it.each([
    ['do not come through', () => stream([], true)],
    ['end at once', () => stream([])],
    ['are answered by something else', () => { throw new UnexpectedAnswerError(new Response('', { status: 502 })); }],
  ])('asks for it where events %s', async (_, answer) => {
    const asked = inTurn(() => job('queued', 0), () => job('running', 4), () => job('running', 4), () => job('succeeded', 9));
    expect(await watched({ events: inTurn(answer), job: asked })).toEqual(['queued 0', 'running 4', 'succeeded 9']);
  });

  it('asks for it where the answer itself is held back', async () => {
    const events = (): Promise<never> => new Promise(() => undefined);
    expect(await watched({ events, job: inTurn(() => job('succeeded', 9)) })).toEqual(['succeeded 9']);
  });

  it('closes the stream when nobody watches any more', async () => {
    let stopped: AbortSignal | undefined;
    const source: JobSource = {
      events: (signal) => {
        stopped = signal;
        return Promise.resolve(stream([event('progress', job('running', 1))], true));
      },
      job: () => Promise.reject(new Error('asked')),
    };
    for await (const _ of watchJob(source, quick)) break;
    expect(stopped?.aborted).toBe(true);
  });

  it('ends with what the server refuses it for', async () => {
    const body = { type: '', title: '', status: 404, code: 'request.not_found', detail: '', instance: '' } as const;
    const events = inTurn((): ReadableStream<Uint8Array> => {
      throw new ProblemError(body, new Response(null, { status: 404 }));
    });
    await expect(watched({ events })).rejects.toMatchObject({ code: 'request.not_found' });
  });

  it('ends when it is aborted', async () => {
    const stop = new AbortController();
    const watching = watched({ events: inTurn(() => stream([event('progress', job('running', 1))])) }, stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 10);
    await expect(watching).rejects.toThrow('enough');
  });
});
