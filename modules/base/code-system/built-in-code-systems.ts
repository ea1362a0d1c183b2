import { Injectable } from '@nestjs/common';
import { type CodeDefinition, type CodeSystemDefinition, Contributions } from '../../../src/index.js';

/** The code systems that the loaded modules bring; the codes of a long one are read when they are asked for. */
@Injectable()
export class BuiltInCodeSystems {
  private systems: ReadonlyMap<string, CodeSystemDefinition> | undefined;

  constructor(private readonly contributions: Contributions) {}

  get all(): readonly CodeSystemDefinition[] {
    return [...this.byId.values()];
  }

  get(id: string): CodeSystemDefinition | null {
    return this.byId.get(id) ?? null;
  }

  /** The codes that come with a system; none for one that no module brings. */
  async codesOf(id: string): Promise<readonly CodeDefinition[]> {
    const codes = this.byId.get(id)?.codes ?? [];
    return typeof codes === 'function' ? codes() : codes;
  }

  private get byId(): ReadonlyMap<string, CodeSystemDefinition> {
    this.systems ??= new Map(this.contributions.entries('codeSystems').map(({ value }) => [value.id, value]));
    return this.systems;
  }
}
