import type { CustomFieldDto } from '../../../src/custom-fields/custom-field.dto.js';
import { Database } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules, type BootOptions } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { hire, makeTree, type TestTree } from '../../support/staff.js';
import { idNumber } from './member-world.js';

/** A member with custom fields. */
export interface CustomMember {
  readonly id: string;
  readonly version: number;
  readonly custom: Record<string, unknown>;
}

/** A county over two towns, each with a branch and an administrator. */
export class CustomFieldsWorld {
  private constructor(
    readonly booted: BootedModules,
    readonly tree: TestTree,
    readonly branches: Readonly<Record<'a' | 'b', string>>,
    readonly townA: ApiClient,
    readonly townB: ApiClient,
    readonly secretaryA: ApiClient,
  ) {}

  static async create(options: BootOptions = {}): Promise<CustomFieldsWorld> {
    const booted = await bootModules(['base'], options);
    const tree = await makeTree(booted);
    const branch = async (code: string, parentId: string) =>
      ((await booted.admin.post('/organizations', { name: code, code, type: 'branch', parentId }).expect(201)).body as { id: string }).id;
    const branches = { a: await branch('A', tree.townA), b: await branch('B', tree.townB) };
    const townA = await hire(booted, 'town.a', 'organizationAdministrator', tree.townA);
    const townB = await hire(booted, 'town.b', 'organizationAdministrator', tree.townB);
    const secretaryA = await hire(booted, 'secretary.a', 'branchSecretary', branches.a);
    return new CustomFieldsWorld(booted, tree, branches, townA.client, townB.client, secretaryA.client);
  }

  get admin(): ApiClient {
    return this.booted.admin;
  }

  get database(): Database {
    return this.booted.server.app.get(Database);
  }

  /** A field of members of the whole county, unless said otherwise. */
  async declare(key: string, type: string, more: object = {}, client = this.admin): Promise<CustomFieldDto> {
    const body = { host: 'base.member', key, title: key, type, organizationId: this.tree.county, ...more };
    return (await client.post('/custom-fields', body).expect(201)).body as CustomFieldDto;
  }

  /** A full member of branch A, unless said otherwise. */
  body(more: object = {}): Record<string, unknown> {
    return { name: '张伟', sex: 'male', idNumber: idNumber(), stage: 'fullMember', organizationId: this.branches.a, ...more };
  }

  async register(custom: object | undefined, more: object = {}): Promise<CustomMember> {
    return (await this.admin.post('/members', this.body({ ...(custom && { custom }), ...more })).expect(201)).body as CustomMember;
  }

  async get(id: string, client = this.admin): Promise<CustomMember> {
    return (await client.get(`/members/${id}`).expect(200)).body as CustomMember;
  }

  /** The ids that a query of members finds. */
  async find(query: string, client = this.admin): Promise<string[]> {
    const { body } = await client.get(`/members?${query}`).expect(200);
    return (body as { items: CustomMember[] }).items.map(({ id }) => id);
  }

  /** When the indexes of a table are those of these fields. */
  async indexed(table: string, count: number): Promise<string[]> {
    let names: string[] = [];
    await eventually(async () => {
      const rows = await this.database.query<{ name: string }>(
        `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = to_regclass($1) AND i.indisvalid AND c.relname LIKE $1 || '\\_custom\\_%'`,
        [table],
      );
      names = rows.map(({ name }) => name);
      if (names.length !== count) throw new Error(`there are ${names.length} indexes`);
    }, 20_000);
    return names;
  }

  close(): Promise<void> {
    return this.booted.close();
  }
}
