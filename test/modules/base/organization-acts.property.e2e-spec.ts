import fc from 'fast-check';
import { type ActedOn, ActsWorld, DOCUMENT } from './acts-world.js';

let world: ActsWorld;
beforeAll(async () => {
  world = await ActsWorld.create();
});
afterAll(() => world.close());

/** One try: numbers that choose what, on whom, with whom and how many days after the last one. */
interface Step {
  readonly verb: 'create' | 'rename' | 'move' | 'merge' | 'split' | 'upgrade' | 'dissolve' | 'restore';
  readonly target: number;
  readonly other: number;
  readonly type: number;
  readonly members: number;
  readonly days: number;
}

const steps = fc.array(
  fc.record<Step>({
    verb: fc.constantFrom('create', 'rename', 'move', 'move', 'merge', 'merge', 'split', 'upgrade', 'dissolve', 'restore'),
    target: fc.nat(30),
    other: fc.nat(30),
    type: fc.nat(10),
    members: fc.nat(3),
    // Sometimes back: then it is refused, or does not matter to what was done since.
    days: fc.constantFrom(-3, 0, 0, 1, 2, 40),
  }),
  { minLength: 8, maxLength: 20 },
);
const TYPES = ['committee', 'partyGroup', 'branch', 'branch', 'generalBranch'] as const;

interface Naive {
  name: string;
  shortName: string | null;
  type: string;
  parentId: string | null;
  status: string;
}
interface LedgerRow {
  readonly kind: string;
  readonly organizationId: string;
  readonly effectiveOn: string;
  readonly details: Record<string, unknown>;
}

let districts = 0;
const done = new Map<string, number>();

/** A district of its own for one program; the acts are tried as they come. */
class District {
  readonly ids: string[] = [];
  private day = Date.parse('2021-01-01');
  private made = 0;

  private constructor(private readonly prefix: string) {}

  static async create(): Promise<District> {
    districts += 1;
    const district = new District(`D${districts}`);
    await district.add('committee', world.id('ROOT'));
    for (const [type, parent] of [['committee', 0], ['branch', 0], ['branch', 1], ['branch', 1], ['partyGroup', 2], ['partyGroup', 2], ['generalBranch', 0]] as const) {
      await district.add(type, district.ids[parent] ?? '');
    }
    for (const place of [2, 3, 4]) await world.addMembers(`D${districts}-${place}`, 2);
    for (const group of [5, 6]) await world.addMembers(`D${districts}-2`, 2, { groupId: district.ids[group] ?? null });
    return district;
  }

  get root(): string {
    return this.ids[0] ?? '';
  }

  async take(step: Step): Promise<void> {
    this.day += step.days * 86_400_000;
    const effectiveOn = new Date(this.day).toISOString().slice(0, 10);
    // The root of the district stays, so that it can be asked for what lies under it.
    const able = (await this.able(step.verb)).filter((id) => id !== this.root);
    const candidates = able.length > 0 ? able : this.ids.slice(1);
    const target = candidates[step.target % candidates.length] ?? '';
    const other = this.ids[step.other % this.ids.length] ?? '';
    const response = await this.send(step, target, other, { ...DOCUMENT, effectiveOn });
    if (response.status >= 500 || [400, 401, 403, 404].includes(response.status)) throw new Error(`${step.verb}: ${response.status} ${JSON.stringify(response.body)}`);
    if (response.status > 201) return;
    done.set(step.verb, (done.get(step.verb) ?? 0) + 1);
    const body = response.body as ActedOn;
    if (step.verb === 'create') this.ids.push(body.id);
    this.ids.push(...(body.created ?? []).map(({ id }) => id));
  }

  /** Those with whom an act that is seldom possible may succeed. */
  private async able(verb: Step['verb']): Promise<string[]> {
    const conditions: Partial<Record<Step['verb'], string>> = {
      restore: `o.status = 'dissolved'`,
      upgrade: `o.status = 'active' AND o.type IN ('branch', 'generalBranch')`,
      dissolve: `o.status = 'active' AND NOT EXISTS (SELECT 1 FROM base_members m WHERE o.id IN (m.organization_id, m.group_id))`,
    };
    const condition = conditions[verb] ?? 'false';
    const rows = await world.query<{ id: string }>(`SELECT o.id FROM base_organizations o WHERE o.id = ANY($1) AND ${condition} ORDER BY o.id`, [this.ids]);
    return rows.map(({ id }) => id);
  }

  private async send({ verb, type, members }: Step, target: string, other: string, act: object) {
    this.made += 1;
    const [code, name] = [`${this.prefix}+${this.made}`, `第${this.made}组织`];
    const chosen = TYPES[type % TYPES.length];
    if (verb === 'create') return world.admin.post('/organizations', { ...act, name, code, type: chosen, parentId: other });
    const bodies = {
      rename: { name },
      move: { parentId: other },
      merge: { organizationIds: [other] },
      split: { name, code, memberIds: await this.membersOf(target, members), groupIds: type % 2 ? await this.groupsOf(target) : [] },
      upgrade: { type: chosen },
      dissolve: {},
      restore: type % 2 ? { parentId: other } : {},
    };
    return world.admin.post(`/organizations/${target}/${verb}`, { ...act, ...bodies[verb] });
  }

  private async add(type: string, parentId: string): Promise<void> {
    const code = `${this.prefix}-${this.ids.length}`;
    const body = { name: code, code, type, parentId, effectiveOn: '2020-01-01' };
    const { id } = (await world.admin.post('/organizations', body).expect(201)).body as ActedOn;
    world.know(code, id);
    this.ids.push(id);
  }

  private async membersOf(id: string, count: number): Promise<string[]> {
    const rows = await world.query<{ id: string }>('SELECT id FROM base_members WHERE organization_id = $1 OR group_id = $1 ORDER BY id LIMIT $2', [id, count]);
    return rows.map((row) => row.id);
  }

  private async groupsOf(id: string): Promise<string[]> {
    const rows = await world.query<{ id: string }>(`SELECT id FROM base_organizations WHERE parent_id = $1 AND type = 'partyGroup' AND status = 'active'`, [id]);
    return rows.map((row) => row.id);
  }
}

async function ledgerOf(ids: readonly string[]): Promise<LedgerRow[]> {
  return world.query<LedgerRow>(
    `SELECT kind, organization_id AS "organizationId", effective_on::text AS "effectiveOn", details
     FROM base_organization_acts WHERE organization_id = ANY($1) ORDER BY effective_on, id`, [ids]);
}

/** Works the ledger out from nothing, knowing nothing of states, paths and tables. */
function replay(ledger: readonly LedgerRow[], day: string): Map<string, Naive> {
  const model = new Map<string, Naive>();
  const change = (id: unknown, changes: Partial<Naive>) => {
    const known = model.get(String(id));
    if (!known) throw new Error('the ledger acts on an organisation before its entry');
    Object.assign(known, changes);
  };
  for (const { kind, organizationId, effectiveOn, details } of ledger) {
    if (effectiveOn > day) break;
    const { name, shortName, type, parentId } = details as unknown as Naive;
    const moved = (to: unknown) => (details['movedIds'] as string[]).forEach((id) => change(id, { parentId: String(to) }));
    if (kind === 'create') model.set(organizationId, { name, shortName, type, parentId, status: 'active' });
    if (kind === 'rename') change(organizationId, { name, shortName });
    if (kind === 'upgrade') change(organizationId, { type });
    if (kind === 'move') change(organizationId, { parentId });
    if (kind === 'dissolve') change(organizationId, { status: 'dissolved' });
    if (kind === 'restore') change(organizationId, { status: 'active', parentId });
    if (kind === 'split') moved(details['createdId']);
    if (kind === 'merge') {
      (details['organizationIds'] as string[]).forEach((id) => change(id, { status: 'dissolved' }));
      moved(organizationId);
    }
  }
  return model;
}

async function asOf(root: string, day: string): Promise<Map<string, Naive>> {
  const states = new Map<string, Naive>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const response = await world.admin.get(`/organizations?limit=100&under=${root}&asOf=${day}${cursor && `&cursor=${cursor}`}`).expect(200);
    const page = response.body as { items: ActedOn[]; nextCursor: string | null };
    for (const { id, name, shortName, type, parentId, status } of page.items) states.set(id, { name, shortName, type, parentId, status });
    cursor = page.nextCursor;
  }
  return states;
}

const sorted = (model: Map<string, Naive>) => [...model].toSorted(([a], [b]) => a.localeCompare(b));

/** Rows of states that contradict each other, on any day. */
const CONTRADICTIONS = {
  'a path that is not its label under the path of its parent': `
    SELECT s.organization_id FROM base_organization_states s JOIN base_organization_states p ON p.organization_id = s.parent_id
    WHERE p.valid_from < COALESCE(s.valid_until, 'infinity') AND COALESCE(p.valid_until, 'infinity') > s.valid_from
      AND s.path !~ ('^' || p.path || '[0-9a-z]+/$')`,
  'a parent that was not there': `
    SELECT s.organization_id FROM base_organization_states s JOIN base_organization_states p ON p.organization_id = s.parent_id
    GROUP BY s.organization_id, s.valid_from HAVING min(p.valid_from) > s.valid_from`,
  'an active one under a dissolved one': `
    SELECT s.organization_id FROM base_organization_states s JOIN base_organization_states p ON p.organization_id = s.parent_id
    WHERE p.valid_from < COALESCE(s.valid_until, 'infinity') AND COALESCE(p.valid_until, 'infinity') > s.valid_from
      AND s.status = 'active' AND p.status = 'dissolved'`,
  'a gap or an overlap of states': `
    SELECT organization_id FROM (
      SELECT organization_id, valid_until, lead(valid_from) OVER (PARTITION BY organization_id ORDER BY valid_from) AS next FROM base_organization_states
    ) s WHERE valid_until IS DISTINCT FROM next`,
  'a row that is not its current state': `
    SELECT o.id FROM base_organizations o LEFT JOIN base_organization_states s ON s.organization_id = o.id AND s.valid_until IS NULL
    WHERE (o.name, o.short_name, o.type, o.kind, o.parent_id, o.path, o.status, o.effective_on)
      IS DISTINCT FROM (s.name, s.short_name, s.type, s.kind, s.parent_id, s.path, s.status, s.valid_from)`,
  'a gap or an overlap of a membership': `
    SELECT member_id FROM (
      SELECT member_id, valid_until, lead(valid_from) OVER (PARTITION BY member_id ORDER BY valid_from) AS next FROM base_member_states
    ) s WHERE valid_until IS DISTINCT FROM next`,
  'a member whose row is not his current state': `
    SELECT m.id FROM base_members m LEFT JOIN base_member_states s ON s.member_id = m.id AND s.valid_until IS NULL
    WHERE (m.organization_id, m.group_id, m.effective_on) IS DISTINCT FROM (s.organization_id, s.group_id, s.valid_from)`,
  'a member of what was not there or was dissolved': `
    SELECT s.member_id FROM base_member_states s LEFT JOIN base_organization_states o ON o.organization_id = s.organization_id
      AND o.valid_from < COALESCE(s.valid_until, 'infinity') AND COALESCE(o.valid_until, 'infinity') > s.valid_from
    WHERE o.organization_id IS NULL OR o.status = 'dissolved'`,
  'a member of a group elsewhere': `
    SELECT s.member_id FROM base_member_states s JOIN base_organization_states g ON g.organization_id = s.group_id
      AND g.valid_from < COALESCE(s.valid_until, 'infinity') AND COALESCE(g.valid_until, 'infinity') > s.valid_from
    WHERE g.parent_id <> s.organization_id OR g.status = 'dissolved'`,
};

it('keeps one truth: the ledger gives every day, paths follow parents, and nobody is lost', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (program) => {
      const district = await District.create();
      for (const step of program) await district.take(step);
      const ledger = await ledgerOf(district.ids);
      for (const day of ['2019-12-31', ...new Set(ledger.map(({ effectiveOn }) => effectiveOn)), '2026-01-01']) {
        expect([day, sorted(await asOf(district.root, day))]).toEqual([day, sorted(replay(ledger, day))]);
      }
      for (const [contradiction, text] of Object.entries(CONTRADICTIONS)) expect([contradiction, await world.query(text)]).toEqual([contradiction, []]);
      const [members] = await world.query(`SELECT count(*)::int AS count FROM base_members WHERE membership_status = 'normal'`);
      expect(members).toEqual({ count: districts * 10 });
    }),
    { numRuns: 25, endOnFailure: true },
  );
  // What never succeeded was not tried.
  for (const verb of ['create', 'rename', 'move', 'merge', 'split', 'upgrade', 'dissolve', 'restore']) expect([verb, done.get(verb) ?? 0]).not.toEqual([verb, 0]);
}, 120_000);
