import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { sign } from '../../../../src/index.js';
import { RefreshTokens } from './refresh-token.js';

const keysOf = () => ({ tokenKey: createSecretKey(randomBytes(32)), cursorKey: randomBytes(32), hashKey: randomBytes(32) });
const keys = keysOf();
const tokens = new RefreshTokens(keys);
const sessionId = randomUUID();

describe('refresh tokens', () => {
  it('name their session and match the hash that was stored', () => {
    const { refreshToken, hash } = tokens.issue(sessionId);
    const read = tokens.read(refreshToken);
    expect(read?.sessionId).toBe(sessionId);
    expect(read && tokens.matches(read, hash)).toBe(true);
    expect(hash).not.toContain(read?.secret);
  });

  it('do not match the hash of the next one', () => {
    const first = tokens.read(tokens.issue(sessionId).refreshToken);
    const second = tokens.issue(sessionId);
    expect(first && tokens.matches(first, second.hash)).toBe(false);
  });

  it('are not read when invented, altered, of another server or of another purpose', () => {
    const { refreshToken } = tokens.issue(sessionId);
    const [payload = '', mac = ''] = refreshToken.split('.');
    const other = Buffer.from(`${randomUUID()}.${randomBytes(32).toString('base64url')}`).toString('base64url');
    const strangers = [
      `${other}.${mac}`,
      `${payload}.${randomBytes(16).toString('base64url')}`,
      new RefreshTokens(keysOf()).issue(sessionId).refreshToken,
      sign(keys.cursorKey, 'cursor', `${sessionId}.secret`),
      'x',
    ];
    expect(strangers.map((token) => tokens.read(token))).toEqual(strangers.map(() => null));
  });
});
