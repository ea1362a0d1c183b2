import { createHmac, createSecretKey, generateKeyPairSync, randomBytes, randomUUID, sign as signBytes } from 'node:crypto';
import { SecuritySettings } from '../../../../src/index.js';
import { AccessTokens } from './access-token.js';

const key = randomBytes(32);
const keys = { tokenKey: createSecretKey(key), cursorKey: randomBytes(32), hashKey: randomBytes(32) };
const tokens = new AccessTokens(keys, new SecuritySettings());
const now = Math.floor(Date.now() / 1000);
const accountId = randomUUID();
const sessionId = randomUUID();

const HEADER = { alg: 'HS256', typ: 'at+jwt' };
const PAYLOAD = { iss: 'zhibu', aud: 'zhibu-api', sub: accountId, sid: sessionId, iat: now, exp: now + 600 };

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token with these changes, signed with the right key unless another way is given. */
function forge(header: object = {}, payload: object = {}, sign = (text: string) => createHmac('sha256', key).update(text).digest()): string {
  const text = `${encode({ ...HEADER, ...header })}.${encode({ ...PAYLOAD, ...payload })}`;
  return `${text}.${sign(text).toString('base64url')}`;
}

describe('access tokens', () => {
  it('verify as what they were issued for', async () => {
    const { accessToken, expiresIn } = await tokens.issue({ accountId, sessionId });
    expect(expiresIn).toBe(900);
    const claims = await tokens.verify(accessToken);
    expect(claims).toMatchObject({ accountId, sessionId });
    expect(claims?.expiresAt).toBeGreaterThanOrEqual(now + 900);
  });

  it('are recognised when made by hand in the right form, so that the refusals below mean something', async () => {
    await expect(tokens.verify(forge())).resolves.toMatchObject({ accountId, sessionId });
  });

  it('end at their expiry, also when they were verified before', async () => {
    const token = forge();
    await tokens.verify(token);
    await expect(tokens.verify(token, (now + 599) * 1000)).resolves.not.toBeNull();
    await expect(tokens.verify(token, (now + 600) * 1000)).resolves.toBeNull();
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const refused: ReadonlyArray<readonly [string, string]> = [
    ['without a signature', forge({ alg: 'none' }, {}, () => Buffer.alloc(0))],
    ['of algorithm none, signed all the same', forge({ alg: 'none' })],
    ['of algorithm NonE', forge({ alg: 'NonE' }, {}, () => Buffer.alloc(0))],
    ['of another HMAC', forge({ alg: 'HS512' }, {}, (text) => createHmac('sha512', key).update(text).digest())],
    ['signed with RSA', forge({ alg: 'RS256' }, {}, (text) => signBytes('sha256', Buffer.from(text), rsa.privateKey))],
    ['that say RSA and are signed with our key', forge({ alg: 'RS256' })],
    ['of another key', forge({}, {}, (text) => createHmac('sha256', randomBytes(32)).update(text).digest())],
    ['signed with the empty key', forge({}, {}, (text) => createHmac('sha256', '').update(text).digest())],
    ['of another issuer', forge({}, { iss: 'elsewhere' })],
    ['without an issuer', forge({}, { iss: undefined })],
    ['for another audience', forge({}, { aud: 'elsewhere' })],
    ['without an audience', forge({}, { aud: undefined })],
    ['of type JWT', forge({ typ: 'JWT' })],
    ['without a type', forge({ typ: undefined })],
    ['that have expired', forge({}, { iat: now - 900, exp: now - 1 })],
    ['without an expiry', forge({}, { exp: undefined })],
    ['of a longer life than ours', forge({}, { exp: now + 3600 })],
    ['from the future', forge({}, { nbf: now + 300 })],
    ['with a key id that is a path', forge({ kid: '../../../../dev/null' })],
    ['with a key of their own', forge({ jwk: { kty: 'oct', k: 'AA' } })],
    ['with a critical extension', forge({ crit: ['b64'] })],
    ['without a session', forge({}, { sid: undefined })],
    ['with a session that is no id', forge({}, { sid: "' OR 1=1" })],
    ['without a subject', forge({}, { sub: undefined })],
    ['cut off', forge().slice(0, -2)],
    ['that are no tokens', 'a.b.c'],
    ['that are empty', ''],
  ];
  it.each(refused)('are refused %s', async (_, token) => {
    await expect(tokens.verify(token)).resolves.toBeNull();
  });

  it('are refused when a verified one is changed', async () => {
    const { accessToken } = await tokens.issue({ accountId, sessionId });
    await tokens.verify(accessToken);
    const [header, , signature] = accessToken.split('.');
    await expect(tokens.verify(`${header}.${encode({ ...PAYLOAD, sub: randomUUID() })}.${signature}`)).resolves.toBeNull();
  });

  it('never live longer than the setting', async () => {
    const settings = Object.assign(new SecuritySettings(), { accessTokenMinutes: 1 });
    await expect(new AccessTokens(keys, settings).issue({ accountId, sessionId })).resolves.toMatchObject({ expiresIn: 60 });
  });
});
