/** The SQLSTATE of PostgreSQL or the code of Node behind an error; TypeORM copies it onto its own. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

const LOST_CODES = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
  '57P01', '57P02', '57P03', // shut down, crashed, starting
  '57P04', '3D000', // the database was dropped
  '25P03', '25P04', '57P05', // ended for idling in a transaction, for its length, for idling
]);
const LOST_MESSAGES = [
  'Connection terminated', 'Client has encountered a connection error', 'Client was closed', 'Query read timeout', 'timeout expired',
];

const POOL_TIMEOUT = 'timeout exceeded when trying to connect';

/** No connection came free in time, in the words of the pool of `pg`. */
export class PoolTimeout extends Error {
  constructor() {
    super(POOL_TIMEOUT);
    this.name = 'PoolTimeout';
  }
}

/**
 * Whether the connection was lost, refused (as after a change of the password) or fell silent. What a lost
 * COMMIT did is unknown: such a statement is not simply run again.
 */
export function isConnectionLoss(error: unknown): boolean {
  const code = errorCode(error);
  if (code && (LOST_CODES.has(code) || isClass(code, '08') || isClass(code, '28') || isMissingSocket(error, code))) return true;
  const message = error instanceof Error ? error.message : '';
  return LOST_MESSAGES.some((known) => message.startsWith(known));
}

/**
 * Whether the database has more to do than it can: no free connection in the pool or on the server,
 * out of memory or disk, a statement or a wait for a lock over its limit.
 */
export function isOverload(error: unknown): boolean {
  const code = errorCode(error);
  if (code) return isClass(code, '53') || code === '57014' || code === '55P03';
  return error instanceof Error && error.message === POOL_TIMEOUT;
}

/** Whether a transaction lost against another one and may simply be run again (serialisation failure, deadlock). */
export function isSerializationConflict(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01';
}

/** Whether a prepared statement no longer fits its tables or is unknown to the server; it did not run. */
export function isStaleStatement(error: unknown): boolean {
  const { code, routine } = (error ?? {}) as { code?: unknown; routine?: unknown };
  return code === '26000' || (code === '0A000' && routine === 'RevalidateCachedQuery');
}

/** Whether a row breaks a unique constraint or index: the one named `constraint`, or any. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return violates(error, '23505', constraint);
}

/** Whether a row refers to one that is not there, or is still referred to. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return violates(error, '23503', constraint);
}

/** Whether a row breaks a check constraint. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return violates(error, '23514', constraint);
}

function violates(error: unknown, code: string, constraint: string | undefined): boolean {
  if (errorCode(error) !== code) return false;
  return constraint === undefined || (error as { constraint?: unknown }).constraint === constraint;
}

/** A file that is missing has the same code. */
function isMissingSocket(error: unknown, code: string): boolean {
  return code === 'ENOENT' && (error as { syscall?: unknown }).syscall === 'connect';
}

function isClass(code: string, first: string): boolean {
  return code.length === 5 && code.startsWith(first);
}
