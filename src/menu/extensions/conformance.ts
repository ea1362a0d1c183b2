/** Somebody who tries a module out, signed in, with every permission over one organisation. */
export interface Side {
  readonly organizationId: string;
  /** His bearer token. */
  readonly token: string;
  /**
   * What he knows of himself, by the names of fields (`username`, `currentPassword`); after a blank behind the path
   * where the name alone says too little.
   */
  readonly own: Readonly<Record<string, string>>;
}

/** Where a module is tried out: two organisations side by side below the top, and somebody at each. */
export interface Stage {
  readonly sides: readonly [Side, Side];
  readonly top: Side;
}

/** What a stage is made with. */
export interface StageMeans {
  /** Of a server with a new database. */
  readonly url: string;
  /** Of the first administrator. */
  readonly adminPassword: string;
  /** Every permission of the core and of the modules that are served. */
  readonly permissions: readonly string[];
}

/** A request that the document alone does not tell how to make; what is left out is made from the document. */
export interface Example {
  /** By the names of the parameters in the path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of the caller's, for what would end his session. */
  readonly token?: string;
}

/** What an example is made with. */
export interface ExampleMeans {
  readonly url: string;
  /** Who will send it. */
  readonly side: Side;
  /** A text that leads back to the side: put it into what only he may see. */
  readonly marker: string;
  /** Another number for each example of a run, for what must be unlike. */
  readonly turn: number;
  /**
   * Sends a request as the side, for what must be there first. Paths are given without `/api/v1`.
   * @returns the body of the answer
   * @throws Error for an answer that is not 2xx
   */
  call<T>(method: string, path: string, body?: object): Promise<T>;
}

/** What a module tells `zhibu module check`; loaded by nothing else. All of it may be left out. */
export interface Conformance {
  /** By operation, `POST /api/v1/visits`. */
  readonly examples?: Readonly<Record<string, (means: ExampleMeans) => Example | Promise<Example>>>;
  /**
   * Findings that are as they should be, each with the reason: `reach POST /api/v1/visits/{id}/undo`. One that is
   * found no longer is a finding itself, so that the list only shrinks.
   */
  readonly exempt?: Readonly<Record<string, string>>;
  /** Only of the module that answers the ports of the core: `base`. */
  readonly stage?: (means: StageMeans) => Promise<Stage>;
}

/** Declares what a module tells `zhibu module check`: the default export of a file that its body names. */
export function defineConformance(conformance: Conformance): Conformance {
  return conformance;
}
