import { setTimeout as delay } from 'node:timers/promises';
import type { Asked, Load } from './measure.js';
import { medians } from './statistics.js';
import { type LatencyFigures, SteadyRequests } from './steady-requests.js';

/** Medians of the latencies of two servers that are asked equally often; null for what no round has. */
export interface EqualRate {
  readonly perSecond: number;
  readonly zhibu: Readonly<Record<keyof LatencyFigures, number | null>>;
  readonly raw: Readonly<Record<keyof LatencyFigures, number | null>>;
}

/** So much of what the slower server can serve: both have time to rest. */
const SHARE = 0.5;
/** More of them take the asking process a core of its own. */
const MOST_PER_SECOND = 1_000;

/**
 * Asks both servers in turn, each time half as often as the slower of them can serve, and at most a thousand times a second.
 * Under a load that never rests the slower server's p99 says no more than its throughput does.
 *
 * @param served requests a second of the slower one under full load
 */
export async function measureAtEqualRate(asked: readonly [Asked, Asked], served: number, { rounds, seconds }: Pick<Load, 'rounds' | 'seconds'>): Promise<EqualRate> {
  const perSecond = Math.max(1, Math.floor(Math.min(served * SHARE, MOST_PER_SECOND)));
  const [zhibu, raw] = [[] as LatencyFigures[], [] as LatencyFigures[]];
  for (let round = 0; round < rounds; round += 1) {
    zhibu.push(await askSteadily(asked[0], perSecond, seconds));
    raw.push(await askSteadily(asked[1], perSecond, seconds));
  }
  return { perSecond, zhibu: medians(zhibu), raw: medians(raw) };
}

async function askSteadily({ headers, requests, target }: Asked, perSecond: number, seconds: number): Promise<LatencyFigures> {
  const [first] = requests;
  if (!first) throw new Error('there is nothing to ask for');
  let turn = 0;
  const asking = new SteadyRequests(target.process.url, headers, () => requests[turn++ % requests.length] ?? first, perSecond);
  await delay(seconds * 1_000);
  return asking.stop();
}
