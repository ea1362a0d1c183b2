import { parseDocument } from 'htmlparser2';
import { fenceFor, type HtmlElement, type HtmlNode, inlineMarkdown, isInline, textOf } from './markdown-inline.js';

const CELLS = ['td', 'th'];
const MOST_COLUMNS = 100;
const LARGEST_START = 999_999_999;

/**
 * Clean HTML as Markdown (CommonMark with the tables and struck-out text of GFM), in time that grows with its length alone. What
 * is text there is text here: nothing of it is read as a mark, a link or HTML. Pure.
 */
export function toMarkdown(html: string): string {
  return blocksOf(parseDocument(html).children).join('\n\n');
}

/** Each block of nodes; text between blocks is a paragraph. */
function blocksOf(nodes: readonly HtmlNode[]): string[] {
  const blocks: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    blocks.push(inlineMarkdown(line));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else {
      endLine();
      if ('attribs' in node) blocks.push(...blockOf(node));
    }
  }
  endLine();
  return blocks.filter((block) => block !== '');
}

function blockOf(element: HtmlElement): string[] {
  const { children, name } = element;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return [headingOf(Number(level), children)];
  switch (name) {
    case 'hr':
      return ['---'];
    case 'pre':
      return [codeOf(textOf(children))];
    case 'blockquote':
      return [indented(blocksOf(children).join('\n\n'), '> ', '> ')];
    case 'ul':
    case 'ol':
      return [listOf(element)];
    case 'table':
      return tableOf(element);
    default:
      return blocksOf(children);
  }
}

function headingOf(level: number, children: readonly HtmlNode[]): string {
  const text = inlineMarkdown(children, { onOneLine: true });
  return text === '' ? '' : `${'#'.repeat(level)} ${text}`;
}

function codeOf(text: string): string {
  const fence = fenceFor(text, 3);
  return text.trim() === '' ? '' : `${fence}\n${text.replace(/^\n|\n$/g, '')}\n${fence}`;
}

function listOf({ attribs, children, name }: HtmlElement): string {
  const start = /^\d{1,9}$/.test(attribs['start'] ?? '') ? Number(attribs['start']) : 1;
  const items = children.map((node) => ('attribs' in node && node.name === 'li' ? blocksOf(node.children) : blocksOf([node]))).filter((blocks) => blocks.length > 0);
  return items
    .map((blocks, index) => {
      const marker = name === 'ol' ? `${Math.min(start + index, LARGEST_START)}. ` : '- ';
      return indented(blocks.join('\n\n'), marker, ' '.repeat(marker.length));
    })
    .join(items.some((blocks) => blocks.length > 1) ? '\n\n' : '\n');
}

/** The caption as a paragraph before it; the first row is the head and as wide as the widest. */
function tableOf(table: HtmlElement): string[] {
  const rows = within(table, ['tr']).map((row) => within(row, CELLS).flatMap(cellsOf));
  const columns = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map((row) => row.length)));
  const [head = [], ...others] = rows;
  const caption = within(table, ['caption']).map(({ children }) => inlineMarkdown(children));
  if (columns === 0) return caption;
  const wide = Array.from({ length: columns }, (_, index) => head[index] ?? '');
  return [...caption, [wide, wide.map(() => '---'), ...others].map((row) => `| ${row.slice(0, columns).join(' | ')} |`).join('\n')];
}

/** A cell over several columns is the first of them. */
function cellsOf({ attribs, children }: HtmlElement): string[] {
  const span = /^\d{1,2}$/.test(attribs['colspan'] ?? '') ? Number(attribs['colspan']) : 1;
  return [inlineMarkdown(children, { onOneLine: true, inTable: true }), ...Array.from({ length: Math.max(0, span - 1) }, () => '')];
}

/** The elements of these names in an element, not those inside one of them. */
function within({ children }: HtmlElement, names: readonly string[]): HtmlElement[] {
  return children.flatMap((node) => {
    if (!('attribs' in node)) return [];
    return names.includes(node.name) ? [node] : within(node, names);
  });
}

function indented(text: string, first: string, others: string): string {
  return `${first}${text.replaceAll('\n', `\n${others}`)}`.replace(/[ \t]+$/gm, '');
}
