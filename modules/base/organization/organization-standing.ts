import type { Transaction } from '../../../src/index.js';
import { actErrors } from './act.errors.js';

/** The first days of what holds today without a break, `YYYY-MM-DD`. */
export interface Standing {
  /** Of its status. */
  readonly status: string;
  /** Of its status and its place in the tree. */
  readonly place: string;
}

const since = (broken: string) => `(
  SELECT COALESCE(max(COALESCE(s.valid_until, 'infinity')) FILTER (WHERE ${broken}), min(s.valid_from))
  FROM base_organization_states s WHERE s.organization_id = o.id)`;

/** SQL for the first day of {@link Standing.place} of `base_organizations o`. */
export const PLACED_SINCE = since('s.status <> o.status OR s.path <> o.path');

// Asked once the row is locked: by then the states are as the row says.
const STANDING = `SELECT ${since('s.status <> o.status')} AS status, ${PLACED_SINCE} AS place FROM base_organizations o WHERE o.id = $1`;

/** An organisation to which something comes, its row locked. */
export interface Destination {
  readonly id: string;
  /** Of its current row: from that day on nothing needs to be asked. */
  readonly effectiveOn: string;
}

/**
 * Whether an organisation was already there on the day on which something comes to it.
 *
 * @param aspect `place` for what lies below it in the tree, `status` for members
 * @throws Problem `base.not_yet_there`
 */
export async function requireStanding(tx: Transaction, { id, effectiveOn: latest }: Destination, aspect: keyof Standing, effectiveOn: string): Promise<void> {
  if (effectiveOn >= latest) return;
  const standing = await tx.one<Standing>(STANDING, [id]);
  const first = standing?.[aspect] ?? latest;
  if (effectiveOn < first) throw actErrors.notYetThere({ effectiveOn, since: first });
}
