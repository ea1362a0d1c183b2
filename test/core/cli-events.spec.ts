import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { bootServer, TEST_SECRET } from '../support/boot-modules.js';
import { CliWorld } from '../support/cli-world.js';
import { heard } from './fixtures/served/modules/notes/notes.module.js';

const SERVED = { codeRoot: join(CODE_ROOT, 'test/core/fixtures/served') };
const HANDLER = 'notes.OnNoteWritten';

interface Listed {
  deadLetters: { id: string; handler: string; failure: string; event: { payload: object } }[];
  more: boolean;
}

let world: CliWorld;
beforeAll(async () => {
  world = await CliWorld.create('modules: [notes]\n', { ZHIBU_SECRET: TEST_SECRET });
  const { close } = await bootServer(['notes'], { ...SERVED, databaseUrl: world.databaseUrl });
  await close();
});
afterAll(() => world.drop());

async function json<T>(args: readonly string[]): Promise<{ exitCode: number; document: T }> {
  const { exitCode, stdout } = await world.run([...args, '--json'], {}, SERVED);
  return { exitCode, document: JSON.parse(stdout) as T };
}

/** As the server keeps an event whose handler failed for the last time. */
async function giveUp({ name = 'notes.note_written', handler = HANDLER, payload = '{"noteId":"n","title":"Spring"}' } = {}): Promise<string> {
  const id = randomUUID();
  await world.sql(`
    INSERT INTO core_event_dead_letters (id, event_id, handler, module_id, name, delivery, payload, occurred_at, attempts, failure)
    VALUES ('${id}', gen_random_uuid(), '${handler}', 'notes', '${name}', 'integrity', '${payload}', '2026-07-01T01:00:00Z', 6, 'error 22P02')`);
  return id;
}
const rerun = (id: string) => json<{ error?: { code: string } }>(['events', 'rerun', id]);

describe('zhibu events', () => {
  beforeEach(() => world.sql('DELETE FROM core_event_dead_letters'));

  it('says that nothing was given up', async () => {
    expect((await world.run(['events', 'dead-letters', '--lang', 'zh'], {}, SERVED)).stdout).toBe('没有搁置的事件。\n');
    expect(await json(['events', 'dead-letters'])).toEqual({ exitCode: 0, document: { deadLetters: [], more: false } });
  });

  it('lists what was given up, and why', async () => {
    const id = await giveUp();
    const { document } = await json<Listed>(['events', 'dead-letters']);
    expect(document.deadLetters).toEqual([expect.objectContaining({ id, handler: HANDLER, failure: 'error 22P02', event: expect.objectContaining({ payload: { noteId: 'n', title: 'Spring' } }) })]);
    const { stdout } = await world.run(['events', 'dead-letters'], {}, SERVED);
    expect(stdout).toMatch(new RegExp(`^${id}  \\S+Z  notes\\.note_written  ${HANDLER}  6 +error 22P02$`, 'm'));
  });

  it('lists the oldest where there are many, and says that there are more', async () => {
    await world.sql(`
      INSERT INTO core_event_dead_letters (id, event_id, handler, module_id, name, delivery, payload, occurred_at, attempts, failure)
      SELECT gen_random_uuid(), gen_random_uuid(), '${HANDLER}', 'notes', 'notes.note_written', 'integrity', '{}', now(), 6, 'x' FROM generate_series(1, 101)`);
    const { document } = await json<Listed>(['events', 'dead-letters']);
    expect({ count: document.deadLetters.length, more: document.more }).toEqual({ count: 100, more: true });
    expect((await world.run(['events', 'dead-letters'], {}, SERVED)).stdout).toContain('Only the oldest 100 are listed.');
  });

  it('has one handled again, once', async () => {
    const id = await giveUp({ payload: '{"noteId":"again","title":"Spring"}' });
    expect(await rerun(id)).toEqual({ exitCode: 0, document: { id, name: 'notes.note_written', handler: HANDLER } });
    expect(heard).toContainEqual(expect.objectContaining({ payload: { noteId: 'again', title: 'Spring' } }));
    expect(await rerun(id)).toMatchObject({ exitCode: 1, document: { error: { code: 'events.dead_letter_not_found' } } });
  });

  it('keeps one whose handler is not loaded', async () => {
    const id = await giveUp({ handler: 'notes.OnNoteLost' });
    const { exitCode, stderr } = await world.run(['events', 'rerun', id, '--lang', 'zh'], {}, SERVED);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringMatching(/处理者 notes\.OnNoteLost 未加载.*\[events\.handler_not_loaded\]/) });
    expect((await json<Listed>(['events', 'dead-letters'])).document.deadLetters).toHaveLength(1);
  });

  it('keeps one that fails again, and says of what', async () => {
    const id = await giveUp({ payload: '{"noteId":"broken","title":"Spring"}' });
    const push = heard.push.bind(heard);
    heard.push = () => {
      throw new Error('still broken');
    };
    try {
      const { exitCode, stderr } = await world.run(['events', 'rerun', id], {}, SERVED);
      expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringMatching(/failed again \(Error: still broken\).*\[events\.still_failing\]/) });
    } finally {
      heard.push = push;
    }
    expect((await json<Listed>(['events', 'dead-letters'])).document.deadLetters).toHaveLength(1);
  });

  it('refuses what is no id', async () => {
    expect(await rerun('nonsense')).toMatchObject({ exitCode: 1, document: { error: { code: 'events.dead_letter_not_found' } } });
  });
});
