import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One place where a file names another. */
export interface ImportOf {
  /** Path of the importing file from the root, with slashes: `modules/info/info.module.ts`. */
  readonly from: string;
  /** What is imported: a path from the root (`src/index.ts`), or the name of a package. null: computed at run time. */
  readonly to: string | null;
  /** Erased by the compiler. */
  readonly typeOnly: boolean;
  /** Evaluated only when the code reaches it: `import('…')`. */
  readonly dynamic: boolean;
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Every import of every TypeScript file under some folders of `root`, tests left out. */
export function importsUnder(root: string, folders: readonly string[]): ImportOf[] {
  return folders.flatMap((folder) => sourceFiles(root, folder).flatMap((file) => importsOf(root, file)));
}

function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(spec|e2e-spec|d)\.ts$/.test(entry.name))
    .map((entry) => slashed(relative(root, join(entry.parentPath, entry.name))))
    .toSorted();
}

function importsOf(root: string, file: string): ImportOf[] {
  const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const found: ImportOf[] = [];
  const add = (source: unknown, typeOnly: boolean, dynamic: boolean) =>
    void found.push({ from: file, to: targetOf(file, literalOf(source)), typeOnly, dynamic });
  walk(program as unknown as Node, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return add(node['source'], node['importKind'] === 'type' || allTypes(node['specifiers'], 'importKind'), false);
      case 'ExportNamedDeclaration':
        if (node['source']) add(node['source'], node['exportKind'] === 'type' || allTypes(node['specifiers'], 'exportKind'), false);
        return;
      case 'ExportAllDeclaration':
        return add(node['source'], node['exportKind'] === 'type', false);
      case 'ImportExpression':
        return add(node['source'], false, true);
      case 'TSImportType':
        return add(node['source'] ?? node['argument'], true, false);
      case 'TSExternalModuleReference':
        return add(node['expression'], false, false);
      case 'CallExpression':
        if ((node['callee'] as Node & { name?: string }).name === 'require') add((node['arguments'] as unknown[])[0], false, true);
    }
  });
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((item) => walk(item, visit));
  if (typeof value !== 'object' || value === null) return;
  if (typeof (value as Node).type === 'string') visit(value as Node);
  for (const child of Object.values(value)) walk(child, visit);
}

function allTypes(specifiers: unknown, key: string): boolean {
  const list = specifiers as Node[];
  return list.length > 0 && list.every((specifier) => specifier[key] === 'type');
}

function literalOf(source: unknown): string | null {
  const node = source as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[]; literal?: unknown } | undefined;
  if (typeof node?.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis?.length === 1) return node.quasis[0]?.value.cooked ?? null;
  return node?.literal ? literalOf(node.literal) : null;
}

function targetOf(file: string, specifier: string | null): string | null {
  if (specifier === null || !specifier.startsWith('.')) return specifier;
  return slashed(join(dirname(file), specifier)).replace(/\.js$/, '.ts');
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
