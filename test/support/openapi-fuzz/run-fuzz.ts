import { Dice, seedsFrom } from '../../../src/conformance/requests/dice.js';
import { type Answer, Exchange } from '../../../src/conformance/requests/exchange.js';
import type { KnownValues } from '../../../src/conformance/requests/known-values.js';
import { operationsOf } from '../../../src/conformance/requests/operations.js';
import type { OpenApi } from '../../../src/openapi/open-api.js';
import { AnswerContract } from './answer-contract.js';
import type { Callers } from './callers.js';
import { describe, type FuzzRequest } from './fuzz-request.js';
import { RequestMaker } from './request-maker.js';

export interface FuzzPlan {
  readonly url: string;
  readonly document: OpenApi;
  readonly callers: Callers;
  readonly known: KnownValues;
  readonly requests: number;
  readonly seed: number;
  /** Called after each tenth of the requests, the first of which is 1. */
  readonly onTenth?: (tenth: number) => Promise<void>;
}

/** What a run saw. */
export interface FuzzReport {
  /** Each kind of fault once, with the first request that showed it. */
  readonly findings: readonly string[];
  /** How often each status came, and each code of a refusal: `200`, `404 request.not_found`. */
  readonly answers: Readonly<Record<string, number>>;
  /** The share of operations that answered well at least once, and those that never did. */
  readonly reached: number;
  readonly unreached: readonly string[];
  readonly perSecond: number;
}

const AT_ONCE = 8;
/** What takes a password costs the server a hash, so that it comes in one of so many rounds only. */
const PASSWORD_ROUNDS = 4;
const MOST_FINDINGS = 40;

/** Sends requests made from a document, several at once, and compares each answer with it. */
export async function runFuzz(plan: FuzzPlan): Promise<FuzzReport> {
  const run = new FuzzRun(plan);
  const started = performance.now();
  for (let tenth = 1; tenth <= 10; tenth++) {
    await run.send(Math.ceil(plan.requests / 10));
    await plan.onTenth?.(tenth);
  }
  run.close();
  return run.report((performance.now() - started) / 1000);
}

class FuzzRun {
  private readonly operations;
  private readonly turns;
  private readonly contract;
  private readonly maker;
  private readonly exchange;
  private readonly findings = new Map<string, string>();
  private readonly answers: Record<string, number> = {};
  private readonly reached = new Set<string>();
  private readonly seeds;
  private index = 0;

  constructor(private readonly plan: FuzzPlan) {
    this.operations = operationsOf(plan.document);
    const cheap = this.operations.filter(({ body }) => !Object.keys(body?.schema.properties ?? {}).some((name) => /password/i.test(name)));
    // All of them first: hashing takes memory that is kept, and what the server keeps from half time on is watched.
    this.turns = [this.operations, ...Array.from({ length: PASSWORD_ROUNDS - 1 }, () => cheap)].flat();
    this.seeds = seedsFrom(plan.seed, plan.requests);
    this.contract = new AnswerContract(plan.document);
    this.maker = new RequestMaker(plan.document, plan.known);
    this.exchange = new Exchange(plan.url);
  }

  async send(count: number): Promise<void> {
    const end = this.index + count;
    const lane = async () => {
      while (this.index < end) await this.one(this.index++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  close(): void {
    this.exchange.close();
  }

  report(seconds: number): FuzzReport {
    const { answers, reached, findings, operations } = this;
    const unreached = operations.map(({ id }) => id).filter((id) => !reached.has(id));
    return { answers, findings: [...findings.values()], reached: reached.size / operations.length, unreached, perSecond: Math.round(this.index / seconds) };
  }

  private async one(index: number): Promise<void> {
    const { callers, known } = this.plan;
    const [operation, seed] = [this.turns[index % this.turns.length], this.seeds[index]];
    if (operation === undefined || seed === undefined) return;
    const dice = new Dice(seed);
    const request = this.maker.make(operation, await callers.pick(dice), dice);
    const answer = await this.exchange.send(request).catch((error: Error) => this.note(request, `was not answered: ${error.message}`));
    if (!answer) return;
    const [, code] = /^\{.*?"code":"([\w.]+)"/.exec(answer.status < 400 ? '' : answer.text) ?? [];
    const kind = code === undefined ? String(answer.status) : `${answer.status} ${code}`;
    this.answers[kind] = (this.answers[kind] ?? 0) + 1;
    for (const fault of this.contract.faultsOf(request, answer)) this.note(request, fault);
    if (answer.status < 300 && request.method === operation.method) {
      this.reached.add(operation.id);
      known.learn(operation.path, json(answer));
      known.learnLinks(operation.path, html(answer));
    }
    await callers.hear(request, answer);
  }

  private note(request: FuzzRequest, fault: string): null {
    const kind = `${request.operation.id} ${fault.slice(0, 60)}`;
    if (this.findings.size < MOST_FINDINGS && !this.findings.has(kind)) this.findings.set(kind, `${describe(request)}: ${fault}`);
    return null;
  }
}

function json({ headers, text }: Answer): unknown {
  return String(headers['content-type']).startsWith('application/json') ? JSON.parse(text) : null;
}

function html({ headers, text }: Answer): string {
  return String(headers['content-type']).startsWith('text/html') ? text : '';
}
