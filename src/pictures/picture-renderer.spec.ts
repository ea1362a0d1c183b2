import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { photo } from '../../test/support/pictures.js';
import { eventually } from '../../test/support/eventually.js';
import { CLEAN, formOf } from './picture-form.js';
import { PictureRenderer } from './picture-renderer.js';

let folder: string;
let renderer: PictureRenderer;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-renderer-'));
  renderer = new PictureRenderer();
});
afterAll(async () => {
  renderer.onModuleDestroy();
  await rm(folder, { recursive: true });
});

async function render(content: Buffer, name = 'a.jpg', form = CLEAN): Promise<string> {
  const path = join(folder, `in-${++made}`);
  await writeFile(path, content);
  return renderer.render({ path, mediaType: 'image/jpeg', form, target: `${path}-out` }, name);
}

/** The processes that render for this one. */
function workers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('picture.worker') && readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[3] === String(process.pid);
      } catch {
        return false;
      }
    });
}

describe('the renderer of pictures', () => {
  it('answers each who asks, one picture after another', async () => {
    const content = await photo();
    const asked = [render(content), render(Buffer.from('none'), '坏图.jpg'), render(content, 'a.jpg', formOf(320, 'image/webp'))];
    const [first, second, third] = await Promise.allSettled(asked);
    expect([first, third]).toEqual([{ status: 'fulfilled', value: 'image/jpeg' }, { status: 'fulfilled', value: 'image/webp' }]);
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'picture.not_readable', values: { name: '坏图.jpg' } } });
  });

  it('refuses those who would wait behind very many', async () => {
    const content = await photo({ width: 1200, height: 900 });
    const answers = await Promise.allSettled(Array.from({ length: 64 }, () => render(content)));
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatchObject({ reason: { code: 'request.busy', extras: { headers: { 'Retry-After': '5' } } } });
  });

  it('goes on in a new process where one was ended, and leaves none behind', async () => {
    await render(await photo());
    if (process.platform !== 'linux') return;
    const [worker = 0] = workers();
    process.kill(worker, 'SIGKILL');
    await eventually(() => expect(workers()).toEqual([]));
    expect(await render(await photo())).toBe('image/jpeg');
    expect(readFileSync(`/proc/${workers()[0]}/environ`, 'utf8').replaceAll('\0', ' ')).not.toMatch(/PATH|HOME|ZHIBU/);
    renderer.onModuleDestroy();
    await eventually(() => expect(workers()).toEqual([]));
  });
});
