import { hash } from 'node:crypto';
import type { Example, ExampleMeans } from '../../menu/extensions/conformance.js';
import { Dice } from '../requests/dice.js';
import { type Draft, encoded, sentAs } from '../requests/draft.js';
import { type Answer, Exchange } from '../requests/exchange.js';
import { type DocumentedOperation, operationsOf } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Subject } from '../subject.js';
import type { Actor } from './actor.js';
import type { Place } from './things.js';

const SHOWN = 160;

/** A request that was sent, with what came back. */
export interface Tried {
  readonly draft: Draft;
  readonly token: string | null;
  readonly answer: Answer;
}

/** How an attempt may differ from an ordinary use. */
export interface AttemptOptions {
  /** The thing it is about, instead of one of the actor's own. */
  readonly place?: Place;
  readonly tune?: (draft: Draft) => void;
  /** What is aimed at. Default: any 2xx. */
  readonly wanted?: (answer: Answer) => boolean;
  readonly tries?: number;
}

/** Sends requests of the module's routes until they do what is wanted, and compares every answer with the document. */
export class Requests {
  private readonly exchange: Exchange;
  private readonly throws = new Map<string, number>();
  private readonly all: readonly DocumentedOperation[];
  private turn = 0;

  constructor(
    private readonly url: string,
    private readonly subject: Subject,
    private readonly findings: Findings,
  ) {
    this.exchange = new Exchange(url);
    this.all = operationsOf(subject.document);
  }

  close(): void {
    this.exchange.close();
  }

  /** The operation at a path of whichever module. */
  operation(method: string, path: string): DocumentedOperation | undefined {
    return this.all.find((each) => each.method === method && each.path === path);
  }

  /** The reads of all modules that need no thing to be about, and end. */
  get views(): readonly DocumentedOperation[] {
    return this.all.filter(({ answers, method, path }) => method === 'GET' && path.startsWith('/api/v1/') && !path.includes('{') && answers.get(200)?.content.has('text/event-stream') === false);
  }

  /**
   * Sends requests of an operation until one is answered as wanted.
   * @returns the last one, whether it was or not; null where none could be made
   */
  async attempt(actor: Actor, operation: DocumentedOperation, options: AttemptOptions = {}): Promise<Tried | null> {
    const { tries = 10, tune, wanted = isDone } = options;
    let last: Tried | null = null;
    for (let turn = 0; turn < tries; turn++) {
      const made = await this.draft(actor, operation, turn, options.place);
      if (made === null) return last;
      tune?.(made.draft);
      last = await this.send(made.draft, made.token);
      if (isDone(last.answer)) this.learn(actor, last);
      if (wanted(last.answer)) return last;
    }
    return last;
  }

  /** Sends a draft. */
  async send(draft: Draft, token: string | null): Promise<Tried> {
    const answer = await this.exchange.send(sentAs(draft, token)).catch((error: Error): Answer => ({ status: 599, headers: {}, text: error.message }));
    this.compare(draft, answer);
    return { draft, token, answer };
  }

  /** A request as the document says, about something of the actor's own unless a place is given; null where its example fails. */
  async draft(actor: Actor, operation: DocumentedOperation, turn = 0, place?: Place): Promise<{ draft: Draft; token: string | null } | null> {
    const name = nameOf(operation);
    const maker = this.subject.conformance.examples?.[name];
    let example: Example = {};
    try {
      if (maker) example = await maker(this.meansOf(actor));
    } catch (error) {
      this.findings.add('exampleFails', name, { message: (error as Error).message });
      return null;
    }
    const made = actor.makerFor(turn).make(operation, actor.own, this.diceFor(operation));
    const places = actor.things.leadingTo(operation.path);
    // Once in a round what only the values know of.
    const own = places[turn % (places.length + 1)];
    return { draft: completed(made, example, place ?? own, place !== undefined), token: example.token ?? actor.side.token };
  }

  /** Another throw for each request of an operation, whatever else is asked: a new route changes nothing for the others. */
  private diceFor({ id }: DocumentedOperation): Dice {
    const turn = (this.throws.get(id) ?? 0) + 1;
    this.throws.set(id, turn);
    return new Dice(hash('sha256', `${id} ${turn}`, 'buffer').readInt32BE(0));
  }

  private learn({ known, things }: Actor, { answer, draft }: Tried): void {
    const body = jsonOf(answer);
    known.learn(draft.operation.path, body);
    things.learn(draft, answer.status, body);
  }

  private compare({ method, operation }: Draft, answer: Answer): void {
    const name = nameOf(operation);
    if (method !== operation.method || !this.subject.operations.some((own) => nameOf(own) === name)) return;
    this.findings.look('answers');
    if (answer.status >= 500) this.findings.add('failed', name, { answer: shown(answer) });
    else if (!isDocumented(operation, answer)) this.findings.add('unannounced', name, { answer: shown(answer) });
  }

  private meansOf({ marker, side }: Actor): ExampleMeans {
    return {
      url: this.url,
      side,
      marker,
      turn: (this.turn += 1),
      call: async <T>(method: string, path: string, body?: object): Promise<T> => {
        const headers = { authorization: `Bearer ${side.token}`, ...(body && { 'content-type': 'application/json' }) };
        const answer = await this.exchange.send({ method, target: `/api/v1${path}`, headers, body: body ? Buffer.from(JSON.stringify(body)) : null });
        if (!isDone(answer)) throw new Error(`${method} ${path} was answered ${shown(answer)}`);
        return jsonOf(answer) as T;
      },
    };
  }
}

/** Whether it was answered by 2xx. */
export function isDone({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** `POST /api/v1/visits`. */
export function nameOf({ method, path }: DocumentedOperation): string {
  return `${method} ${path}`;
}

/** The body of a JSON answer; null for others, and for what only says that it is JSON. */
export function jsonOf({ headers, text }: Answer): unknown {
  if (!/^application\/(problem\+)?json/.test(String(headers['content-type']))) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** An answer in a line: its status, and the code of a refusal. */
export function shown(answer: Answer): string {
  const { code, detail } = (jsonOf(answer) ?? {}) as { code?: string; detail?: string };
  const said = code === undefined ? '' : `${code}: ${detail ?? ''}`;
  return `${answer.status} ${said}`.slice(0, SHOWN).trim();
}

/** Whether a document names the status of an answer, and the code of a refusal. */
export function isDocumented({ answers }: DocumentedOperation, answer: Answer): boolean {
  const documented = answers.get(answer.status);
  if (!documented) return false;
  const { code } = (jsonOf(answer) ?? {}) as { code?: string };
  return documented.codes.length === 0 || code === undefined || documented.codes.includes(code);
}

function completed(draft: Draft, { body, path, query }: Example, place: Place | undefined, isPlaceGiven: boolean): Draft {
  const names = Object.keys(draft.segments);
  const atPlace = Object.fromEntries((place ?? []).map((value, index) => [names[index] ?? '', encoded(value)]).filter(([name]) => name !== ''));
  const byExample = Object.fromEntries(Object.entries(path ?? {}).map(([name, value]) => [name, encoded(value)]));
  return {
    ...draft,
    segments: { ...draft.segments, ...(isPlaceGiven ? { ...byExample, ...atPlace } : { ...atPlace, ...byExample }) },
    query: query ? Object.entries(query) : draft.query,
    body: body === undefined ? draft.body : body,
  };
}
