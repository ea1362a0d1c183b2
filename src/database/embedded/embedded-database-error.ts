/** Why the embedded database could not be used; every message names the cure. */
export type EmbeddedDatabaseErrorCode =
  /** No binaries for this platform are installed, or they cannot run here (musl, missing libraries). */
  | 'binaries_unavailable'
  /** No unprivileged user to run PostgreSQL as, or a folder that belongs to somebody else. */
  | 'account_unavailable'
  /** The folder cannot be written or prepared. */
  | 'folder_unusable'
  /** initdb failed. */
  | 'creation_failed'
  /** The cluster was made by another major version of PostgreSQL. */
  | 'version_mismatch'
  /** Another process owns the server of this folder. */
  | 'already_running'
  /** PostgreSQL refused to start, or does not answer. */
  | 'start_failed';

/** The embedded PostgreSQL cannot be started or reached. `message` is meant for the person at the terminal. */
export class EmbeddedDatabaseError extends Error {
  constructor(
    readonly code: EmbeddedDatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmbeddedDatabaseError';
  }
}
