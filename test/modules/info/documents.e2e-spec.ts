import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { InfoCreateDocuments1764330000000 } from '../../../migrations/info/1764330000000-create-documents.js';
import { TurnDocumentsJob } from '../../../modules/info/document/turn-documents.job.js';
import { type ArticleBody, codeOf, idsOf, InfoWorld } from './info-world.js';

interface DocumentBody {
  readonly type: string | null;
  readonly issuingOrganizationId: string;
  readonly standing: string | null;
  readonly replacedBy: string | null;
  readonly replacedFrom: string | null;
  readonly repealedOn: string | null;
  readonly replaces: string[];
}

const GRANTED = { visibility: 'public' };
const DAY_MS = 86_400_000;

let world: InfoWorld;
let serial = 0;

beforeAll(async () => {
  world = await InfoWorld.create();
});
afterAll(() => world.close());

const number = () => `村委〔2026〕${(serial += 1)}号`;
const dayFromNow = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
const draft = (document: object = {}, more: object = {}) => world.draft({ kind: 'document', documentNumber: number(), document: { type: 'notice', ...document }, ...more });
const published = async (document: object = {}, more: object = {}) => publish((await draft(document, more)).id);
const publish = async (id: string) => (await world.secretary.client.post(`/articles/${id}/publish`).expect(200)).body as ArticleBody;
const withdraw = (id: string) => world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
const documentOf = async (id: string, who = world.secretary.client) => ((await who.get(`/articles/${id}`).expect(200)).body as { document: DocumentBody }).document;
const attempt = (body: object, who = world.secretary.client) =>
  who.post('/articles', { title: '通知', body: '<p>文</p>', organizationId: world.tree.villageA, kind: 'document', ...body });
const counts = () => world.rows('SELECT (SELECT count(*) FROM info_articles) AS articles, (SELECT count(*) FROM info_documents) AS documents, (SELECT count(*) FROM info_document_replacements) AS replacements');

describe('official documents', () => {
  it('carry their data, issued by the organisation of the article unless said', async () => {
    const given = {
      type: 'notice', urgency: 'topUrgent', addressees: ['各党支部'], copies: ['县委组织部'], signer: '赵敏', issuedOn: '2026-03-01', inForceFrom: '2026-03-05', inForceTo: '2027-03-04',
    };
    const made = await draft(given);
    expect(made['document']).toEqual({
      ...given, issuingOrganizationId: world.tree.villageA, issuingOrganizationName: expect.any(String) as string, replaces: [],
      standing: null, replacedBy: null, replacedFrom: null, repealedOn: null, repealReason: null, repealNumber: null,
    });
    expect((await publish(made.id))['document']).toMatchObject({ standing: 'inForce' });
    const { body } = await world.secretary.client.get('/articles?kind=document&limit=1').expect(200);
    expect((body as { items: object[] }).items[0]).toMatchObject({ id: made.id, document: { type: 'notice', standing: 'inForce' } });
  });

  it('are documents without data too, and other articles are none', async () => {
    const { body } = await attempt({ documentNumber: number() }).expect(201);
    expect((body as { document: DocumentBody }).document).toMatchObject({ type: null, issuingOrganizationId: world.tree.villageA });
    expect((await world.draft({ documentNumber: '村通[2026]第1号' }))).toMatchObject({ documentNumber: '村通[2026]第1号', document: null });
    expect(codeOf(await attempt({ kind: 'notice', document: { type: 'notice' } }).expect(422))).toBe('info.not_a_document');
  });

  it('have the types of a code system', async () => {
    const { body } = await world.secretary.client.get('/code-systems/official-document-type/codes?limit=100').expect(200);
    expect((body as { items: { code: string }[] }).items.map(({ code }) => code)).toHaveLength(15);
    expect(codeOf(await attempt({ document: { type: 'leaflet' } }).expect(422))).toBe('info.document_type_unknown');
  });

  it.each([
    [{ type: 'notice', inForceFrom: '2026-03-02', inForceTo: '2026-03-01' }, 'info.document_period_reversed'],
    [{ type: 'notice', issuedOn: '2026-03-02', inForceTo: '2026-03-01' }, 'info.document_period_reversed'],
    [{ type: 'request', addressees: ['县委', '县政府'] }, 'info.one_addressee'],
    [{ type: 'notice', signer: '机密★1年' }, 'info.secrecy_marking'],
    [{ type: 'notice', addressees: ['各党支部', '密级：秘密'] }, 'info.secrecy_marking'],
    [{ type: 'notice', replaces: ['0190f1de-0000-7000-8000-000000000001'] }, 'info.not_replaceable'],
  ])('with %j are refused, and nothing is kept', async (document, code) => {
    const before = await counts();
    expect(codeOf(await attempt({ documentNumber: number(), document }).expect(422))).toBe(code);
    expect(await counts()).toEqual(before);
  });

  it('are issued by an organisation that the author manages', async () => {
    const { county, townA, villageA } = world.tree;
    expect(codeOf(await attempt({ document: { type: 'notice', issuingOrganizationId: county } }).expect(422))).toBe('info.issuer_out_of_scope');
    const { body } = await attempt({ organizationId: townA, document: { type: 'notice', issuingOrganizationId: villageA } }, world.town.client).expect(201);
    expect((body as { document: DocumentBody }).document.issuingOrganizationId).toBe(villageA);
  });
});

describe('the number of an official document (INF-3)', () => {
  it.each([
    ['Ｘ发［２０２６］１号', 'X发〔2026〕1号'],
    ['X发(2026)2号', 'X发〔2026〕2号'],
  ])('is kept as the standard writes it: %s', async (given, kept) => {
    const { body } = await attempt({ documentNumber: given }).expect(201);
    expect(body).toMatchObject({ documentNumber: kept });
    expect(idsOf(await world.secretary.client.get(`/articles?documentNumber=${encodeURIComponent(given)}`).expect(200))).toEqual([(body as ArticleBody).id]);
  });

  it('is refused with the cure and the rule where it would have to be guessed', async () => {
    const { body } = await attempt({ documentNumber: '村委〔2026〕05号' }).expect(422);
    expect(body).toMatchObject({ code: 'info.document_number_invalid', detail: expect.stringContaining('不编虚位') as string, rule: { code: 'INF-3' }, errors: [{ pointer: '/documentNumber' }] });
  });

  it('is given once by an organisation, whoever comes first, and by others as well', async () => {
    const documentNumber = number();
    const answers = await Promise.all([attempt({ documentNumber }), attempt({ documentNumber }), attempt({ documentNumber: documentNumber.replace('〔2026〕', '[2026]') })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(codeOf)).toEqual(['info.document_number_taken', 'info.document_number_taken']);
    await attempt({ documentNumber, organizationId: world.tree.townB }, world.sibling.client).expect(201);
    const { id, document } = (await attempt({ documentNumber: number() }).expect(201)).body as ArticleBody & { document: DocumentBody };
    expect(document.type).toBeNull();
    expect(codeOf(await world.secretary.client.patch(`/articles/${id}`, { documentNumber }).expect(409))).toBe('info.document_number_taken');
    expect((await world.secretary.client.get(`/articles/${id}`).expect(200)).body).not.toMatchObject({ documentNumber });
  });

  it('names the other document to whom may see it, and to nobody else', async () => {
    const [hidden, open] = [number(), number()];
    const of = (documentNumber: string, title: string, more: object = {}) =>
      attempt({ organizationId: world.tree.townA, title, documentNumber, document: { type: 'notice', issuingOrganizationId: world.tree.villageA }, ...more }, world.town.client).expect(201);
    await of(hidden, '镇里代拟的通知');
    const { id } = (await of(open, '公开的通知', { audience: GRANTED })).body as ArticleBody;
    await world.town.client.post(`/articles/${id}/publish`).expect(200);
    const refused = await attempt({ documentNumber: hidden }).expect(409);
    expect(JSON.stringify(refused.body)).not.toContain('代拟');
    expect(JSON.stringify((await attempt({ documentNumber: hidden, organizationId: world.tree.villageA }, world.town.client).expect(409)).body)).toContain('镇里代拟的通知');
    expect(JSON.stringify((await attempt({ documentNumber: open }).expect(409)).body)).toContain('公开的通知');
  });

  it('is free again when its article is no official document any more', async () => {
    const documentNumber = number();
    const { id } = (await attempt({ documentNumber }).expect(201)).body as ArticleBody;
    expect((await world.secretary.client.patch(`/articles/${id}`, { kind: 'notice' }).expect(200)).body).toMatchObject({ kind: 'notice', document: null, documentNumber });
    await attempt({ documentNumber }).expect(201);
    expect(codeOf(await world.secretary.client.patch(`/articles/${id}`, { kind: 'document' }).expect(409))).toBe('info.document_number_taken');
  });
});

describe('requests and reports (INF-4)', () => {
  it('ask one addressee: a draft may have none yet, what is submitted or published has', async () => {
    const { id } = await draft({ type: 'request' });
    for (const act of ['submit', 'publish']) expect(codeOf(await world.secretary.client.post(`/articles/${id}/${act}`).expect(422))).toBe('info.one_addressee');
    expect(codeOf(await world.secretary.client.post(`/articles/${id}/schedule`, { publishAt: '2099-01-01T00:00:00Z' }).expect(422))).toBe('info.one_addressee');
    await world.secretary.client.patch(`/articles/${id}`, { document: { type: 'request', addressees: ['县委'] } }).expect(200);
    expect((await publish(id))['document']).toMatchObject({ addressees: ['县委'] });
  });

  it('are looked at by people: one matter, and no request in a report', async () => {
    const codes = async (type: string, text: string) => {
      const { body } = await attempt({ body: `<p>${text}</p>`, document: { type } }).expect(201);
      return (body as { warnings: { code: string; rule: { code: string } }[] }).warnings.map(({ code, rule }) => [code, rule.code]);
    };
    expect(await codes('report', '拟增设一个支部。妥否，请批示。')).toEqual([['info.report_requests', 'INF-4']]);
    expect(await codes('report', '工作已完成。特此报告。')).toEqual([]);
    expect(await codes('notice', '妥否，请批示。')).toEqual([]);
    expect(await codes('request', '妥否，请批示。')).toEqual([['info.one_matter', 'INF-4']]);
  });
});

describe('a document in force', () => {
  it('holds within its days alone', async () => {
    const [early, late, over] = [await published({ inForceFrom: dayFromNow(-1) }), await published({ inForceFrom: dayFromNow(1) }), await published({ issuedOn: dayFromNow(-9), inForceTo: dayFromNow(-1) })];
    const standings = await Promise.all([early, late, over].map(async ({ id }) => (await documentOf(id, world.member)).standing));
    expect(standings).toEqual(['inForce', 'notYet', 'ended']);
    const on = async (days: number) => idsOf(await world.secretary.client.get(`/articles?kind=document&inForceOn=${dayFromNow(days)}&limit=100`).expect(200));
    expect((await on(0)).filter((id) => [early.id, late.id, over.id].includes(id))).toEqual([early.id]);
    expect((await on(1)).filter((id) => [early.id, late.id, over.id].includes(id)).toSorted()).toEqual([early.id, late.id].toSorted());
    expect((await on(-1)).filter((id) => [early.id, late.id, over.id].includes(id)).toSorted()).toEqual([early.id, over.id].toSorted());
  });

  it('is replaced while the other one is published, and holds again when that is withdrawn', async () => {
    const old = await published({ inForceFrom: '2025-01-01' });
    const fresh = await draft({ replaces: [old.id], inForceFrom: dayFromNow(0) });
    expect(await documentOf(old.id)).toMatchObject({ standing: 'inForce', replacedBy: null });
    const before = (await world.secretary.client.get(`/articles/${old.id}`)).headers['etag'];
    await publish(fresh.id);
    expect(await documentOf(old.id, world.member)).toMatchObject({ standing: 'replaced', replacedBy: fresh.id, replacedFrom: dayFromNow(0) });
    const after = await world.secretary.client.get(`/articles/${old.id}`, { 'If-None-Match': before ?? '' }).expect(200);
    expect(after.body).toMatchObject({ status: 'published' });
    expect(idsOf(await world.secretary.client.get(`/articles?inForceOn=${dayFromNow(0)}&limit=100`))).not.toContain(old.id);
    expect(idsOf(await world.secretary.client.get(`/articles?inForceOn=${dayFromNow(-1)}&limit=100`))).toContain(old.id);
    await withdraw(fresh.id);
    expect(await documentOf(old.id, world.member)).toMatchObject({ standing: 'inForce', replacedBy: null, replacedFrom: null });
  });

  it('is replaced on the day that the other one begins to hold', async () => {
    const old = await published();
    const fresh = await published({ replaces: [old.id], inForceFrom: dayFromNow(5) });
    expect(await documentOf(old.id)).toMatchObject({ standing: 'inForce', replacedBy: fresh.id, replacedFrom: dayFromNow(5) });
  });

  it('gets a new version on the day that it begins to hold, or ends, once', async () => {
    const { id, version } = await published({ inForceFrom: dayFromNow(-1), inForceTo: dayFromNow(3) });
    const turn = async () => {
      await world.booted.server.app.get(TurnDocumentsJob, { strict: false }).run();
      return ((await world.secretary.client.get(`/articles/${id}`).expect(200)).body as ArticleBody).version;
    };
    expect(await turn()).toBe(version);
    await world.rows(`UPDATE info_articles SET updated_at = now() - interval '3 days' WHERE id = $1`, [id]);
    expect([await turn(), await turn()]).toEqual([version + 1, version + 1]);
  });

  it('is replaced by its issuer or a superior of it, seen and published, and by no circle', async () => {
    const ownDraft = await draft();
    const own = await published();
    const elsewhere = (await attempt({ organizationId: world.tree.townB, documentNumber: number() }, world.sibling.client).expect(201)).body as ArticleBody;
    await world.sibling.client.post(`/articles/${elsewhere.id}/publish`).expect(200);
    const above = (await attempt({ organizationId: world.tree.townA, documentNumber: number(), audience: GRANTED }, world.town.client).expect(201)).body as ArticleBody;
    await world.town.client.post(`/articles/${above.id}/publish`).expect(200);
    for (const id of [ownDraft.id, elsewhere.id, above.id]) {
      const { body } = await attempt({ documentNumber: number(), document: { type: 'notice', replaces: [own.id, id] } }).expect(422);
      expect(body).toMatchObject({ code: 'info.not_replaceable', detail: expect.stringContaining(id) as string });
      expect((body as { detail: string }).detail).not.toContain(own.id);
    }
    await attempt({ organizationId: world.tree.townA, documentNumber: number(), document: { type: 'notice', replaces: [own.id] } }, world.town.client).expect(201);
    const next = await published({ replaces: [own.id] });
    await withdraw(own.id);
    expect(codeOf(await world.secretary.client.patch(`/articles/${own.id}`, { document: { type: 'notice', replaces: [next.id] } }).expect(422))).toBe('info.replacement_cycle');
    expect(codeOf(await world.secretary.client.patch(`/articles/${own.id}`, { document: { type: 'notice', replaces: [own.id] } }).expect(422))).toBe('info.replacement_cycle');
  });

  it('comes about in no circle, though two are written at once', async () => {
    const [one, other] = [await published(), await published()];
    const [overOne, overOther] = [await published({ replaces: [one.id] }), await published({ replaces: [other.id] })];
    await withdraw(one.id);
    await withdraw(other.id);
    const closing = [[one.id, overOther.id], [other.id, overOne.id]].map(([id, replaced]) => world.secretary.client.patch(`/articles/${id}`, { document: { type: 'notice', replaces: [replaced] } }));
    const answers = await Promise.all(closing);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(codeOf(answers.find(({ status }) => status === 422) ?? { body: {} })).toBe('info.replacement_cycle');
  });

  it('is repealed with a reason, earlier than it would end, and its text stays as it is', async () => {
    const { id, version } = await published({ inForceFrom: '2026-01-01', inForceTo: dayFromNow(30) });
    const repeal = (body: object, who = world.secretary.client) => who.post(`/articles/${id}/repeal`, { reason: '已有新规定', ...body });
    expect(codeOf(await repeal({ on: '2025-12-31' }).expect(422))).toBe('info.repeal_before_begin');
    expect(codeOf(await repeal({ on: dayFromNow(31) }).expect(409))).toBe('info.document_over');
    expect(codeOf(await repeal({ on: dayFromNow(2), documentNumber: '村委〔2026〕第1号' }).expect(422))).toBe('info.document_number_invalid');
    expect(codeOf(await repeal({ on: dayFromNow(2), reason: '机密★1年' }).expect(422))).toBe('info.secrecy_marking');
    await repeal({ on: dayFromNow(2) }, world.member).expect(403);
    await repeal({ on: dayFromNow(2) }, world.sibling.client).expect(404);
    expect(codeOf(await world.secretary.client.with({ 'If-Match': `"${version + 1}"` }).post(`/articles/${id}/repeal`, { on: dayFromNow(2), reason: '迟' }).expect(412))).toBe('request.stale');
    const { body } = await repeal({ on: dayFromNow(2), documentNumber: '村委[2026]99号' }).expect(200);
    expect(body).toMatchObject({ status: 'published', version: version + 1, document: { standing: 'inForce', repealedOn: dayFromNow(2), repealReason: '已有新规定', repealNumber: '村委〔2026〕99号' } });
    expect(codeOf(await repeal({ on: dayFromNow(3) }).expect(409))).toBe('info.document_over');
    const events = await world.rows<{ payload: object }>(`SELECT payload FROM core_outbox WHERE name = 'info.document_repealed' AND payload->>'articleId' = $1`, [id]);
    expect(events).toEqual([{ payload: expect.objectContaining({ on: dayFromNow(2) }) as object }]);
    await repeal({ on: dayFromNow(0) }).expect(200);
    expect(await documentOf(id, world.member)).toMatchObject({ standing: 'repealed', repealedOn: dayFromNow(0) });
    expect(idsOf(await world.secretary.client.get(`/articles?inForceOn=${dayFromNow(0)}&limit=100`))).not.toContain(id);
    expect(codeOf(await world.secretary.client.patch(`/articles/${id}`, { document: { type: 'decision' } }).expect(409))).toBe('info.article_locked');
    await withdraw(id);
    expect((await publish(id))['document']).toMatchObject({ standing: 'inForce', repealedOn: null, repealReason: null });
  });

  it('is what is repealed: no other article, and none that is not published', async () => {
    const act = { on: '2999-01-01', reason: '已有新规定' };
    expect(codeOf(await world.secretary.client.post(`/articles/${(await world.published()).id}/repeal`, act).expect(409))).toBe('info.nothing_to_repeal');
    expect(codeOf(await world.secretary.client.post(`/articles/${(await draft()).id}/repeal`, act).expect(409))).toBe('info.step_not_possible');
  });

  it('is found by type, issuer, number and day', async () => {
    const { townA, villageA } = world.tree;
    const { body } = await attempt({ organizationId: townA, documentNumber: number(), document: { type: 'communique', issuingOrganizationId: villageA } }, world.town.client).expect(201);
    const { id, documentNumber } = body as ArticleBody & { documentNumber: string };
    const find = async (query: string) => idsOf(await world.town.client.get(`/articles?kind=document&limit=100&${query}`).expect(200));
    expect(await find('documentType=communique')).toEqual([id]);
    expect(await find(`issuingOrganizationId=${villageA}&organizationId=${townA}&documentNumber=${encodeURIComponent(documentNumber)}`)).toEqual([id]);
    expect(await find(`issuingOrganizationId=${townA}&documentType=communique`)).toEqual([]);
    expect(await find('documentType=communique&inForceOn=2026-01-01')).toEqual([]);
    await world.town.client.get('/articles?inForceOn=2026-02-30').expect(400);
  });

  it('is counted by type', async () => {
    await published({ type: 'minutes' });
    const { body } = await world.admin.get(`/statistics?organizationId=${world.tree.villageA}&metrics=publishedDocumentsByType`).expect(200);
    expect((body as { items: { key: string; value: number }[] }).items).toContainEqual(expect.objectContaining({ key: 'minutes', value: 1 }));
  });
});

describe('the revisions of an official document', () => {
  it('keep what it was, tell what changed, and bring it back', async () => {
    const old = await published();
    const { id, documentNumber } = (await draft({ addressees: ['甲'], inForceFrom: '2026-01-01', replaces: [old.id] })) as ArticleBody & { documentNumber: string };
    const other = number();
    await world.town.client.patch(`/articles/${id}`, { documentNumber: other, document: { type: 'decision', addressees: ['甲', '乙'], inForceFrom: '2026-01-01' } }).expect(200);
    const { body } = await world.secretary.client.get(`/articles/${id}/revisions/2?diff=1`).expect(200);
    expect(body).toMatchObject({ document: { type: 'decision', replaces: [] }, documentNumber: other });
    expect((body as { diff: { document: object[] } }).diff.document).toEqual([
      { field: 'documentNumber', from: documentNumber, to: other },
      { field: 'type', from: 'notice', to: 'decision' },
      { field: 'addressees', from: ['甲'], to: ['甲', '乙'] },
      { field: 'replaces', from: [old.id], to: [] },
    ]);
    const restored = await world.secretary.client.post(`/articles/${id}/restore`, { revision: 1 }).expect(200);
    expect(restored.body).toMatchObject({ documentNumber, revision: 3, document: { type: 'notice', addressees: ['甲'], inForceFrom: '2026-01-01', replaces: [old.id] } });
  });

  it('are not made where the same is said again', async () => {
    const { id, version } = await draft({ addressees: ['甲'] });
    const { body } = await world.town.client.patch(`/articles/${id}`, { document: { type: 'notice', addressees: ['甲'], issuingOrganizationId: world.tree.villageA } }).expect(200);
    expect(body).toMatchObject({ version, revision: 1 });
  });
});

describe('documents that were there before they had data', () => {
  it('have it afterwards, and of a number that was given twice the published one counts', async () => {
    const [drafted, shown, other] = [await draft(), await published(), await world.draft()];
    const client = new pg.Client({ connectionString: world.booted.databaseUrl });
    await client.connect();
    const runner = { query: async (sql: string) => (await client.query(sql)).rows as object[] } as unknown as QueryRunner;
    const migration = new InfoCreateDocuments1764330000000();
    try {
      await client.query('BEGIN');
      await migration.down(runner);
      await client.query(`UPDATE info_articles SET document_number = '第5号' WHERE id = ANY ($1)`, [[drafted.id, shown.id, other.id]]);
      await migration.up(runner);
      const { rows } = await client.query<{ article_id: string; number: string | null }>('SELECT article_id, number FROM info_documents WHERE article_id = ANY ($1)', [[drafted.id, shown.id, other.id]]);
      expect(Object.fromEntries(rows.map(({ article_id: id, number: kept }) => [id, kept]))).toEqual({ [drafted.id]: null, [shown.id]: '第5号' });
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  });
});
