import type { Transaction } from '../database/transaction.js';
import type { Principal } from './principal.js';
import type { SqlParameters } from './row-scope.js';

/**
 * Port: tells who a bearer token belongs to. Answered by `base`, in core tests by fixtures.
 */
export abstract class Principals {
  /**
   * The principal of an access token with his present grants.
   * @throws Problem 401 for a token that is malformed, expired, revoked, or of a suspended account
   */
  abstract authenticate(token: string): Promise<Principal>;

  /** An active account with its present grants, for work that it asked for earlier; null for any other. */
  abstract ofAccount(accountId: string): Promise<Principal | null>;

  /** Forgets what is cached about these principals (all of them when none is named), after their rights changed. */
  abstract forget(keys?: readonly string[]): void;
}

/**
 * Port: the tree that grants and rows are scoped by. A node is the place of an organisation in it,
 * a text that only this port understands; texts compare so that a subtree is one run with its top first.
 * Whoever has organisations moved announces it by `TreeMoves`.
 */
export abstract class ScopeTree {
  /**
   * The node of an organisation, or null if there is none with this id.
   * @param tx reads in this transaction, until whose end the organisation is not removed
   */
  abstract nodeOf(organizationId: string, tx?: Transaction): Promise<string | null>;

  /**
   * The nodes of organisations by id; those that there are not are left out.
   * @param tx reads in this transaction
   */
  abstract nodesOf(organizationIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, string>>;

  /** The organisation with the code that people know it by, or null. */
  abstract findByCode(code: string): Promise<{ organizationId: string; node: string } | null>;

  /** The organisation at the top, which background work and the first account act for. */
  abstract root(): Promise<{ organizationId: string; node: string } | null>;

  /**
   * The organisations from the top down to this one, itself included; empty if there is none with this id.
   * @param tx reads in this transaction
   */
  abstract ancestors(organizationId: string, tx?: Transaction): Promise<readonly string[]>;

  /** The names of organisations by id; those that there are not are left out. */
  abstract namesOf(organizationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Whether `inner` is `outer` or lies below it. Pure: no query. */
  abstract contains(outer: string, inner: string): boolean;

  /**
   * SQL that holds where `column` (an organisation id) lies in the subtree of one of `nodes`.
   * @param nodeColumn the column with that organisation's node, where the row has one: it spares a look-up
   */
  abstract subtreeCondition(column: string, nodes: readonly string[], parameters: SqlParameters, nodeColumn?: string): string;

  /**
   * SQL that holds where `column` (an organisation id) lies in the subtree of none of `nodes`, of which there may be
   * thousands: it is worked out once a statement and looked up for each row.
   */
  abstract outsideCondition(column: string, nodes: readonly string[], parameters: SqlParameters): string;

  /** A query for the organisations in the subtrees of `nodes`, as `id`; null where these are all there are. */
  abstract subtreeOrganizations(nodes: readonly string[], parameters: SqlParameters): string | null;
}

/** An account that the operator wants. */
export interface OperatorAccount {
  readonly username: string;
  /** The person's name. */
  readonly name: string;
  /** The key of a built-in role, which he gets at that organisation. */
  readonly roleKey: string;
  readonly organizationCode: string;
  /** Left out: one is made, printed once. */
  readonly password?: string;
}

/** An account, as the operator sees it in a list. */
export interface AccountSummary {
  readonly username: string;
  readonly name: string;
  readonly status: string;
}

/**
 * Port: what the operator of the server does with accounts from the command line, by the same rules as over HTTP.
 * Whoever has the command line has the database; what he does is in the audit log as `service:cli`.
 */
export abstract class AccountAdministrator {
  /** @throws Problem 404 for an unknown organisation, 409 for a user name that is taken, 400 for a weak password */
  abstract create(account: OperatorAccount): Promise<PrintedAccount>;

  /** Gives a new password, to be changed at first use. @throws Problem 404 for an unknown user name */
  abstract resetPassword(username: string): Promise<PrintedAccount>;

  /** @throws Problem 404 for an unknown user name */
  abstract suspend(username: string): Promise<void>;

  /** @throws Problem 404 for an unknown user name */
  abstract resume(username: string): Promise<void>;

  /** Every account, in order of user name. */
  abstract list(): Promise<readonly AccountSummary[]>;
}

/** What a first start needs to know. */
export interface FirstStartOptions {
  readonly root: { readonly name: string; readonly type: string; readonly code: string; readonly shortName?: string };
  /** `ZHIBU_ADMIN_PASSWORD`; null: one is made and printed once. */
  readonly adminPassword: string | null;
}

/** A sign-in that was made, for its one printing. */
export interface PrintedAccount {
  readonly username: string;
  /** null where the operator gave the password himself. */
  readonly password: string | null;
}

/**
 * Port: makes what a new database needs before anyone can sign in: the root organisation, the built-in roles and
 * the first administrator. Does nothing where they exist already; safe to run in several instances at once.
 */
export abstract class FirstStart {
  abstract run(options: FirstStartOptions): Promise<readonly PrintedAccount[]>;
}
