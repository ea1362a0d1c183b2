import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RotatingLog } from './rotating-log.js';

describe('rotating log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-log-'));
  const file = join(folder, 'server.log');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps one private file and its predecessor, also over a restart', () => {
    new RotatingLog(file, 10).write('first line\n');
    const log = new RotatingLog(file, 10);
    for (const text of ['second line\n', 'third line\n']) log.write(text);
    expect(readdirSync(folder).toSorted()).toEqual(['server.log', 'server.log.1']);
    expect(readFileSync(`${file}.1`, 'utf8')).toBe('second line\n');
    expect(readFileSync(file, 'utf8')).toBe('third line\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('does not throw when there is nowhere to write', () => {
    expect(() => new RotatingLog(join(folder, 'missing', 'server.log')).write('text')).not.toThrow();
  });
});
