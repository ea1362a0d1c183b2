import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKOUT } from '../../test/support/checkout.js';
import { runNode } from '../../test/support/run-node.js';

const SCRIPT = fileURLToPath(new URL('./make-stroke-order.js', import.meta.url));
const COMMITTED = join(CHECKOUT, 'modules/base/member/stroke-order.data.ts');

describe('the order of characters by strokes', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhibu-strokes-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is the one that the script makes', async () => {
    const out = join(folder, 'made.ts');
    expect(await runNode([SCRIPT, out])).toMatchObject({ exitCode: 0 });
    expect(await readFile(out, 'utf8')).toBe(await readFile(COMMITTED, 'utf8'));
  });
});
