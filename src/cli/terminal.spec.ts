import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Terminal } from './terminal.js';
import { terminalLanguage } from './terminal-language.js';

const WORK = { zh: '备份', en: 'Backup' };

function terminalOf(json: boolean, isTTY: boolean): { terminal: Terminal; stdout: PassThrough; stderr: PassThrough } {
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 24, cursorTo: () => true, moveCursor: () => true, clearLine: () => true })];
  return { terminal: new Terminal('en', json, { stdin: Object.assign(Readable.from([]), { isTTY }), stdout, stderr }), stdout, stderr };
}

describe('the language of a terminal', () => {
  it.each([
    ['zh', {}, 'zh'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LANG: 'ZH_TW' }, 'zh'],
    [undefined, {}, 'en'],
    ['fr', { LANG: 'zh_CN' }, 'zh'],
  ] as const)('by --lang %p in %p is %p', (option, env, language) => {
    expect(terminalLanguage(option, env)).toBe(language);
  });
});

describe('the output', () => {
  it('is the text, or one JSON document and nothing else', async () => {
    const outcome = { document: { a: 1 }, lines: ['one', 'two'] };
    for (const [json, expected] of [[false, 'one\ntwo\n'], [true, '{\n  "a": 1\n}\n']] as const) {
      const { terminal, stdout } = terminalOf(json, false);
      terminal.note(WORK);
      terminal.print(outcome);
      expect(await text(stdout.end())).toBe(expected);
    }
  });

  it('of progress is a bar on a terminal and silence in a short log', async () => {
    for (const isTTY of [true, false]) {
      const { stderr, stdout, terminal } = terminalOf(false, isTTY);
      const progress = terminal.progress(WORK, 4);
      progress.set(1);
      progress.set(4, 8);
      progress.end();
      const shown = await text(stderr.end());
      expect(shown.includes('Backup') && shown.includes('4/8')).toBe(isTTY);
      expect(await text(stdout.end())).toBe('');
    }
  });
});

it.each([
  [false, true, true],
  [false, false, false],
  [true, true, false],
])('asks (json %p, terminal %p): %p', (json, isTTY, asks) => {
  expect(terminalOf(json, isTTY).terminal.interactive).toBe(asks);
});

describe('a question', () => {
  async function answering(keys: readonly string[], ask: (terminal: Terminal) => Promise<unknown>): Promise<unknown> {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
    const answer = ask(new Terminal('en', false, { stdin, stdout: new PassThrough(), stderr }));
    for (const key of keys) {
      await new Promise((resolve) => void setTimeout(resolve, 20));
      stdin.write(key);
    }
    return answer;
  }

  it.each([
    ['no, unless told otherwise', ['\r'], false],
    ['yes', ['y'], true],
  ])('is answered by %s', async (_, keys, answer) => {
    expect(await answering(keys, (terminal) => terminal.confirm(WORK))).toBe(answer);
  });

  it('takes a text', async () => {
    expect(await answering(['pens', '\r'], (terminal) => terminal.ask(WORK))).toBe('pens');
  });

  it('is given up by Ctrl-C', async () => {
    await expect(answering(['\u0003'], (terminal) => terminal.ask(WORK))).rejects.toMatchObject({ code: 'cli.cancelled' });
  });
});
