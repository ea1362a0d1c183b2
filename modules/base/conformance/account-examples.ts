import { generateSync } from 'otplib';
import type { Conformance, Example, ExampleMeans } from '../../../src/index.js';
import { tokenOf } from './conformance-stage.js';
import { issuedTransfer } from './made-things.js';

const PASSWORD = 'ends a session of its own';

interface Newcomer {
  readonly id: string;
  readonly username: string;
}

/** Somebody who may be suspended, and whose sessions may end. */
function hired({ call, marker, side, turn }: ExampleMeans): Promise<Newcomer> {
  const username = `${marker}-${turn}-${crypto.randomUUID().slice(0, 8)}`;
  return call<Newcomer>('POST', '/accounts', { username, displayName: marker, organizationId: side.organizationId, password: PASSWORD });
}

async function newcomer(means: ExampleMeans): Promise<string> {
  return tokenOf(means.url, (await hired(means)).username, PASSWORD);
}

async function suspended(means: ExampleMeans): Promise<string> {
  const { id } = await hired(means);
  await means.call('POST', `/accounts/${id}/suspend`);
  return id;
}

async function as(means: ExampleMeans, body?: object): Promise<Example> {
  return { token: await newcomer(means), ...(body && { body }) };
}

async function totpSecret({ url }: ExampleMeans, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1/me/totp`, { method: 'POST', headers, body: JSON.stringify({ password: PASSWORD }) });
  return ((await answer.json()) as { secret: string }).secret;
}

/** The session of a second sign-in. */
async function otherSession({ call, side, url }: ExampleMeans): Promise<string> {
  const { password = '', username = '' } = side.own;
  await tokenOf(url, username, password);
  const { items } = await call<{ items: { id: string; current: boolean }[] }>('GET', '/me/sessions?limit=100');
  return items.find(({ current }) => !current)?.id ?? '';
}

async function notification(means: ExampleMeans): Promise<string> {
  await issuedTransfer(means);
  const { items } = await means.call<{ items: { id: string }[] }>('GET', '/me/notifications');
  return items[0]?.id ?? '';
}

/** What people do about themselves, and what is set for everybody. */
export const accountExamples: NonNullable<Conformance['examples']> = {
  'POST /api/v1/accounts/{id}/suspend': async (means) => ({ path: { id: (await hired(means)).id } }),
  'POST /api/v1/accounts/{id}/resume': async (means) => ({ path: { id: await suspended(means) } }),
  'POST /api/v1/accounts/{id}/reset-password': async (means) => ({ path: { id: (await hired(means)).id }, body: {} }),
  'POST /api/v1/auth/login': async (means) => ({ body: { username: (await hired(means)).username, password: PASSWORD } }),
  'POST /api/v1/auth/refresh': async (means) => {
    const signedIn = { username: (await hired(means)).username, password: PASSWORD };
    const { refreshToken } = await means.call<{ refreshToken: string }>('POST', '/auth/login', signedIn);
    return { body: { refreshToken } };
  },
  'POST /api/v1/auth/logout': (means) => as(means),
  'POST /api/v1/auth/password': (means) => as(means, { currentPassword: PASSWORD, newPassword: 'another one for the check' }),
  'POST /api/v1/me/totp': (means) => as(means, { password: PASSWORD }),
  'POST /api/v1/me/totp/confirm': async (means) => {
    const token = await newcomer(means);
    return { token, body: { code: generateSync({ secret: await totpSecret(means, token) }) } };
  },
  'DELETE /api/v1/me/totp': (means) => as(means, { password: PASSWORD }),
  'DELETE /api/v1/me/sessions/{id}': async (means) => ({ path: { id: await otherSession(means) } }),
  'POST /api/v1/me/notifications/{id}/read': async (means) => ({ path: { id: await notification(means) } }),
  'POST /api/v1/rules/{code}/versions': ({ side, turn }) => ({
    path: { code: 'ORG-5' },
    body: { organizationId: side.organizationId, effectiveFrom: `${2020 + (turn % 80)}-01-01`, parameters: { remindMonths: 9 }, reason: 'tried out' },
  }),
  'POST /api/v1/channel-accounts': ({ marker, side }) => ({
    body: { organizationId: side.organizationId, kind: 'wechatOfficialAccount', name: marker, appId: 'wx0000000000000000', appSecret: marker.repeat(4) },
  }),
  // What the account is of decides which fields it has.
  'PATCH /api/v1/channel-accounts/{id}': ({ marker }) => ({ body: { name: `${marker}改名` } }),
  'PUT /api/v1/code-systems/{id}/codes': async ({ call }) => {
    // The codes that modules bring stay as they are.
    const { items } = await call<{ items: { id: string }[] }>('GET', '/code-systems?builtIn=false');
    return { path: { id: items[0]?.id ?? '' }, body: { codes: [{ code: '1', name: '试用' }] } };
  },
  'PUT /api/v1/calendar/days/{day}': ({ side }) => ({ path: { day: '2026-04-21' }, body: { kind: 'workday', name: '试用', organizationId: side.organizationId } }),
  'DELETE /api/v1/calendar/days/{day}': async ({ call, side }) => {
    await call('PUT', '/calendar/days/2026-04-20', { kind: 'holiday', name: 'tried out', organizationId: side.organizationId });
    return { path: { day: '2026-04-20' }, query: { organizationId: side.organizationId } };
  },
};
