/** Runs one plain SQL statement: the pool, or a read replica behind it. An injection token. */
export abstract class Queryable {
  /** The rows that `sql` gives; `replica` allows an answer that may lag behind. */
  abstract query<T extends object>(
    sql: string,
    params?: readonly unknown[],
    options?: { readonly replica?: boolean },
  ): Promise<T[]>;
}
