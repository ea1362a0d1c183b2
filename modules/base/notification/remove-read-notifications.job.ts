import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions, type JobRun, ScopeTree, TreeSettings } from '../../../src/index.js';
import { BaseSettings, LEAST_READ_MESSAGE_DAYS } from '../base.settings.js';

const REMOVED_AT_ONCE = 5_000;

/** Organisations, among them none, with messages that some setting could let go. */
const CONCERNED = `
  SELECT DISTINCT organization_id AS "organizationId" FROM base_notifications WHERE read_at < now() - interval '${LEAST_READ_MESSAGE_DAYS} days'`;
const REMOVE = `
  DELETE FROM base_notifications WHERE id IN (
    SELECT id FROM base_notifications WHERE read_at < now() - make_interval(days => $1)
      AND (organization_id = ANY ($2::uuid[]) OR $3 AND organization_id IS NULL) LIMIT ${REMOVED_AT_ONCE})
  RETURNING 1`;

/** Organisations whose messages stay equally long. */
interface Keepers {
  readonly days: number;
  readonly organizationIds: readonly (string | null)[];
}

/** Removes messages that were read long ago, as the organisation they are about sets it; one that nobody has read stays. */
@Injectable()
export class RemoveReadNotificationsJob implements Job {
  static readonly job: JobOptions = { name: 'base.remove_read_notifications', schedule: '41 3 * * *' };

  constructor(
    private readonly database: Database,
    private readonly settings: TreeSettings,
    private readonly tree: ScopeTree,
  ) {}

  async run(_: object, { signal }: JobRun): Promise<{ removed: number }> {
    let removed = 0;
    for (const keepers of await this.keepers()) removed += await this.removeFor(keepers, signal);
    return { removed };
  }

  private async keepers(): Promise<Keepers[]> {
    const concerned = (await this.database.query<{ organizationId: string | null }>(CONCERNED)).map(({ organizationId }) => organizationId);
    const nodes = await this.tree.nodesOf(concerned.filter((id) => id !== null));
    const byDays = new Map<number, (string | null)[]>();
    for (const organizationId of concerned) {
      const node = organizationId === null ? undefined : nodes.get(organizationId);
      const place = organizationId === null || node === undefined ? null : { organizationId, node };
      const { readMessageDays } = await this.settings.of(BaseSettings, place);
      const alike = byDays.get(readMessageDays);
      if (alike) alike.push(organizationId);
      else byDays.set(readMessageDays, [organizationId]);
    }
    return [...byDays].map(([days, organizationIds]) => ({ days, organizationIds }));
  }

  private async removeFor({ days, organizationIds }: Keepers, signal: AbortSignal): Promise<number> {
    const params = [days, organizationIds.filter((id) => id !== null), organizationIds.includes(null)];
    for (let removed = 0; ; ) {
      signal.throwIfAborted();
      const gone = (await this.database.query(REMOVE, params)).length;
      removed += gone;
      if (gone < REMOVED_AT_ONCE) return removed;
    }
  }
}
