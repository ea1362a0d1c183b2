import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CodeTables, NotificationBus, type Text, type WorkTransaction } from '../../../src/index.js';
import { BuiltInCodeSystems } from './built-in-code-systems.js';
import { CodeSystemRepository } from './code-system.repository.js';
import { CodeTable } from './code-table.js';

const TOPIC = 'base.codes';

/**
 * The code systems of this deployment: those of the modules and what integrators added. Kept in memory only while
 * every change is sure to be heard of; who looks up many codes takes the {@link table} once.
 */
@Injectable()
export class CodeBook extends CodeTables implements OnModuleDestroy {
  private readonly tables = new Map<string, CodeTable>();
  private readonly unsubscribe: () => void;
  /** Grows with every change, so that a reader knows whether one fell into his reading. */
  private changes = 0;

  constructor(
    private readonly builtIn: BuiltInCodeSystems,
    private readonly repository: CodeSystemRepository,
    private readonly bus: NotificationBus,
  ) {
    super();
    this.unsubscribe = bus.subscribe(TOPIC, {
      onMessage: (system) => this.forget(system),
      onLost: () => this.forget(),
    });
  }

  /** Whether the system has this very code. @throws Error for an unknown system */
  async has(system: string, code: string): Promise<boolean> {
    return (await this.known(system)).has(code);
  }

  /** The code that a text means: see {@link CodeTable.codeOf}. @throws Error for an unknown system */
  async codeOf(system: string, text: string): Promise<string | null> {
    return (await this.known(system)).codeOf(text);
  }

  /** What people call a code; null for one that is not in the table. @throws Error for an unknown system */
  async nameOf(system: string, code: string): Promise<Text | null> {
    return (await this.known(system)).get(code)?.name ?? null;
  }

  /** The whole table as it is now; null for an unknown system. */
  async table(system: string): Promise<CodeTable | null> {
    const kept = this.bus.connected ? this.tables.get(system) : undefined;
    if (kept) return kept;
    const before = this.changes;
    const [own, added] = await Promise.all([this.builtIn.codesOf(system), this.repository.codesOf(system)]);
    if (own.length === 0 && added === null) return null;
    const table = new CodeTable([...own, ...(added ?? [])]);
    if (this.changes === before && this.bus.connected) this.tables.set(system, table);
    return table;
  }

  /** The codes of a system change with this transaction. */
  async announce(tx: WorkTransaction, system: string): Promise<void> {
    await this.bus.publish(tx, TOPIC, system);
    tx.afterCommit(() => this.forget(system));
  }

  onModuleDestroy(): void {
    this.unsubscribe();
  }

  private async known(system: string): Promise<CodeTable> {
    const table = await this.table(system);
    if (!table) throw new Error(`There is no code system "${system}": list it under "codeSystems" in the body of its module.`);
    return table;
  }

  private forget(system?: string): void {
    this.changes++;
    if (system === undefined) this.tables.clear();
    else this.tables.delete(system);
  }
}
