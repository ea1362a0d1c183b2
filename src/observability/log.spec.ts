import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { performance } from 'node:perf_hooks';

const LOG = new URL('log.js', import.meta.url).href;

/** Runs code with a `log` in a process of its own and gives the lines on stderr, and when the first of them came. */
async function logged(code: string) {
  const script = `import { Log } from ${JSON.stringify(LOG)}; const log = new Log({ level: 'info', requests: true }); ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  const first = new Promise<number>((resolve) => child.stderr.once('data', () => resolve(performance.now())));
  const lines = (await text(child.stderr)).trim().split('\n').map((line) => JSON.parse(line) as { msg: string; errorType?: string });
  return { lines, waitedMs: performance.now() - (await first) };
}

describe('the log', () => {
  it('loses no line when the process exits', async () => {
    const { lines } = await logged(`
      const write = (from, to) => { for (let n = from; n < to; n++) log.info({ status: n }, 'line ' + n); };
      write(0, 200);
      setTimeout(() => { write(200, 203); process.exit(0); }, 200);`);
    expect(lines.map(({ msg }) => msg)).toEqual(Array.from({ length: 203 }, (_, n) => `line ${n}`));
  });

  it('writes a lonely line while the process goes on', async () => {
    const { lines, waitedMs } = await logged(`log.info({}, 'alone'); setTimeout(() => process.exit(0), 3000);`);
    expect(lines).toMatchObject([{ msg: 'alone' }]);
    expect(waitedMs).toBeGreaterThan(500);
  });

  it('tells of many failures at once without a warning of its own', async () => {
    const { lines } = await logged(`for (let n = 0; n < 50; n++) log.failure({ status: n }, 'it failed'); setTimeout(() => process.exit(0), 100);`);
    expect(lines).toHaveLength(50);
  });

  it('tells of an error its type and place, never its message', async () => {
    const { lines } = await logged(`log.failure({ error: new RangeError('secret of Zhang San') }, 'it failed'); setTimeout(() => process.exit(0), 50);`);
    expect(lines).toMatchObject([{ msg: 'it failed', errorType: 'RangeError', stack: expect.any(Array) }]);
    expect(JSON.stringify(lines)).not.toContain('Zhang');
  });
});
