import { StartupError } from '../errors/startup-error.js';
import { describeServer, type ServerSettings } from './connection-settings.js';
import { errorCode, isConnectionLoss } from './pg-errors.js';

const OLDEST_MAJOR = 15;

/** Refuses a server older than PostgreSQL 15; `version` is what `SHOW server_version` answers. */
export function requireSupportedVersion(version: string, server: ServerSettings): void {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return;
  throw new StartupError(
    'database.version',
    `The server ${describeServer(server)} is PostgreSQL ${version}; ${OLDEST_MAJOR} or newer is needed. ` +
      'Upgrade it, or unset DATABASE_URL to use the embedded server.',
  );
}

/** What keeps us from connecting, as a message that names the cure; any other error comes back as it is. */
export function startupFailure(error: unknown, server: ServerSettings): unknown {
  if (error instanceof StartupError) return error;
  const place = describeServer(server);
  const code = errorCode(error) ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const fault = (kind: string, text: string) => new StartupError(`database.${kind}`, text, { cause: error });

  if (code === '28P01' || code === '28000') {
    return fault('refused', `PostgreSQL at ${place} refuses the user: ${message}. Correct user and password in DATABASE_URL, or pg_hba.conf.`);
  }
  if (message.includes('client password must be a string')) {
    return fault('refused', `PostgreSQL at ${place} asks for a password. Put one into DATABASE_URL.`);
  }
  if (code === '3D000') {
    return fault('missing', `There is no database "${server.database}" at ${place}. Make it: createdb -E UTF8 ${server.database}`);
  }
  if (message === 'The server does not support SSL connections') {
    return fault('tls', `PostgreSQL at ${place} does not offer encryption. Switch it on there, or set sslmode to disable on a network you trust.`);
  }
  if (isCertificateFault(code)) {
    return fault('tls', `The certificate of ${place} is not accepted (${code}). Set database.caFile to its authority, or correct the host name.`);
  }
  if (code.startsWith('53') || code === '57P03') {
    return fault('busy', `PostgreSQL at ${place} accepts no connection now: ${message}. Start again in a moment, or raise max_connections.`);
  }
  if (isConnectionLoss(error)) {
    return fault('unreachable', `No PostgreSQL answers at ${place} (${code || message}). Start it, or correct host and port in DATABASE_URL.`);
  }
  return error;
}

function isCertificateFault(code: string): boolean {
  return /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code);
}
