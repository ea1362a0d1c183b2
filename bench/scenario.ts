import { expectEqualAnswers } from './compare-answers.js';
import { type EqualRate, measureAtEqualRate } from './equal-rate.js';
import type { GeneratedData } from './generate.js';
import { type LoadRequest, send } from './load-request.js';
import { type Asked, type Figures, type Load, measureInTurn } from './measure.js';
import type { StatementCounter } from './statement-counter.js';
import { ratio } from './statistics.js';
import type { CallerName, Target } from './target.js';

/** What a scenario may know when it makes its requests. */
export interface ScenarioContext extends GeneratedData {
  readonly target: Target;
  readonly headers: Readonly<Record<string, string>>;
}

/** One kind of use, measured on both servers. */
export interface Scenario {
  /** `organizations.list`. */
  readonly id: string;
  readonly title: string;
  readonly caller: CallerName;
  /** Requests a second to reach, as a part of what the raw server serves. */
  readonly goal: number;
  /** Whether it takes longer the more there is, as what goes over everything does. */
  readonly mayGrow?: boolean;
  /** How many ask at once, where it must be fewer than in the others. */
  readonly connections?: number;
  /** Fields that differ between two right answers: cursors, new ids. */
  readonly differing: readonly string[];
  requests(context: ScenarioContext): Promise<LoadRequest[]> | LoadRequest[];
}

/** The two servers and what is in their databases. */
export interface Stage extends GeneratedData {
  readonly zhibu: Target;
  readonly raw: Target;
  readonly counter: StatementCounter;
}

export interface ScenarioResult extends Pick<Scenario, 'id' | 'title' | 'caller' | 'goal' | 'mayGrow'> {
  readonly zhibu: Figures;
  readonly raw: Figures;
  readonly equalRate: EqualRate | null;
}

const COMPARED = 10;

/**
 * Checks that both servers answer alike, then measures them in turn.
 *
 * @throws Error when an answer differs or a request fails
 */
export async function runScenario(scenario: Scenario, stage: Stage, load: Load): Promise<ScenarioResult> {
  const asked = await Promise.all([prepare(scenario, stage, stage.zhibu), prepare(scenario, stage, stage.raw)]);
  await compare(scenario, asked);
  const [zhibu, raw] = await measureInTurn(asked, { ...load, connections: Math.min(load.connections, scenario.connections ?? Infinity) }, stage.counter);
  if (!zhibu || !raw) throw new Error('a server was not measured');
  const served = Math.min(zhibu.requestsPerSecond ?? 0, raw.requestsPerSecond ?? 0);
  const equalRate = load.equalRate ? await measureAtEqualRate(asked, served, load) : null;
  const { id, title, caller, goal, mayGrow = false } = scenario;
  return { id, title, caller, goal, mayGrow, zhibu, raw, equalRate };
}

/** How much of what the raw server serves ours does: requests a second. */
export function throughputRatio({ zhibu, raw }: ScenarioResult): number | null {
  return ratio(zhibu.requestsPerSecond, raw.requestsPerSecond);
}

async function prepare(scenario: Scenario, { tree, members, articles, pathOf }: Stage, target: Target): Promise<Asked> {
  const headers = await target.headersOf(scenario.caller);
  return { target, headers, requests: await scenario.requests({ tree, members, articles, pathOf, target, headers }) };
}

async function compare({ differing }: Scenario, asked: readonly Asked[]): Promise<void> {
  for (let index = 0; index < COMPARED; index += 1) {
    const sent = asked.flatMap(({ requests, ...rest }) => requests.slice(index, index + 1).map((request) => ({ request, ...rest })));
    const answers = await Promise.all(sent.map(({ target, request, headers }) => send(target.process.url, request, headers)));
    const [one, other] = answers;
    if (!one || !other) return;
    const asText = `${sent[0]?.request.method} ${sent[0]?.request.path}`;
    if (one.status >= 400) throw new Error(`${asText} is answered ${one.status}: ${JSON.stringify(one.body)}`);
    expectEqualAnswers(asText, one, other, differing);
  }
}
