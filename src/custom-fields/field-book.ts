import type { ScopeTree } from '../access/ports.js';
import type { RequestContext } from '../http/request-context.js';
import type { CustomValue, CustomValues, PlacedField, StoredCustom } from './custom-field.js';

const NOTHING: CustomValues = Object.freeze({});

/** All custom fields as they are now, retired ones included, and which of them hold where. */
export class FieldBook {
  private readonly byNumber: ReadonlyMap<string, PlacedField>;
  private readonly inUse: ReadonlyMap<string, readonly PlacedField[]>;
  private readonly used: ReadonlySet<PlacedField>;

  constructor(
    readonly all: readonly PlacedField[],
    private readonly tree: Pick<ScopeTree, 'contains'>,
  ) {
    this.byNumber = new Map(all.map((field) => [String(field.number), field]));
    this.used = new Set(all.filter((field) => field.retiredAt === null && !this.isShadowed(field)));
    const inUse = new Map<string, PlacedField[]>();
    for (const field of this.used) {
      const known = inUse.get(field.host);
      if (known) known.push(field);
      else inUse.set(field.host, [field]);
    }
    this.inUse = inUse;
  }

  /** The fields of a host that are in use, wherever they hold. */
  of(host: string): readonly PlacedField[] {
    return this.inUse.get(host) ?? [];
  }

  /** Whether a field is neither retired nor shadowed. */
  isInUse(field: PlacedField): boolean {
    return this.used.has(field);
  }

  /** The fields of a host that hold for the rows of an organisation, by key. */
  at(host: string, node: string): ReadonlyMap<string, PlacedField> {
    return new Map(this.of(host).filter((field) => this.tree.contains(field.node, node)).map((field) => [field.key, field]));
  }

  /** Those of some fields that hold for any of the rows a caller may reach: declared inside his scope, or above it. */
  visible<T extends Pick<PlacedField, 'node'>>(fields: readonly T[], { acting, principal, scope }: RequestContext): T[] {
    const granted = principal.grants.map(({ node }) => node);
    const below = acting === null ? granted : [acting.node, ...granted.filter((node) => this.tree.contains(acting.node, node))];
    return fields.filter(({ node }) => scope.covers(node) || below.some((inner) => this.tree.contains(node, inner)));
  }

  /** What is shown of a row: of the values it keeps those whose field holds where the row is now. */
  shown(host: string, stored: StoredCustom): CustomValues {
    if (stored === null) return NOTHING;
    const shown: Record<string, CustomValue> = {};
    for (const [number, value] of Object.entries(stored.values)) {
      const field = this.byNumber.get(number);
      if (field?.host === host && this.isInUse(field) && this.tree.contains(field.node, stored.node)) shown[field.key] = value;
    }
    return shown;
  }

  /** Everything that a row keeps, shown or not, for the person whom it is about. */
  kept({ values }: NonNullable<StoredCustom>): CustomValues {
    const kept: Record<string, CustomValue> = {};
    for (const [number, value] of Object.entries(values)) {
      const key = this.byNumber.get(number)?.key ?? number;
      kept[Object.hasOwn(kept, key) ? `${key}#${number}` : key] = value;
    }
    return kept;
  }

  /** A field of the same key above it wins: the two came together when an organisation moved. */
  private isShadowed(field: PlacedField): boolean {
    return this.all.some(
      (other) => other !== field && other.host === field.host && other.key === field.key && other.retiredAt === null && this.tree.contains(other.node, field.node),
    );
  }
}
