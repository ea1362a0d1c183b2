import type { parseDocument } from 'htmlparser2';

/** A piece of parsed HTML. */
export type HtmlNode = ReturnType<typeof parseDocument>['children'][number];
/** One that has attributes and children. */
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

const MARKS: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', s: '~~', del: '~~' };
const INLINE = new Set(['a', 'u', 'ins', 'sub', 'sup', 'mark', 'small', 'span', 'code', 'img', 'br', ...Object.keys(MARKS)]);
/** What Markdown, its tables, or HTML within it would read; an underscore inside a word is none, a sign before a link makes it an image. */
const ACTIVE = /[\\`*[\]<~|#]|!$|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,32};)/gu;
/** What would begin a list, a rule or the underline of a heading, where it stands first on a line. */
const FIRST_ON_LINE = /^(\d{1,9}(?=[.)])|(?=[-+=:>]))(.)/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const BLANKS = /[\s\u00A0\u3000]+/gu;

/** Whether it stands within a line of text. */
export function isInline(node: HtmlNode): boolean {
  return 'attribs' in node ? INLINE.has(node.name) : true;
}

/** How a line of text stands. */
export interface LineOptions {
  /** Breaks are blanks. */
  readonly onOneLine?: boolean;
  /** In a cell of a table, where no bar may stand. */
  readonly inTable?: boolean;
}

/** One line or more of text in Markdown, the marks set so that they are read as such; without blanks at both ends. */
export function inlineMarkdown(nodes: readonly HtmlNode[], options: LineOptions = {}): string {
  const line = new InlineWriter(options);
  line.write(nodes);
  return line.end();
}

/** The text of nodes as it stands there. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => ('children' in node ? textOf(node.children) : textIn(node))).join('');
}

function textIn(node: HtmlNode): string {
  return node.type === 'text' ? node.data : '';
}

/**
 * Writes from left to right, as what came before decides how the next is written; keeps the end of the line beside it, because to
 * look at a text that grows would cost its length each time.
 */
class InlineWriter {
  private readonly parts: string[] = [];
  /** The last characters of the line; empty at its beginning. */
  private tail = '';
  /** The last thing was a mark that ends only before a blank or punctuation. */
  private needsGap = false;
  private isMarked = false;
  private isLinked = false;

  constructor(private readonly options: LineOptions) {}

  write(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if ('attribs' in node) this.element(node);
      else this.text(textIn(node));
    }
  }

  end(): string {
    while (this.parts.length > 0 && /^(?:\\\n| *)$/.test(this.parts.at(-1) ?? '')) this.parts.pop();
    return this.parts.join('').trim();
  }

  private element({ attribs, children, name }: HtmlElement): void {
    const mark = MARKS[name];
    if (mark !== undefined && !this.isMarked) this.marked(mark, children);
    else if (name === 'a' && attribs['href'] !== undefined && !this.isLinked) this.link(attribs['href'], children);
    else if (name === 'img') this.raw(`![${escape(attribs['alt'] ?? '').trim()}](${addressOf(attribs['src'] ?? '')})`);
    else if (name === 'code') this.code(textOf(children));
    else if (name === 'br') this.breakLine();
    else if (INLINE.has(name)) this.write(children);
    else {
      // A block where only text can stand.
      this.text(' ');
      this.write(children);
      this.text(' ');
    }
  }

  private text(data: string): void {
    const isFirst = this.tail === '';
    const collapsed = data.replace(BLANKS, ' ');
    const text = isFirst || this.tail.endsWith(' ') ? collapsed.trimStart() : collapsed;
    if (text === '') return;
    this.raw(isFirst ? escape(text).replace(FIRST_ON_LINE, String.raw`$1\$2`) : escape(text));
  }

  /** Marks hold only where a blank or punctuation stands on the other side of punctuation: 文**“引”**字 needs two blanks. */
  private marked(mark: string, children: readonly HtmlNode[]): void {
    const inner = new InlineWriter({ ...this.options, onOneLine: true });
    inner.isMarked = true;
    inner.isLinked = this.isLinked;
    inner.write(children);
    const kept = inner.end();
    const around = textOf(children);
    if (kept === '' || /^\s/.test(around)) this.text(' ');
    if (kept === '') return;
    const before = /.$/u.exec(this.tail)?.[0] ?? ' ';
    const isApart = before === ' ' || (PUNCTUATION.test(before) && !/[*~]/.test(before));
    if (!isApart && (isPunctuation(kept) || /[*~]/.test(before))) this.raw(' ');
    this.raw(`${mark}${kept}${mark}`);
    this.needsGap = PUNCTUATION.test(/.$/u.exec(kept)?.[0] ?? '');
    if (/\s$/.test(around)) this.text(' ');
  }

  private link(href: string, children: readonly HtmlNode[]): void {
    const inner = new InlineWriter({ ...this.options, onOneLine: true });
    inner.isMarked = this.isMarked;
    inner.isLinked = true;
    inner.write(children);
    const text = inner.end();
    if (text !== '') this.raw(`[${text}](${addressOf(href)})`);
  }

  private code(text: string): void {
    const kept = text.replace(BLANKS, ' ').trim();
    if (kept === '') return this.text(' ');
    if (this.isMisread(kept)) return this.text(kept);
    // Two fences beside each other would be one that ends nothing.
    if (this.tail.endsWith('`')) this.raw(' ');
    const fence = fenceFor(kept, 1);
    const pad = /^`|`$/.test(kept) ? ' ' : '';
    const code = this.options.inTable ? kept.replaceAll('|', String.raw`\|`) : kept;
    this.raw(`${fence}${pad}${code}${pad}${fence}`);
  }

  /** Nothing can be escaped in code: `[…]:` at the beginning of a line says where a link leads, and in a table a bar behind a backslash parts cells. */
  private isMisread(code: string): boolean {
    return (this.isLinked && code.includes(']:')) || (this.options.inTable === true && code.includes(String.raw`\|`));
  }

  private breakLine(): void {
    if (this.options.onOneLine) return this.text(' ');
    if (this.tail === '') return;
    this.parts.push('\\\n');
    this.tail = '';
    this.needsGap = false;
  }

  private raw(text: string): void {
    if (this.needsGap && !/^\s/.test(text) && !isPunctuation(text)) this.parts.push(' ');
    this.needsGap = false;
    this.parts.push(text);
    this.tail = `${this.tail}${text.slice(-2)}`.slice(-2);
  }
}

/** A fence of backticks that does not stand in a text. */
export function fenceFor(text: string, shortest: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(shortest, longest + 1));
}

function isPunctuation(text: string): boolean {
  const [first = ''] = text;
  return PUNCTUATION.test(first);
}

function escape(text: string): string {
  return text.replace(ACTIVE, String.raw`\$&`);
}

/** An address in the round brackets of a link. */
function addressOf(address: string): string {
  return address.replace(/[()<>\s\\|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).replace(/&(?=#?\w{1,32};)/g, '&amp;');
}
