import type { ManagedRows, RowScope, SqlParameters } from './row-scope.js';

/** Who reads, as audiences name people. */
export interface Reader {
  readonly accountId: string | null;
  /** The organisation of his membership and those he holds a role in; none for a caller who did not sign in. */
  readonly places: readonly string[];
  /** These and all above them. */
  readonly path: readonly string[];
}

/** Where the rows of a resource say whom they are addressed to: columns and conditions, written by people. */
export interface AudienceSql {
  /** Column with the id of the organisation that the row belongs to. */
  readonly organization: string;
  /** Column with that organisation's place in the tree, where the row has it. */
  readonly node?: string;
  /** Holds for the rows that are there for readers at all: published, not over. */
  readonly open: string;
  /** Holds for those that anybody may read, signed in or not. */
  readonly everybody: string;
  /** Holds for those that whoever belongs to any organisation may read. */
  readonly everyMember: string;
  /** Column `uuid[]`: organisations that are addressed with all below them. */
  readonly subtrees: string;
  /** Column `uuid[]`: organisations that are addressed alone. */
  readonly exactly: string;
  /** Narrows all but `everybody` by what is known of the account whose id `account` is SQL for. */
  readonly narrowedTo: (account: string) => string;
}

/** What everybody reaches, for the module's being in force to bound. */
export const EVERY_ROW: ManagedRows = { condition: () => 'TRUE', covers: () => true };

/** The rows that a caller manages, and those addressed to him. As {@link ManagedRows} it is the managed ones alone. */
export class AddressedScope implements ManagedRows {
  /** @param inForce the rows of organisations where the module is in force; the managed ones are bounded by it already */
  constructor(
    private readonly managed: ManagedRows,
    readonly reader: Reader,
    readonly inForce: RowScope,
  ) {}

  condition(column: string, parameters: SqlParameters, nodeColumn?: string): string {
    return this.managed.condition(column, parameters, nodeColumn);
  }

  covers(node: string): boolean {
    return this.managed.covers(node);
  }

  /** SQL that holds for the rows he manages and for those addressed to him; one operand. */
  reachedCondition(audience: AudienceSql, parameters: SqlParameters): string {
    const { organization, node, open } = audience;
    const managed = this.managed.condition(organization, parameters, node);
    const inForce = this.inForce.condition(organization, parameters, node);
    const addressed = `(${[open, this.audienceCondition(audience, parameters), ...(inForce === 'TRUE' ? [] : [inForce])].join(' AND ')})`;
    return managed === 'false' ? addressed : `(${managed} OR ${addressed})`;
  }

  private audienceCondition(audience: AudienceSql, parameters: SqlParameters): string {
    const { everybody, everyMember, exactly, narrowedTo, subtrees } = audience;
    const { accountId, path, places } = this.reader;
    if (places.length === 0) return everybody;
    const named = `${subtrees} && ${parameters.add(path)}::uuid[] OR ${exactly} && ${parameters.add(places)}::uuid[]`;
    return `(${everybody} OR (${everyMember} OR ${named}) AND ${narrowedTo(`${parameters.add(accountId)}::uuid`)})`;
  }
}
