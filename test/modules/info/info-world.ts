import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules, type BootOptions } from '../../support/boot-modules.js';
import { type Employee, hire, makeTree, type TestTree } from '../../support/staff.js';
import { idNumber } from '../base/member-world.js';
import { withClient } from '../../support/with-client.js';

/** A section as the API answers it. */
export interface SectionBody {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly archivedAt: string | null;
  readonly version: number;
}

/** An article as the API answers it. */
export interface ArticleBody {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly status: string;
  readonly revision: number;
  readonly reviewsPassed: number;
  readonly version: number;
  readonly publishedAt: string | null;
  readonly [field: string]: unknown;
}

/**
 * A county over two towns, the first with a village: a secretary in the village and in the second town, an administrator of
 * the first town, and members, linked to the roll, of the village and of the second town.
 */
export class InfoWorld {
  private constructor(
    readonly booted: BootedModules,
    readonly tree: TestTree,
    readonly secretary: Employee,
    readonly sibling: Employee,
    readonly town: Employee,
    readonly member: ApiClient,
    readonly otherMember: ApiClient,
  ) {}

  static async create(options: BootOptions = {}): Promise<InfoWorld> {
    const booted = await bootModules(['info'], options);
    const tree = await makeTree(booted);
    const secretary = await hire(booted, 'village.secretary', 'branchSecretary', tree.villageA);
    const sibling = await hire(booted, 'town-b.secretary', 'branchSecretary', tree.townB);
    const town = await hire(booted, 'town-a.administrator', 'organizationAdministrator', tree.townA);
    const world = { booted, tree };
    const member = await linkedMember(world, 'village.member', tree.villageA);
    const otherMember = await linkedMember(world, 'town-b.member', tree.townB);
    return new InfoWorld(booted, tree, secretary, sibling, town, member.client, otherMember.client);
  }

  get admin(): ApiClient {
    return this.booted.admin;
  }

  get anonymous(): ApiClient {
    return this.booted.anonymous;
  }

  /** A section of the village, by its secretary. */
  async section(more: object = {}): Promise<SectionBody> {
    const { body } = await this.secretary.client.post('/sections', { name: '通知公告', organizationId: this.tree.villageA, ...more }).expect(201);
    return body as SectionBody;
  }

  /** A draft of the village, by its secretary. */
  async draft(more: object = {}): Promise<ArticleBody> {
    const { body } = await this.secretary.client.post('/articles', { title: '关于召开党员大会的通知', body: '<p>请全体党员参加。</p>', organizationId: this.tree.villageA, ...more }).expect(201);
    return body as ArticleBody;
  }

  /** The same, published. */
  async published(more: object = {}): Promise<ArticleBody> {
    const { id } = await this.draft(more);
    const { body } = await this.secretary.client.post(`/articles/${id}/publish`).expect(200);
    return body as ArticleBody;
  }

  /** What stands in the database. */
  async rows<T extends object>(text: string, params: readonly unknown[] = []): Promise<T[]> {
    return withClient(this.booted.databaseUrl, async (client) => (await client.query<T>(text, [...params])).rows);
  }

  close(): Promise<void> {
    return this.booted.close();
  }
}

/** A member of an organisation with an account that is his; without any role. */
export async function linkedMember({ booted }: Pick<InfoWorld, 'booted'>, username: string, organizationId: string, more: object = {}): Promise<Employee & { memberId: string }> {
  const { admin } = booted;
  const member = { name: '赵敏', sex: 'female', idNumber: idNumber('1985-05-05', 'female'), stage: 'fullMember', organizationId, ...more };
  const { body } = await admin.post('/members', member).expect(201);
  const memberId = (body as { id: string }).id;
  const employee = await hire(booted, username, null, organizationId);
  await admin.put(`/accounts/${employee.id}/member`, { memberId }).expect(200);
  return { ...employee, memberId };
}

/** The ids of the items of a list. */
export function idsOf({ body }: { body: unknown }): string[] {
  return (body as { items: { id: string }[] }).items.map(({ id }) => id);
}

/** The code of a refusal. */
export function codeOf({ body }: { body: unknown }): string {
  return (body as { code: string }).code;
}
