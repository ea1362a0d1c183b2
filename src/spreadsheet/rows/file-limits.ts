import type { TransactionOptions } from '../../database/database.js';

const PATIENCE_MS = 120_000;

/**
 * Limits of the transaction that writes the rows of a file: those of a request would end it on a slow machine, between
 * two statements while a hundred thousand rows are checked, or within one that nobody waits for.
 */
export const FILE_LIMITS: TransactionOptions = { statementTimeoutMs: PATIENCE_MS, idleInTransactionTimeoutMs: PATIENCE_MS };
