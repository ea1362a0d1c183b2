import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import * as prompts from '@clack/prompts';
import cliProgress from 'cli-progress';
import { Refusal } from '../errors/refusal.js';
import { type Language, render, type Text, type TextValues } from '../i18n/text.js';
import type { Outcome } from './outcome.js';

/** How far a long work is. */
export interface Progress {
  set(done: number, total?: number): void;
  end(): void;
}

/** The streams of a process; a test gives its own. */
export interface TerminalStreams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

const PLAIN_PROGRESS_MS = 5_000;

/**
 * What commands speak through. Results go to the standard output, once and at the end;
 * notes, progress and questions go to the standard error, so that neither spoils a pipe.
 */
export class Terminal {
  constructor(
    readonly language: Language,
    /** One JSON document instead of text. */
    readonly json: boolean,
    private readonly streams: TerminalStreams,
  ) {}

  /** Whether a person is there to answer. */
  get interactive(): boolean {
    return !this.json && this.streams.stdin.isTTY === true && this.streams.stderr.isTTY === true;
  }

  /** A text in the language of the terminal. */
  in(words: Text, values?: TextValues): string {
    return render(words, this.language, values);
  }

  /** One line for the person, beside the result. */
  note(words: Text | string, values?: TextValues): void {
    const line = typeof words === 'string' ? words : this.in(words, values);
    this.streams.stderr.write(`${line}\n`);
  }

  print({ document, lines }: Outcome): void {
    const content = this.json ? JSON.stringify(document, null, 2) : lines.join('\n');
    if (content !== '') this.streams.stdout.write(`${content}\n`);
  }

  /** A bar on a terminal; in a log, one line now and then. */
  progress(what: Text, total: number): Progress {
    return this.streams.stderr.isTTY === true ? this.bar(what, total) : this.plainProgress(what, total);
  }

  /** @throws Refusal `cli.cancelled` */
  async confirm(question: Text, values?: TextValues): Promise<boolean> {
    return given(await prompts.confirm({ message: this.in(question, values), initialValue: false, ...this.promptStreams() }));
  }

  /** @throws Refusal `cli.cancelled` */
  async ask(question: Text, options: { readonly secret?: boolean; readonly values?: TextValues; readonly initial?: string } = {}): Promise<string> {
    const prompt = { message: this.in(question, options.values), ...this.promptStreams() };
    const { initial = '', secret } = options;
    return given<string | undefined>(secret ? await prompts.password(prompt) : await prompts.text({ ...prompt, initialValue: initial })) ?? '';
  }

  /** Everything on the standard input, without the newline at its end. */
  async readInput(): Promise<string> {
    return (await text(this.streams.stdin)).replace(/\r?\n$/, '');
  }

  private promptStreams(): { input: Readable; output: Writable } {
    return { input: this.streams.stdin as Readable, output: this.streams.stderr as Writable };
  }

  private bar(what: Text, total: number): Progress {
    const format = `${this.in(what)} {bar} {percentage}% {value}/{total}`;
    const bar = new cliProgress.SingleBar({ format, stream: this.streams.stderr, hideCursor: true }, cliProgress.Presets.rect);
    bar.start(total, 0);
    return {
      set: (done, newTotal) => {
        if (newTotal !== undefined) bar.setTotal(newTotal);
        bar.update(done);
      },
      end: () => bar.stop(),
    };
  }

  private plainProgress(what: Text, total: number): Progress {
    let latest = Date.now();
    let all = total;
    return {
      set: (done, newTotal = all) => {
        all = newTotal;
        if (Date.now() - latest < PLAIN_PROGRESS_MS) return;
        latest = Date.now();
        this.note(`${this.in(what)}: ${done}/${all}`);
      },
      end: () => undefined,
    };
  }
}

function given<T>(answer: T | typeof prompts.CANCEL_SYMBOL): T {
  if (!prompts.isCancel(answer)) return answer;
  throw new Refusal('cli.cancelled', { zh: '已取消，没有做任何改动。', en: 'Cancelled: nothing was changed.' });
}
