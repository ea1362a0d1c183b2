import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { NotificationBus, SharedValue, type WorkTransaction } from '../../../src/index.js';
import { labelsOf } from '../organization/organization-path.js';
import { type LocalVersion, localOn } from './effective-rule.js';
import { type PlacedVersion, RuleRepository } from './rule.repository.js';

/** Code of a rule → label of an organisation → its versions, from the oldest to the newest. */
type Versions = ReadonlyMap<string, ReadonlyMap<string, readonly LocalVersion[]>>;

/**
 * Every version that organisations set. They are found by the label of the organisation, which stays its own wherever
 * it is moved: the tree may change without a word.
 */
@Injectable()
export class LocalRules implements OnModuleDestroy {
  private readonly versions: SharedValue<Versions>;

  constructor(repository: RuleRepository, bus: NotificationBus) {
    this.versions = new SharedValue(bus, 'base.rules', async () => indexed(await repository.local()));
  }

  /** What the organisations from the top down to `node` set that holds on that day, the highest first. */
  async onPath(code: string, node: string, on: string): Promise<LocalVersion[]> {
    const byLabel = (await this.versions.get()).get(code);
    if (!byLabel) return [];
    return labelsOf(node).flatMap((label) => localOn(byLabel.get(label) ?? [], on) ?? []);
  }

  /** The versions change with this transaction. */
  announce(tx: WorkTransaction): Promise<void> {
    return this.versions.announce(tx);
  }

  onModuleDestroy(): void {
    this.versions.close();
  }
}

function indexed(placed: readonly PlacedVersion[]): Versions {
  const versions = new Map<string, Map<string, LocalVersion[]>>();
  for (const { code, label, ...version } of placed) {
    const byLabel = versions.get(code) ?? new Map<string, LocalVersion[]>();
    versions.set(code, byLabel.set(label, [...(byLabel.get(label) ?? []), version]));
  }
  return versions;
}
