import pg from 'pg';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules, type BootOptions } from '../../support/boot-modules.js';
import { insertMember, type MemberRow } from './member-rows.js';

/** An organisation as answers show it. */
export interface ActedOn {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly type: string;
  readonly status: string;
  readonly parentId: string | null;
  readonly effectiveOn: string;
  readonly version: number;
  readonly warnings: ReadonlyArray<{ code: string; message: string; rule: { code: string; article: string } }>;
  readonly created?: readonly ActedOn[];
}

/** What answers refuse with. */
export interface Refused {
  readonly code: string;
  readonly detail: string;
  readonly rule?: { code: string };
  readonly errors?: ReadonlyArray<{ code: string; message: string }>;
}

/** The document that every act of these tests names, so that no warning tells of its lack. */
export const DOCUMENT = { documentNumber: '县组〔2020〕7号' };

/** A server with organisations known by code, all there from the beginning of 2020, and members put in by SQL. */
export class ActsWorld {
  private readonly ids = new Map<string, string>();
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly booted: BootedModules,
    private readonly client: pg.Client,
  ) {}

  static async create(options: BootOptions = {}, modules: readonly string[] = ['base']): Promise<ActsWorld> {
    const booted = await bootModules(modules, options);
    const client = new pg.Client({ connectionString: booted.databaseUrl });
    await client.connect();
    const world = new ActsWorld(booted, client);
    const { body } = await booted.admin.get('/organizations?code=ROOT').expect(200);
    world.ids.set('ROOT', (body as { items: ActedOn[] }).items[0]?.id ?? '');
    return world;
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.booted.close();
  }

  get admin(): ApiClient {
    return this.booted.admin;
  }

  id(code: string): string {
    const id = this.ids.get(code);
    if (id === undefined) throw new Error(`no organisation ${code} was made`);
    return id;
  }

  codeOf(id: string | null): string | null {
    return [...this.ids].find(([, known]) => known === id)?.[0] ?? null;
  }

  know(code: string, id: string): void {
    this.ids.set(code, id);
  }

  async add(code: string, type: string, parent: string, more: object = {}): Promise<ActedOn> {
    const body = { name: `${code}组织`, code, type, parentId: this.id(parent), effectiveOn: '2020-01-01', ...more };
    const made = (await this.admin.post('/organizations', body).expect(201)).body as ActedOn;
    this.know(code, made.id);
    return made;
  }

  /** Adds members to a branch (or to one of its groups); answers their ids. */
  async addMembers(code: string, count: number, more: Partial<MemberRow> = {}): Promise<string[]> {
    const row = { organizationId: this.id(code), effectiveOn: '2020-01-01', ...more };
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) ids.push(await insertMember(this.sql, row));
    return ids;
  }

  async act(code: string, verb: string, body: object, status = 200, client = this.admin): Promise<ActedOn> {
    const response = await client.post(`/organizations/${this.id(code)}/${verb}`, { ...DOCUMENT, ...body });
    if (response.status !== status) throw new Error(`${verb} ${code}: ${response.status} ${JSON.stringify(response.body)}`);
    return response.body as ActedOn;
  }

  async refuses(code: string, verb: string, body: object, status: number, client = this.admin): Promise<Refused> {
    return (await this.act(code, verb, body, status, client)) as unknown as Refused;
  }

  async get(code: string, query = '', client = this.admin): Promise<ActedOn> {
    return (await client.get(`/organizations/${this.id(code)}${query}`).expect(200)).body as ActedOn;
  }

  async query<T extends object>(text: string, params: unknown[] = []): Promise<T[]> {
    // One after another, however many are asked for at once: it is one connection.
    const answer = this.last.then(() => this.client.query<T>(text, params));
    this.last = answer.catch(() => undefined);
    return (await answer).rows;
  }

  /** Where a member belongs, as `organisation` or `organisation/group`. */
  async placeOf(memberId: string): Promise<string | null> {
    const [row] = await this.query<{ o: string; g: string | null }>('SELECT organization_id AS o, group_id AS g FROM base_members WHERE id = $1', [memberId]);
    const group = this.codeOf(row?.g ?? null);
    return `${this.codeOf(row?.o ?? null)}${group === null ? '' : `/${group}`}`;
  }

  async eventsOf(name: string, organizationId: string): Promise<object[]> {
    const rows = await this.query<{ payload: object }>('SELECT payload FROM core_outbox WHERE name = $1 AND organization_id = $2 ORDER BY id', [name, organizationId]);
    return rows.map(({ payload }) => payload);
  }

  private get sql() {
    return { query: <T extends object>(text: string, params: readonly unknown[] = []) => this.query<T>(text, [...params]), one: async () => null };
  }
}
