import type { Side, Stage, StageMeans } from '../../../src/index.js';

const PASSWORD = 'two organisations side by side';

/** Sends requests as one person. */
type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

/** Makes two committees below the root, and an account with every permission at each of the three. */
export async function setStage({ adminPassword, url }: StageMeans): Promise<Stage> {
  const admin = await signIn(url, 'admin', adminPassword);
  const [root] = (await admin<{ items: { id: string }[] }>('GET', '/organizations?code=ROOT')).items;
  const [role] = (await admin<{ items: { id: string }[] }>('GET', '/roles?key=systemAdministrator')).items;
  if (!root || !role) throw new Error('The first start made no root or no roles.');
  const below = (code: string) => admin<{ id: string }>('POST', '/organizations', { name: `${code}镇党委`, code, type: 'committee', parentId: root.id, effectiveOn: '2020-01-01' });
  const hire = (organizationId: string) => hireAt(url, admin, organizationId, role.id);
  const [east, west] = [await below('EAST'), await below('WEST')];
  return { sides: [await hire(east.id), await hire(west.id)], top: await hire(root.id) };
}

/** Makes an account with a role at an organisation and signs in. */
export async function hireAt(url: string, admin: Call, organizationId: string, roleId: string): Promise<Side> {
  const username = `check-${crypto.randomUUID().slice(0, 13)}`;
  const { id: accountId } = await admin<{ id: string }>('POST', '/accounts', { username, displayName: username, organizationId, password: PASSWORD });
  await admin('POST', '/grants', { accountId, roleId, organizationId });
  return { organizationId, token: await tokenOf(url, username, PASSWORD), own: { username, password: PASSWORD, currentPassword: PASSWORD } };
}

/** The access token of an account. */
export async function tokenOf(url: string, username: string, password: string): Promise<string> {
  return (await send<{ accessToken: string }>(url, null, 'POST', '/auth/login', { username, password })).accessToken;
}

async function signIn(url: string, username: string, password: string): Promise<Call> {
  const token = await tokenOf(url, username, password);
  return (method, path, body) => send(url, token, method, path, body);
}

async function send<T>(url: string, token: string | null, method: string, path: string, body?: object): Promise<T> {
  const headers = { ...(token !== null && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${url}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
