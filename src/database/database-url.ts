import { StartupError } from '../errors/startup-error.js';
import type { Text } from '../i18n/text.js';

/** What a PostgreSQL URL says. What it leaves out is undefined, but for host and port. */
export interface ParsedUrl {
  /** A host name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
  readonly database: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const FORM = 'postgresql://USER:PASSWORD@HOST:5432/DATABASE';

const PARAMETERS = [
  'host', 'port', 'user', 'password', 'dbname', 'application_name', 'options', 'channel_binding', 'connect_timeout',
  'sslmode', 'sslrootcert', 'sslcert', 'sslkey',
] as const;

/**
 * Reads a URL as libpq does (PostgreSQL manual, §34.1.1.2).
 *
 * @param source where the URL was given, for the message: `DATABASE_URL`
 * @throws StartupError `database.url`; it never repeats the URL, which holds a password
 */
export function parseDatabaseUrl(text: string, source: string): ParsedUrl {
  const url = urlOf(text, source);
  const parameters = new Map(url.searchParams);
  for (const name of parameters.keys()) {
    if (PARAMETERS.some((known) => known === name)) continue;
    throw fault(source, {
      zh: `有未知的参数“${name}”。请删去；可用的是：${PARAMETERS.join(', ')}。`,
      en: `has the unknown parameter "${name}". Remove it; known are: ${PARAMETERS.join(', ')}.`,
    });
  }
  const part = (name: (typeof PARAMETERS)[number], raw: string) => parameters.get(name) || decoded(raw, source) || undefined;
  const database = part('dbname', url.pathname.slice(1));
  if (!database) throw fault(source, { zh: `没有写明数据库。请写成 ${FORM}。`, en: `names no database. Write ${FORM}.` });
  const port = Number(part('port', url.port) ?? 5432);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw fault(source, { zh: '的端口不在 1 到 65535 之间。', en: 'has a port that is not 1 to 65535.' });
  return {
    host: part('host', url.hostname.replace(/^\[(.+)\]$/, '$1')) ?? 'localhost',
    port,
    user: part('user', url.username),
    password: part('password', url.password),
    database,
    parameters,
  };
}

function urlOf(text: string, source: string): URL {
  // WHATWG URLs refuse a user without a host, which libpq takes for the local server.
  const withHost = text.trim().replace(/^([a-z]+:\/\/[^/?#]*@)(?=[/?])/, '$1localhost');
  if (URL.canParse(withHost)) {
    const url = new URL(withHost);
    if (/^postgres(ql)?:$/.test(url.protocol) && !url.hash) return url;
  }
  throw fault(source, {
    zh: `不是 PostgreSQL 的 URL。请写成 ${FORM}，密码中的特殊字符用百分号编码（# 为 %23，/ 为 %2F，: 为 %3A，? 为 %3F，@ 为 %40）。`,
    en:
      `is not a PostgreSQL URL. Write ${FORM}, ` +
      'and percent-encode special characters of the password (# is %23, / is %2F, : is %3A, ? is %3F, @ is %40).',
  });
}

function decoded(raw: string, source: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw fault(source, {
      zh: '中有不是百分号编码的 %。请把密码中的 % 写成 %25。',
      en: 'has a % that is no percent-encoding. Write a % of the password as %25.',
    });
  }
}

function fault(source: string, { zh, en }: Text): StartupError {
  return new StartupError('database.url', { zh: `${source} ${zh}`, en: `${source} ${en}` });
}
