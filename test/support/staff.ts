import type { BuiltInRole } from '../../src/index.js';
import type { ApiClient } from './api-client.js';
import type { BootedModules } from './boot-modules.js';

/** Organisations by name. */
export interface TestTree {
  readonly county: string;
  readonly townA: string;
  /** Below `townA`. */
  readonly villageA: string;
  readonly townB: string;
}

/** Somebody with an account, signed in. */
export interface Employee {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly client: ApiClient;
}

/** The password of everybody hired by {@link hire}. */
export const STAFF_PASSWORD = 'staff password for tests';

/** Makes a county (the root) over two towns, one of them over a village. */
export async function makeTree({ admin }: Pick<BootedModules, 'admin'>): Promise<TestTree> {
  const { body: roots } = await admin.get('/organizations?code=ROOT').expect(200);
  const county = (roots as { items: { id: string }[] }).items[0]?.id ?? '';
  const add = async (code: string, parentId: string) => {
    const { body } = await admin.post('/organizations', { name: code, type: 'committee', parentId, code }).expect(201);
    return (body as { id: string }).id;
  };
  const townA = await add('town-a', county);
  return { county, townA, villageA: await add('village-a', townA), townB: await add('town-b', county) };
}

/** The id of a built-in role. */
export async function roleId(client: ApiClient, role: BuiltInRole): Promise<string> {
  const { body } = await client.get(`/roles?key=${role}`).expect(200);
  return (body as { items: { id: string }[] }).items[0]?.id ?? '';
}

/** Makes an account kept by an organisation, gives it a role there, and signs in. */
export async function hire({ admin, signIn }: Pick<BootedModules, 'admin' | 'signIn'>, username: string, role: BuiltInRole | null, organizationId: string): Promise<Employee> {
  const created = await admin.post('/accounts', { username, displayName: username, organizationId, password: STAFF_PASSWORD }).expect(201);
  const { id } = created.body as { id: string };
  if (role !== null) await admin.post('/grants', { accountId: id, roleId: await roleId(admin, role), organizationId }).expect(201);
  return { id, username, password: STAFF_PASSWORD, client: await signIn(username, STAFF_PASSWORD) };
}
