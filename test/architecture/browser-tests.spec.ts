import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKOUT } from '../support/checkout.js';

interface Tools {
  findChromium(env: Readonly<Record<string, string>>): string | null;
  browserVerdict(chromium: string | null, env: Readonly<Record<string, string>>): { readonly line: string; readonly fails: boolean } | null;
}

describe('the tests in a browser', () => {
  let tools: Tools;
  let folder: string;
  let program: string;

  beforeAll(async () => {
    tools = (await import(pathToFileURL(join(CHECKOUT, '.tools/chromium.mjs')).href)) as Tools;
    folder = await mkdtemp(join(tmpdir(), 'zhibu-chromium-'));
    program = join(folder, 'chromium');
    await writeFile(program, '#!/bin/sh\n');
    await chmod(program, 0o755);
    await writeFile(join(folder, 'notes.txt'), '');
    await mkdir(join(folder, 'hollow'));
    await writeFile(join(folder, 'hollow/chromium'), '#!/bin/sh\necho "install the snap" >&2\nexit 1\n');
    await chmod(join(folder, 'hollow/chromium'), 0o755);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are run by the browser that is named, else by the one that is installed', () => {
    expect(tools.findChromium({ ZHIBU_CHROMIUM: program })).toBe(program);
    expect(tools.findChromium({ PATH: `/nowhere:${folder}/hollow:${folder}` })).toBe(program);
    expect(tools.browserVerdict(program, { ZHIBU_REQUIRE_CHROMIUM: '1' })).toBeNull();
  });

  it('are left out with a plain word where what is named is none', () => {
    const env = { ZHIBU_CHROMIUM: join(folder, 'notes.txt'), PATH: folder };
    expect(tools.findChromium(env)).toBeNull();
    expect(tools.browserVerdict(null, env)).toEqual({ line: expect.stringMatching(/^NOT RUN: .*notes\.txt, which is no program\.$/) as string, fails: false });
  });

  it('fail the run where they are required', () => {
    expect(tools.browserVerdict(null, { ZHIBU_REQUIRE_CHROMIUM: '1' })).toEqual({ line: expect.stringContaining('No Chromium is installed here') as string, fails: true });
  });
});
