import { StartupError } from '../errors/startup-error.js';
import type { Text } from '../i18n/text.js';
import { describeServer, type ServerSettings } from './connection-settings.js';
import { errorCode, isConnectionLoss } from './pg-errors.js';

const OLDEST_MAJOR = 15;

/** Refuses a server older than PostgreSQL 15; `version` is what `SHOW server_version` answers. */
export function requireSupportedVersion(version: string, server: ServerSettings): void {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return;
  const place = describeServer(server);
  throw new StartupError('database.version', {
    zh: `服务器 ${place} 是 PostgreSQL ${version}，需要 ${OLDEST_MAJOR} 或更新的版本。请升级，或取消 DATABASE_URL 以使用内嵌数据库。`,
    en: `The server ${place} is PostgreSQL ${version}; ${OLDEST_MAJOR} or newer is needed. Upgrade it, or unset DATABASE_URL to use the embedded server.`,
  });
}

/** What keeps us from connecting, as a message that names the cure; any other error comes back as it is. */
export function startupFailure(error: unknown, server: ServerSettings): unknown {
  if (error instanceof StartupError) return error;
  const place = describeServer(server);
  const code = errorCode(error) ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const fault = (kind: string, text: Text) => new StartupError(`database.${kind}`, text, { cause: error });

  if (code === '28P01' || code === '28000') {
    return fault('refused', {
      zh: `${place} 的 PostgreSQL 拒绝该用户：${message}。请更正 DATABASE_URL 中的用户和密码，或 pg_hba.conf。`,
      en: `PostgreSQL at ${place} refuses the user: ${message}. Correct user and password in DATABASE_URL, or pg_hba.conf.`,
    });
  }
  if (message.includes('client password must be a string')) {
    return fault('refused', { zh: `${place} 的 PostgreSQL 要求密码。请写入 DATABASE_URL。`, en: `PostgreSQL at ${place} asks for a password. Put one into DATABASE_URL.` });
  }
  if (code === '3D000') {
    return fault('missing', {
      zh: `${place} 没有数据库“${server.database}”。请建立：createdb -E UTF8 ${server.database}`,
      en: `There is no database "${server.database}" at ${place}. Make it: createdb -E UTF8 ${server.database}`,
    });
  }
  if (message === 'The server does not support SSL connections') {
    return fault('tls', {
      zh: `${place} 的 PostgreSQL 不提供加密。请在那里启用，或在可信网络中将 sslmode 设为 disable。`,
      en: `PostgreSQL at ${place} does not offer encryption. Switch it on there, or set sslmode to disable on a network you trust.`,
    });
  }
  if (isCertificateFault(code)) {
    return fault('tls', {
      zh: `${place} 的证书未被接受（${code}）。请将 database.caFile 设为其签发机构的证书，或更正主机名。`,
      en: `The certificate of ${place} is not accepted (${code}). Set database.caFile to its authority, or correct the host name.`,
    });
  }
  if (code.startsWith('53') || code === '57P03') {
    return fault('busy', {
      zh: `${place} 的 PostgreSQL 暂不接受连接：${message}。请稍后重新启动，或调高 max_connections。`,
      en: `PostgreSQL at ${place} accepts no connection now: ${message}. Start again in a moment, or raise max_connections.`,
    });
  }
  if (isConnectionLoss(error)) {
    return fault('unreachable', {
      zh: `${place} 没有 PostgreSQL 应答（${code || message}）。请启动它，或更正 DATABASE_URL 中的主机和端口。`,
      en: `No PostgreSQL answers at ${place} (${code || message}). Start it, or correct host and port in DATABASE_URL.`,
    });
  }
  return error;
}

function isCertificateFault(code: string): boolean {
  return /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code);
}
