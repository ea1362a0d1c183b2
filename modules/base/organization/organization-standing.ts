import type { Transaction } from '../../../src/index.js';
import { actErrors } from './act.errors.js';

/** The first days of what holds today without a break, `YYYY-MM-DD`. */
export interface Standing {
  /** Of its status. */
  readonly status: string;
  /** Of its status and its place in the tree. */
  readonly place: string;
}

const SINCE = `
  SELECT o.id,
    COALESCE(max(s.valid_until) FILTER (WHERE s.status <> o.status), min(s.valid_from)) AS status,
    COALESCE(max(s.valid_until) FILTER (WHERE s.status <> o.status OR s.path <> o.path), min(s.valid_from)) AS place
  FROM base_organizations o JOIN base_organization_states s ON s.organization_id = o.id
  WHERE o.id = ANY($1::uuid[]) GROUP BY o.id`;

/** Since when organisations have been what and where they are. Lock their rows before: it is a statement of its own. */
export async function standingSince(tx: Transaction, ids: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await tx.query<Standing & { id: string }>(SINCE, [ids]);
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

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
  const since = (await standingSince(tx, [id])).get(id)?.[aspect] ?? latest;
  if (effectiveOn < since) throw actErrors.notYetThere({ effectiveOn, since });
}
