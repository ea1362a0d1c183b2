import { actErrors } from './act.errors.js';

/** The days that bound when an act may take effect, `YYYY-MM-DD`. */
export interface ActBounds {
  readonly today: string;
  /** The latest day on which something happened to anybody it concerns; null where nothing did. */
  readonly latest: string | null;
}

/**
 * Acts are recorded in their order and not before their day: only so the ledger gives the states of any day.
 *
 * @throws Problem `base.act_in_future`, `base.act_out_of_order`
 */
export function requireActDay(effectiveOn: string, { today, latest }: ActBounds): void {
  if (effectiveOn > today) throw actErrors.actInFuture({ effectiveOn, today });
  if (latest !== null && effectiveOn < latest) throw actErrors.actOutOfOrder({ effectiveOn, latest });
}
