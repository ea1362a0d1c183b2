import type { ErrorDefinition } from '../errors/problem.js';
import { faults } from '../http/fields/faults.js';
import type { Text } from '../i18n/text.js';

const HEAD = `# 错误代码 · Error codes

由错误登记表生成，请勿手工修改。 Made from the error registries; not to be edited by hand.

错误以 \`application/problem+json\` 返回，\`code\` 稳定不变。 Errors are answered as \`application/problem+json\`; a \`code\` is stable.
`;

/** The error list of the documentation, as Markdown: every code with its status, titles and cures. */
export function errorListMarkdown(definitions: readonly ErrorDefinition[]): string {
  const owners = [...new Set(definitions.map(({ code }) => ownerOf(code)))].toSorted();
  const sections = owners.map((owner) => section(owner, definitions.filter(({ code }) => ownerOf(code) === owner)));
  return [HEAD, ...sections, faultSection()].join('\n');
}

function section(owner: string, definitions: readonly ErrorDefinition[]): string {
  const rows = definitions
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, status, title, detail }) => `| \`${code}\` | ${status} | ${cell(title)} | ${cell(detail)} |`);
  return [`## ${owner}`, '', '| code | status | 含义 · meaning | 说明与处理 · detail and cure |', '|---|--:|---|---|', ...rows, ''].join('\n');
}

function faultSection(): string {
  const rows = Object.entries<Text>(faults).map(([name, text]) => `| \`validation.${name}\` | ${cell(text)} |`);
  return ['## errors[].code', '', '| code | 说明 · message |', '|---|---|', ...rows, ''].join('\n');
}

function cell({ zh, en }: Text): string {
  return [zh, en].map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join('<br>');
}

function ownerOf(code: string): string {
  return code.split('.', 1)[0] ?? code;
}
