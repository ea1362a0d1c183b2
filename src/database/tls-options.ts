import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import { StartupError } from '../errors/startup-error.js';
import type { Text } from '../i18n/text.js';

/** What was asked of the encryption, by the words of libpq. */
export interface TlsWishes {
  readonly mode: string;
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

/**
 * The TLS options for a connection, `false` for none. As in libpq, `require` with a CA file checks the
 * certificate but not the host name, like `verify-ca`; without one it encrypts and checks nothing.
 *
 * @param source where the wishes stand, for the message
 * @throws StartupError `database.tls`
 */
export function tlsOptions(wishes: TlsWishes, source: string): false | ConnectionOptions {
  const { mode, caFile, certFile, keyFile } = wishes;
  if (mode === 'disable') {
    if (!caFile && !certFile && !keyFile) return false;
    throw fault({
      zh: `${source} 写有证书，却关闭了加密。请将 sslmode 设为 verify-full，或去掉该文件。`,
      en: `${source} names a certificate but switches encryption off. Use sslmode verify-full, or leave the file out.`,
    });
  }
  const options: ConnectionOptions = {
    ...(caFile && caFile !== 'system' && { ca: read(caFile, source) }),
    ...(certFile && { cert: read(certFile, source) }),
    ...(keyFile && { key: read(keyFile, source) }),
  };
  if (mode === 'verify-full') return options;
  if (mode === 'verify-ca' || (mode === 'require' && caFile)) return { ...options, checkServerIdentity: () => undefined };
  if (mode === 'require' || mode === 'no-verify') return { ...options, rejectUnauthorized: false };
  throw fault({
    zh: `${source} 要求 sslmode“${mode}”。请用 disable、require、verify-ca 或 verify-full。`,
    en: `${source} asks for sslmode "${mode}". Use disable, require, verify-ca or verify-full.`,
  });
}

function read(file: string, source: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw fault({
      zh: `${source} 所写的文件 ${file} 不能读取（${reason}）。请更正路径或其权限。`,
      en: `${source} names the file ${file}, which cannot be read (${reason}). Correct the path or its permissions.`,
    });
  }
}

function fault(message: Text): StartupError {
  return new StartupError('database.tls', message);
}
