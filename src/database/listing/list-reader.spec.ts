import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { RowScope } from '../../access/row-scope.js';
import { scopeBy } from '../../access/scope-by.js';
import { sign } from '../../crypto/signed-token.js';
import { Problem } from '../../errors/problem.js';
import { ArrayField, IntegerField } from '../../http/fields/field.decorators.js';
import { of } from '../../http/fields/field-type.js';
import { readInput } from '../../http/fields/read-input.js';
import { isPlannedAnew } from '../planned-anew.js';
import { Queryable } from '../queryable.js';
import { CursorSigner } from './list-cursor.js';
import { defineList } from './list-definition.js';
import { anyOf, custom, unevenly } from './list-filters.js';
import { ListQuery } from './list-query.js';
import { ListReader } from './list-reader.js';

interface Item {
  id: string;
  name: string;
  rank: number;
}

class ItemQuery extends ListQuery {
  @ArrayField(of.choice(['x', 'y', 'z']), { maxItems: 3, optional: true })
  kind?: string[];

  @IntegerField({ optional: true })
  minRank?: number;
}

const spec = {
  name: 'test.items',
  from: 'items i',
  key: 'i.id',
  columns: { id: 'i.id', name: 'i.name', rank: 'i.rank' },
  sorts: {
    name: { sql: 'i.name', type: 'text' },
    rank: { sql: 'i.rank', type: 'integer' },
    day: { sql: 'i.day', type: 'date' },
    createdAt: { sql: 'i.created_at', type: 'timestamptz' },
    grade: { sql: 'i.grade', type: 'integer' },
  },
  defaultSort: 'name',
  filters: {
    kind: anyOf('i.kind'),
    minRank: custom<number>((value, parameters) => `i.rank >= ${parameters.add(value)}::integer`),
  },
  search: ['i.name'],
  scope: scopeBy.managed('i.owner'),
} as const;
const list = defineList<Item>(spec);

class ClientQueryable extends Queryable {
  readonly statements: Array<{ sql: string; options: unknown }> = [];

  constructor(private readonly client: pg.Client) {
    super();
  }

  async query<T extends object>(sql: string, params: readonly unknown[] = [], options?: object): Promise<T[]> {
    this.statements.push({ sql, options });
    return (await this.client.query<T>(sql, [...params])).rows;
  }
}

const key = randomBytes(32);
const OWNER = '00000000-0000-4000-8000-000000000001';
const scope: RowScope = { condition: (column, parameters) => `${column} = ${parameters.add(OWNER)}::uuid` };

describe('reading a list on PostgreSQL', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let queryable: ClientQueryable;
  let reader: ListReader;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    queryable = new ClientQueryable(client);
    reader = new ListReader(new CursorSigner(key), queryable);
    await client.query(`
      CREATE TABLE items (
        id uuid PRIMARY KEY, owner uuid NOT NULL, name text NOT NULL, rank integer NOT NULL, kind text NOT NULL,
        day date NOT NULL, created_at timestamptz NOT NULL, grade integer, team uuid NOT NULL
      );
      -- Many ties in every column, instants a microsecond apart, every tenth row out of scope.
      INSERT INTO items
      SELECT md5(n::text)::uuid, CASE WHEN n % 10 = 0 THEN md5('other')::uuid ELSE '${OWNER}'::uuid END,
        (ARRAY['甲','乙','a_b','a%b','A\\b',''''])[1 + n % 6], n % 7 - 3, (ARRAY['x','y','z'])[1 + n % 3],
        date '2026-01-01' + n % 5, timestamptz '2026-07-01 09:00:00+08' + (n % 40) * interval '1 microsecond', NULL, md5((n % 5)::text)::uuid
      FROM generate_series(1, 240) n`);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const page = (input: object) => reader.page(list, readInput(ItemQuery, input, 'query'), scope);

  async function walk(input: Record<string, string>, read = page): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      // A list that never ends is a failure, not a test that hangs.
      if (ids.length > 1000) throw new Error('The list does not end.');
      const { items, nextCursor } = await read({ ...input, ...(cursor !== null && { cursor }) });
      ids.push(...items.map((item) => item.id));
      cursor = nextCursor;
    } while (cursor !== null);
    return ids;
  }

  async function problemOf(act: () => Promise<unknown>): Promise<string | undefined> {
    return act().then(
      () => undefined,
      (error: unknown) => (error instanceof Problem ? error.code : Promise.reject(error)),
    );
  }

  it('gives the declared fields, the rows in scope, and no cursor on the last page', async () => {
    const { items, nextCursor, total } = await page({ limit: '100' });
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'name', 'rank']);
    expect(items).toHaveLength(100);
    expect(typeof nextCursor).toBe('string');
    expect(total).toBeUndefined();
    expect(await page({ kind: 'x', minRank: '3', limit: '100' })).toMatchObject({ nextCursor: null });
  });

  it('walks exactly the filtered rows once and in order, whatever the sort, filter and page size', async () => {
    const queries = fc.record(
      {
        limit: fc.integer({ min: 1, max: 100 }).map(String),
        sort: fc.constantFrom('name', '-name', 'rank', '-rank', 'day', '-day', 'createdAt', '-createdAt'),
        kind: fc.subarray(['x', 'y', 'z'], { minLength: 1 }).map((kinds) => kinds.join(',')),
        minRank: fc.integer({ min: -4, max: 4 }).map(String),
        q: fc.constantFrom('', '甲', 'a', '_', '%', '\\', "'"),
      },
      { requiredKeys: ['limit'] },
    );
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const descending = query.sort?.startsWith('-');
        const column = { name: 'name', rank: 'rank', day: 'day', createdAt: 'created_at' }[query.sort?.replace('-', '') ?? 'name'];
        const direction = descending ? 'DESC' : 'ASC';
        const expected = await client.query<{ id: string }>(
          `SELECT id FROM items WHERE owner = $1 AND kind = ANY($2) AND rank >= $3 AND position(lower($4) IN lower(name)) > 0
           ORDER BY ${column} ${direction}, id ${direction}`,
          [OWNER, query.kind?.split(',') ?? ['x', 'y', 'z'], query.minRank ?? -9, query.q ?? ''],
        );
        expect(await walk(query)).toEqual(expected.rows.map((row) => row.id));
      }),
      // One-row pages of 216 rows are slow; a few runs still cover every sort.
      { numRuns: 40 },
    );
  });

  describe('of part of the tree, sorted as an index has the rows of each organisation', () => {
    const teams = [1, 2, 4].map((n) => createHash('md5').update(String(n)).digest('hex'));
    const sorts = { ...spec.sorts, name: { ...spec.sorts.name, isIndexedInOrganization: true }, rank: { ...spec.sorts.rank, isIndexedInOrganization: true } };
    const parted = defineList<Item>({ ...spec, name: 'test.parted', sorts, scope: scopeBy.managed('i.team') });
    const inTeams: RowScope = {
      condition: (column, parameters) => `${column} = ANY(${parameters.add(teams)}::uuid[])`,
      organizations: (parameters) => `SELECT unnest(${parameters.add(teams)}::uuid[]) AS id`,
    };
    const partedPage = (input: object) => reader.page(parted, readInput(ItemQuery, input, 'query'), inTeams);
    const lastSql = () => queryable.statements.at(-1)?.sql;

    it.each(['name', '-name', 'rank', '-rank'])('walks the same rows in the same order by %s', async (sort) => {
      const [column = '', direction] = sort.startsWith('-') ? [sort.slice(1), 'DESC'] : [sort, 'ASC'];
      const { rows } = await client.query<{ id: string }>(`SELECT id FROM items WHERE team = ANY($1) ORDER BY ${column} ${direction}, id ${direction}`, [teams]);
      for (const limit of ['1', '7', '20']) expect(await walk({ sort, limit }, partedPage)).toEqual(rows.map((row) => row.id));
      expect(lastSql()).toContain('LATERAL');
    });

    it.each([['kind', '-name'], ['kind', 'rank'], ['minRank', 'rank']])('goes by them with the one filter %s that has such an index too, by %s', async (filter, sort) => {
      const indexed = defineList<Item>({ ...spec, name: 'test.indexed', sorts: { ...sorts, name: { ...sorts.name, indexedWith: ['kind', 'minRank'] }, rank: { ...sorts.rank, indexedWith: ['kind', 'minRank'] } }, scope: scopeBy.managed('i.team') });
      const indexedPage = (input: object) => reader.page(indexed, readInput(ItemQuery, input, 'query'), inTeams);
      const value: Record<string, string> = filter === 'kind' ? { kind: 'x' } : { minRank: '1' };
      const expected = await walk({ ...value, sort, limit: '100' }, partedPage);
      expect(expected.length).toBeGreaterThan(20);
      expect(await walk({ ...value, sort, limit: '7' }, indexedPage)).toEqual(expected);
      expect(lastSql()).toContain('LATERAL');
      const { total } = await indexedPage({ ...value, sort, limit: '7', count: 'true' });
      expect(total).toBe(expected.length);
      await indexedPage({ kind: 'x', minRank: '1', sort });
      expect(lastSql()).not.toContain('LATERAL');
    });

    it('counts all of them', async () => {
      const first = await partedPage({ limit: '3', count: 'true' });
      const second = await partedPage({ limit: '3', count: 'true', cursor: first.nextCursor });
      expect([first.total, second.total]).toEqual([144, 144]);
      expect(lastSql()).toContain('LATERAL');
    });

    it.each([{ kind: 'x' }, { q: '甲' }, { sort: 'day' }])('goes by %j first where that may leave few', async (input) => {
      const { items } = await partedPage({ ...input, limit: '100' });
      expect(items.length).toBeGreaterThan(0);
      expect(lastSql()).not.toContain('LATERAL');
    });
  });

  describe('where it is known that many rows have what is looked for', () => {
    const uneven = defineList<Item>({ ...spec, name: 'test.uneven', search: unevenly(custom<string>((q, parameters) => `position(${parameters.add(q)}::text IN i.name) > 0`)) });
    const unevenPage = (share: number) => (input: object) => reader.page(uneven, readInput(ItemQuery, input, 'query'), scope, { share });
    const sqlOf = async (share: number, input: object) => {
      queryable.statements.length = 0;
      await unevenPage(share)(input);
      return queryable.statements.map(({ sql }) => sql);
    };

    it.each(['甲', 'a', 'b', "'", 'nowhere'])('walks the same rows in the same order by the first of them, looking for %s', async (q) => {
      for (const sort of ['name', '-createdAt', 'rank']) {
        const rows = await walk({ q, sort, limit: '7' }, unevenPage(0));
        for (const limit of ['1', '7', '20', '33']) expect(await walk({ q, sort, limit }, unevenPage(1))).toEqual(rows);
      }
    });

    it('looks for one of several values as well', async () => {
      const named = defineList<Item>({ ...spec, name: 'test.named', search: unevenly(custom<string>((q, parameters) => `i.name = ANY(${parameters.add([q, '乙'])}::text[])`)) });
      const namedPage = (share: number) => (input: object) => reader.page(named, readInput(ItemQuery, input, 'query'), scope, { share });
      const rows = await walk({ q: '甲', limit: '7' }, namedPage(0));
      expect(await walk({ q: '甲', limit: '7' }, namedPage(1))).toEqual(rows);
      expect(rows).toHaveLength(72);
    });

    it('finds a page among the first rows by a text that is not planned anew, and looks among all where they do not fill it', async () => {
      const [first, ...more] = await sqlOf(0.5, { q: 'a', limit: '7' });
      expect([isPlannedAnew(String(first)), more]).toEqual([false, []]);
      expect(first).toContain('LIMIT 500');
      expect((await sqlOf(1, { q: 'a', limit: '100' })).map(isPlannedAnew)).toEqual([false, true]);
    });

    it.each([
      [0, { q: 'a' }],
      [0.01, { q: 'a' }],
      [0.3, { q: 'a', limit: '100' }],
      [1, { q: 'a', kind: 'x' }],
      [1, { q: 'a', count: 'true' }],
    ])('looks among all at once for a share of %d and %j', async (share, input) => {
      expect((await sqlOf(share, input)).map(isPlannedAnew)).toEqual([true]);
    });
  });

  it('keeps its place while rows come and go around it', async () => {
    const before = await walk({ sort: 'createdAt', limit: '100' });
    const first = await page({ sort: 'createdAt', limit: '50' });
    await client.query('BEGIN');
    const insert = `INSERT INTO items SELECT md5(random()::text)::uuid, owner, name, rank, kind, day, created_at - interval '1 day', grade, team FROM items LIMIT 30`;
    await client.query(insert);
    await client.query('DELETE FROM items WHERE id = $1', [first.items.at(-1)?.id]);
    const second = await page({ sort: 'createdAt', limit: '50', cursor: first.nextCursor });
    await client.query('ROLLBACK');
    expect(second.items.map((item) => item.id)).toEqual(before.slice(50, 100));
  });

  it('counts with the filters of the list, on every page', async () => {
    const first = await page({ kind: 'x,y', count: 'true' });
    const second = await page({ kind: 'x,y', count: 'true', cursor: first.nextCursor });
    expect([first.total, second.total]).toEqual([144, 144]);
    expect(Object.keys(first.items[0] ?? {})).toEqual(['id', 'name', 'rank']);
  });

  it('counts where a page has no rows', async () => {
    expect(await page({ minRank: '1000000', count: 'true' })).toEqual({ items: [], nextCursor: null, total: 0 });
    const first = await page({ limit: '100' });
    await client.query('BEGIN');
    await client.query('DELETE FROM items WHERE id <> ALL ($1::uuid[])', [first.items.map(({ id }) => id)]);
    const behind = await page({ limit: '100', count: 'true', cursor: first.nextCursor });
    await client.query('ROLLBACK');
    expect(behind).toEqual({ items: [], nextCursor: null, total: 100 });
  });

  it('refuses cursors of another list, sort, filter or search, and altered ones', async () => {
    const { nextCursor } = await page({ kind: 'x', q: 'a' });
    const cursor = String(nextCursor);
    const another = defineList<Item>({ ...spec, name: 'test.others' });
    const same = { kind: 'x', q: 'a', cursor };
    expect(await problemOf(() => page({ ...same, limit: '3' }))).toBeUndefined();
    const foreign = [
      () => page({ ...same, sort: '-name' }),
      () => page({ ...same, kind: 'y' }),
      () => page({ ...same, minRank: '1' }),
      () => page({ q: 'a', cursor }),
      () => page({ ...same, q: 'b' }),
      () => page({ ...same, cursor: `${cursor}x` }),
      () => page({ ...same, cursor: 'x' }),
      () => page({ ...same, cursor: sign(key, 'download', 'x') }),
      () => reader.page(another, readInput(ItemQuery, same, 'query'), scope),
    ];
    for (const act of foreign) expect(await problemOf(act)).toBe('request.invalid_cursor');
  });

  it('refuses a cursor from before the type of its sort was changed', async () => {
    const { nextCursor } = await page({});
    const retyped = defineList<Item>({ ...spec, sorts: { name: { sql: 'i.rank', type: 'integer' } } });
    const query = readInput(ItemQuery, { cursor: nextCursor }, 'query');
    expect(await problemOf(() => reader.page(retyped, query, scope))).toBe('request.invalid_cursor');
  });

  it('says which list is sorted by NULL instead of losing rows', async () => {
    await expect(page({ sort: 'grade' })).rejects.toThrow('"test.items" is sorted by "grade", which is NULL');
  });

  it('maps rows where the definition says how', async () => {
    const mapped = defineList<Item, { label: string }>({ ...spec, map: (row) => ({ label: `${row.name}:${row.rank}` }) });
    const { items } = await reader.page(mapped, readInput(ItemQuery, { limit: '1', sort: '-rank', kind: 'x' }, 'query'), scope);
    expect(items).toEqual([{ label: expect.stringMatching(/^.+:3$/) }]);
  });

  it('runs one statement a page and passes on where it may be read', async () => {
    queryable.statements.length = 0;
    await reader.page(list, readInput(ItemQuery, {}, 'query'), scope, { replica: true });
    expect(queryable.statements.map((statement) => statement.options)).toEqual([{ replica: true }]);
  });
});
