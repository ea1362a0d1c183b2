import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { idNumber } from '../../support/members.js';
import { hire } from '../../support/staff.js';
import { withClient } from '../../support/with-client.js';

export { idNumber };

/** A member as the API answers him. */
export interface MemberBody {
  readonly id: string;
  readonly organizationId: string;
  readonly groupId: string | null;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
  readonly stage: string;
  readonly membershipStatus: string;
  readonly version: number;
  readonly warnings: ReadonlyArray<{ readonly code: string; readonly message: string; readonly rule: { readonly code: string } }>;
}

/** A county with two branches, each with its secretary; the first has a group. */
export class MemberWorld {
  private constructor(
    readonly booted: BootedModules,
    readonly ids: Readonly<Record<'county' | 'town' | 'branchA' | 'groupA' | 'branchB' | 'temporary', string>>,
    readonly secretaryA: ApiClient,
    readonly secretaryB: ApiClient,
    readonly auditor: ApiClient,
  ) {}

  static async create(): Promise<MemberWorld> {
    const booted = await bootModules(['base']);
    const { admin } = booted;
    const { body } = await admin.get('/organizations?code=ROOT').expect(200);
    const county = (body as { items: { id: string }[] }).items[0]?.id ?? '';
    const add = async (code: string, type: string, parentId: string, more: object = {}) => {
      const made = await admin.post('/organizations', { name: code, code, type, parentId, effectiveOn: '2020-01-01', ...more }).expect(201);
      return (made.body as { id: string }).id;
    };
    const town = await add('TOWN', 'committee', county);
    const branchA = await add('A', 'branch', town);
    const branchB = await add('B', 'branch', town);
    const ids = { county, town, branchA, branchB, groupA: await add('A1', 'partyGroup', branchA), temporary: await add('T', 'branch', town, { kind: 'temporary' }) };
    const secretaryA = await hire(booted, 'secretary.a', 'branchSecretary', branchA);
    const secretaryB = await hire(booted, 'secretary.b', 'branchSecretary', branchB);
    const auditor = await hire(booted, 'auditor', 'auditor', county);
    return new MemberWorld(booted, ids, secretaryA.client, secretaryB.client, auditor.client);
  }

  /** A full member of branch A, born 1990, registered as of 2021. */
  body(more: object = {}): Record<string, unknown> {
    return { name: '张伟', sex: 'male', idNumber: idNumber(), stage: 'fullMember', organizationId: this.ids.branchA, effectiveOn: '2021-01-01', ...more };
  }

  async register(more: object = {}): Promise<MemberBody> {
    const response = await this.booted.admin.post('/members', this.body(more)).expect(201);
    return response.body as MemberBody;
  }

  /** What stands in the database. */
  async rows<T extends object>(text: string, params: readonly unknown[] = []): Promise<T[]> {
    return withClient(this.booted.databaseUrl, async (client) => (await client.query<T>(text, [...params])).rows);
  }

  /** Every row of every table as text. */
  async dump(): Promise<string> {
    const tables = await this.rows<{ name: string }>(`SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
    let dump = '';
    for (const { name } of tables) for (const { row } of await this.rows<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)) dump += `${row}\n`;
    return dump;
  }

  close(): Promise<void> {
    return this.booted.close();
  }
}
