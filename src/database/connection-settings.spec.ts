import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateSync } from 'class-validator';
import { StartupError } from '../errors/startup-error.js';
import { connectionOf, describeServer } from './connection-settings.js';
import { DatabaseSettings } from './database-settings.js';

const settings = (given: Partial<DatabaseSettings> = {}) => Object.assign(new DatabaseSettings(), given);
const refusal = (url: string, given?: Partial<DatabaseSettings>): StartupError => {
  try {
    connectionOf(url, settings(given));
  } catch (error) {
    if (error instanceof StartupError) return error;
    throw error;
  }
  throw new Error(`${url} was accepted`);
};
const certificate = join(mkdtempSync(join(tmpdir(), 'zhibu-ca-')), 'ca.pem');
writeFileSync(certificate, 'PEM');

describe('connectionOf', () => {
  it('reads every part of a URL, percent-decoded', () => {
    const connection = connectionOf('postgresql://li%40x:p%23s%2Fw%25@[::1]:6543/%E6%94%AF%E9%83%A8', settings());
    expect(connection).toMatchObject({ host: '::1', port: 6543, user: 'li@x', password: 'p#s/w%', database: '支部', ssl: false });
  });

  it('takes the limits from the settings and leaves out nothing', () => {
    expect(connectionOf('postgres://u@h/d', settings({ poolSize: 3 }))).toMatchObject({
      port: 5432, poolSize: 3, connectTimeoutMs: 2000, statementTimeoutMs: 5000, lockTimeoutMs: 2000,
      idleInTransactionTimeoutMs: 10000, preparedStatements: true, applicationName: 'zhibu', replicas: [],
    });
  });

  it('lets the URL say more than the settings', () => {
    const url = 'postgresql://u@h/d?connect_timeout=7&application_name=a&options=-c%20search_path%3Dz&channel_binding=require';
    expect(connectionOf(url, settings())).toMatchObject({
      connectTimeoutMs: 7000, applicationName: 'a', options: '-c search_path=z', channelBinding: true,
    });
  });

  it.each([
    ['postgresql:///d?host=/run/postgresql', '/run/postgresql'],
    ['postgresql://u@/d?host=/run/postgresql', '/run/postgresql'],
    ['postgresql://u@%2Frun%2Fpostgresql/d', '/run/postgresql'],
    ['postgresql://u@/d', 'localhost'],
  ])('finds the host of %s', (url, host) => {
    expect(connectionOf(url, settings()).host).toBe(host);
  });

  it('reads replicas like the primary', () => {
    const { replicas } = connectionOf('postgresql://u@h/d', settings({ replicaUrls: ['postgresql://r@h2/d?sslmode=require'] }));
    expect(replicas).toEqual([expect.objectContaining({ host: 'h2', user: 'r', ssl: { rejectUnauthorized: false } })]);
  });

  it('connects to the embedded server without encryption', () => {
    const connection = connectionOf({ host: '/s', port: 5, user: 'u', database: 'd' }, settings({ ssl: 'verify-full' }));
    expect(connection).toMatchObject({ host: '/s', port: 5, user: 'u', database: 'd', ssl: false });
  });
});

describe('encryption', () => {
  it.each([
    ['disable', false],
    ['require', { rejectUnauthorized: false }],
    ['verify-full', {}],
    [`verify-full&sslrootcert=${certificate}`, { ca: 'PEM' }],
    [`require&sslrootcert=${certificate}`, { ca: 'PEM', checkServerIdentity: expect.any(Function) }],
    [`verify-ca&sslrootcert=${certificate}`, { ca: 'PEM', checkServerIdentity: expect.any(Function) }],
    [`verify-full&sslcert=${certificate}&sslkey=${certificate}`, { cert: 'PEM', key: 'PEM' }],
  ])('understands sslmode=%s', (mode, ssl) => {
    expect(connectionOf(`postgresql://u@h/d?sslmode=${mode}`, settings({ ssl: 'require' })).ssl).toEqual(ssl);
  });

  it('comes from the settings when the URL is silent', () => {
    expect(connectionOf('postgresql://u@h/d', settings({ ssl: 'verify-full', caFile: certificate })).ssl).toEqual({ ca: 'PEM' });
  });

  it('is not used on a Unix socket', () => {
    expect(connectionOf('postgresql:///d?host=/s', settings({ ssl: 'verify-full' })).ssl).toBe(false);
  });

  it.each([
    ['postgresql://u@h/d?sslmode=prefer', {}, 'verify-full'],
    ['postgresql://u@h/d', { caFile: certificate }, 'switches encryption off'],
    ['postgresql://u@h/d', { ssl: 'verify-full' as const, caFile: '/none.pem' }, '/none.pem'],
  ])('refuses %s with the cure', (url, given, words) => {
    expect(refusal(url, given)).toMatchObject({ code: 'database.tls', message: expect.stringContaining(words) });
  });
});

describe('a bad URL', () => {
  it.each([
    ['mysql://u:geheim@h/d', 'postgresql://USER:PASSWORD@HOST'],
    ['postgresql://u:geheim#1@h/d', '# is %23'],
    ['postgresql://u:geheim/1@h/d', '/ is %2F'],
    ['postgresql://u:geheim%zz@h/d', '%25'],
    ['postgresql://u:geheim@h', 'names no database'],
    ['postgresql://u:geheim@h/d?sslmod=require', '"sslmod"'],
    ['postgresql://u:geheim@h/d?port=x', 'port'],
    ['geheim', 'is not a PostgreSQL URL'],
  ])('is refused with its cure and without the password: %s', (url, words) => {
    const error = refusal(url);
    expect(error.code).toBe('database.url');
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('geheim');
  });

  it('is named by where it stands', () => {
    expect(() => connectionOf('postgresql://u@h/d', settings({ replicaUrls: ['x'] }))).toThrow('database.replicaUrls[0]');
  });
});

it('describes a server without its password', () => {
  expect(describeServer(connectionOf('postgresql://u:geheim@h/d', settings()))).toBe('u@h:5432/d');
});

it('accepts its own defaults and refuses nonsense', () => {
  expect(validateSync(settings())).toEqual([]);
  const faults = validateSync(settings({ poolSize: 0, ssl: 'maybe' as 'require', replicaUrls: [1 as unknown as string] }));
  expect(faults.map((fault) => fault.property).toSorted()).toEqual(['poolSize', 'replicaUrls', 'ssl']);
});
