import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database, NotificationBus, SharedValue, TreeMenu, type WorkTransaction } from '../../../src/index.js';
import type { WordList } from './word-list.dto.js';

/** A list whose words are looked for. */
export type ListInForce = Pick<WordList, 'id' | 'organizationId' | 'name' | 'kind' | 'words' | 'version'>;

/** An organisation with its place in the tree. */
export interface OrganizationPlace {
  readonly organizationId: string;
  readonly node: string;
}

type ListsByOrganization = ReadonlyMap<string, readonly ListInForce[]>;

const ALL = `
  SELECT id, organization_id AS "organizationId", name, kind, words, version FROM info_word_lists WHERE status = 'active' AND words > 0 ORDER BY name, id`;

/**
 * Which lists hold where: those of an organisation hold for all below it, as settings do. Every instance keeps them in
 * memory, without their words, and hears of changes at once.
 */
@Injectable()
export class WordListsInForce implements OnModuleDestroy {
  private readonly lists: SharedValue<ListsByOrganization>;

  constructor(
    private readonly menu: TreeMenu,
    database: Database,
    bus: NotificationBus,
  ) {
    this.lists = new SharedValue(bus, 'info.word_lists', async () => byOrganization(await database.query<ListInForce>(ALL)));
  }

  /** Those that hold for an organisation, its own before those of its superiors. */
  async at(place: OrganizationPlace): Promise<readonly ListInForce[]> {
    const lists = await this.lists.get();
    if (lists.size === 0) return [];
    return (await this.menu.pathOf(place)).toReversed().flatMap((id) => lists.get(id) ?? []);
  }

  /** They, or their words, change with this transaction. */
  announce(tx: WorkTransaction): Promise<void> {
    return this.lists.announce(tx);
  }

  onModuleDestroy(): void {
    this.lists.close();
  }
}

function byOrganization(lists: readonly ListInForce[]): ListsByOrganization {
  const found = new Map<string, ListInForce[]>();
  for (const list of lists) found.set(list.organizationId, [...(found.get(list.organizationId) ?? []), list]);
  return found;
}
