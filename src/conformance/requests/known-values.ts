const KEPT = 60;
const LONGEST = 4_000;

/**
 * Values met in answers, by the name they go by: what reaches the rows that are really there. The `id`
 * of something in `/accounts` goes by `accountId`, a `nextCursor` by `cursor`.
 */
export class KnownValues {
  private readonly byName = new Map<string, string[]>();
  private readonly kept = new Set<string>();
  private turn = 0;

  /** Gives these out no more: the run itself needs what they name. */
  spare(...values: readonly string[]): void {
    for (const value of values) this.kept.add(value);
  }

  /** Learns from the answer of an operation at `path`. */
  learn(path: string, body: unknown): void {
    this.walk(`${collectionOf(path)}Id`, body, 0);
  }

  /** Learns from a page at `path` the files below it that it shows. */
  learnLinks(path: string, html: string): void {
    for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"?#]+)/g)) {
      if (address.startsWith(`${path}/`)) this.keep(`${collectionOf(path)}Id`, address.slice(path.length + 1));
    }
  }

  /** What goes by `name`, else what its last word names (`toOrganizationId`: an organisation). */
  of(name: string): readonly string[] {
    const exact = this.byName.get(name);
    if (exact) return exact;
    const similar = [...this.byName.keys()].find((known) => name.toLowerCase().endsWith(known.toLowerCase()));
    return (similar !== undefined && this.byName.get(similar)) || [];
  }

  /** What stands for `{name}` below a collection: what goes by its name, else by that of the collection. */
  inPath(path: string, name: string): readonly string[] {
    const own = name === 'id' ? [] : this.of(name);
    return own.length > 0 ? own : this.of(`${collectionOf(path.slice(0, path.indexOf(`{${name}}`)))}Id`);
  }

  private walk(idName: string, node: unknown, level: number): void {
    if (typeof node !== 'object' || node === null || level > 6) return;
    // A page of a thousand rows teaches no more than its first ones.
    for (const [key, value] of Object.entries(node).slice(0, KEPT)) {
      if (typeof value === 'string') this.keep(key === 'id' ? idName : key === 'nextCursor' ? 'cursor' : key, value);
      else this.walk(idName, value, level + 1);
    }
  }

  private keep(name: string, value: string): void {
    if (value.length > LONGEST || this.kept.has(value)) return;
    const values = this.byName.get(name) ?? [];
    if (values.includes(value)) return;
    if (values.length < KEPT) values.push(value);
    else values[this.turn++ % KEPT] = value;
    this.byName.set(name, values);
  }
}

/** `account` of `/api/v1/accounts/{id}`. */
function collectionOf(path: string): string {
  const segment = path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '';
  return segment.replace(/ies$/, 'y').replace(/s$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
