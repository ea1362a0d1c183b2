import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { NotificationBus, type WorkTransaction } from '../../../src/index.js';
import { labelsOf } from '../organization/organization-path.js';
import { type LocalVersion, localOn } from './effective-rule.js';
import { RuleRepository } from './rule.repository.js';

const TOPIC = 'base.rules';

/** Code of a rule → label of an organisation → its versions, from the oldest to the newest. */
type Versions = ReadonlyMap<string, ReadonlyMap<string, readonly LocalVersion[]>>;

/**
 * Every version that organisations set, kept in memory while every change is sure to be heard of. They are found by
 * the label of the organisation, which stays its own wherever it is moved: the tree may change without a word.
 */
@Injectable()
export class LocalRules implements OnModuleDestroy {
  private known: Versions | null = null;
  private reading: Promise<Versions> | null = null;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly repository: RuleRepository,
    private readonly bus: NotificationBus,
  ) {
    this.unsubscribe = bus.subscribe(TOPIC, { onMessage: () => this.forget(), onLost: () => this.forget() });
  }

  /** What the organisations from the top down to `node` set that holds on that day, the highest first. */
  async onPath(code: string, node: string, on: string): Promise<LocalVersion[]> {
    const byLabel = (await this.versions()).get(code);
    if (!byLabel) return [];
    return labelsOf(node).flatMap((label) => localOn(byLabel.get(label) ?? [], on) ?? []);
  }

  /** The versions change with this transaction. */
  async announce(tx: WorkTransaction): Promise<void> {
    await this.bus.publish(tx, TOPIC, '');
    tx.afterCommit(() => this.forget());
  }

  onModuleDestroy(): void {
    this.unsubscribe();
  }

  /** Those who ask at once read once; what was read before a change is not kept after it. */
  private versions(): Promise<Versions> | Versions {
    if (!this.bus.connected) return this.read();
    if (this.known) return this.known;
    const reading = (this.reading ??= this.read());
    return reading.then(
      (versions) => {
        if (this.reading === reading && this.bus.connected) this.known = versions;
        return versions;
      },
      (error: unknown) => {
        if (this.reading === reading) this.reading = null;
        throw error;
      },
    );
  }

  private async read(): Promise<Versions> {
    const versions = new Map<string, Map<string, LocalVersion[]>>();
    for (const { code, label, ...version } of await this.repository.local()) {
      const byLabel = versions.get(code) ?? new Map<string, LocalVersion[]>();
      versions.set(code, byLabel.set(label, [...(byLabel.get(label) ?? []), version]));
    }
    return versions;
  }

  private forget(): void {
    this.known = null;
    this.reading = null;
  }
}
