import type { ZhibuClient } from '@zhibu/client';

/** The names of codes, as the server has them: also those that an integrator added. Read once for each language. */
export class CodeNames {
  private readonly tables = new Map<string, Promise<ReadonlyMap<string, string>>>();
  private readonly known = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly client: ZhibuClient) {}

  /** Has these code systems at hand, for `of`. */
  async ready(...systems: string[]): Promise<void> {
    await Promise.all(systems.map((system) => this.table(system)));
  }

  /** The name of a code; the code itself where it has none. */
  of(system: string, code: string | null): string {
    return code === null ? '' : (this.known.get(this.key(system))?.get(code) ?? code);
  }

  private async table(system: string): Promise<void> {
    const key = this.key(system);
    let table = this.tables.get(key);
    if (!table) this.tables.set(key, (table = this.read(system)));
    try {
      this.known.set(key, await table);
    } catch (error) {
      this.tables.delete(key);
      throw error;
    }
  }

  private async read(system: string): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for await (const { code, name } of this.client.pages('/api/v1/code-systems/{id}/codes', { params: { path: { id: system } } })) names.set(code, name);
    return names;
  }

  private key(system: string): string {
    return `${this.client.language} ${system}`;
  }
}
