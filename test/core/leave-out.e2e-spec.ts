import { join } from 'node:path';
import pg from 'pg';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { eventually } from '../support/eventually.js';
import { giveOwnHorizon } from '../support/own-horizon.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { VILLAGE } from './fixtures/served/modules/base/base.module.js';
import { heard, NotesService, noteWritten } from './fixtures/served/modules/notes/notes.module.js';

const codeRoot = join(CODE_ROOT, 'test/core/fixtures/served');
const COUNTY_TOKEN = { Authorization: 'Bearer county' };

/** Titles of the events of this file; the array is shared by the files of a test process. */
const titles = () => heard.filter(({ payload }) => ours.has(payload.noteId)).map(({ payload }) => payload.title);
const ours = new Set<string>();

describe('a module that is chosen, left out and chosen again', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await giveOwnHorizon(database.url);
  });
  afterAll(() => database.drop());

  const during = async <R>(modules: string[], act: (booted: BootedServer) => Promise<R>): Promise<R> => {
    const booted = await bootServer(modules, { codeRoot, databaseUrl: database.url });
    try {
      return await act(booted);
    } finally {
      await booted.close();
    }
  };
  const rows = async (sql: string) => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const result = await client.query(sql).finally(() => client.end());
    return result.rows as object[];
  };

  it('keeps its data, serves nothing meanwhile, and gets the integrity events it missed', async () => {
    const note = await during(['notes'], async ({ anonymous }) => {
      const { body } = await anonymous.post('/notes', { organizationId: VILLAGE, title: 'kept' }, COUNTY_TOKEN).expect(201);
      ours.add((body as { id: string }).id);
      await eventually(() => expect(titles()).toEqual(['kept']));
      return body as { id: string };
    });
    const before = await rows('SELECT * FROM notes_notes');

    await during([], async ({ anonymous, server }) => {
      const left = await anonymous.get(`/notes/${note.id}`, COUNTY_TOKEN).expect(404);
      expect(left.body).toMatchObject({ code: 'request.unknown_path' });
      const { body: menu } = await anonymous.get('/menu', COUNTY_TOKEN).expect(200);
      expect((menu as { items: object[] }).items).toContainEqual(expect.objectContaining({ id: 'notes', deployed: false, inForce: false }));
      const unit = server.app.get(UnitOfWork);
      await unit.runAsService('test', async (tx) => {
        tx.emit(noteWritten, { organizationId: VILLAGE, payload: { noteId: note.id, title: 'missed' } });
        tx.emit({ ...noteWritten, delivery: 'ordinary' }, { organizationId: VILLAGE, payload: { noteId: note.id, title: 'dropped' } });
      });
    });
    expect(await rows('SELECT * FROM notes_notes')).toEqual(before);
    expect(titles()).toEqual(['kept']);

    await during(['notes'], async ({ anonymous, server }) => {
      const { body } = await anonymous.get(`/notes/${note.id}`, COUNTY_TOKEN).expect(200);
      expect(body).toMatchObject({ title: 'kept' });
      expect(await server.app.get(NotesService, { strict: false }).count()).toBe(1);
      const after = await anonymous.post('/notes', { organizationId: VILLAGE, title: 'after' }, COUNTY_TOKEN).expect(201);
      ours.add((after.body as { id: string }).id);
      await eventually(() => expect(titles()).toEqual(['kept', 'missed', 'after']));
    });
  });
});
