import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Document, isSeq, type Node, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { StartupError } from '../errors/startup-error.js';

const NEW_FILE_MODE = 0o644;

/** The text of a zhibu.yaml, to change its list `modules` in; comments and every other line stay as they are. */
export class MenuFile {
  private constructor(
    readonly path: string,
    private text: string,
  ) {}

  /**
   * Reads the file; one that is not there yet is begun.
   *
   * @throws StartupError `config.not_yaml`, `config.invalid_modules`
   */
  static async read(path: string): Promise<MenuFile> {
    const file = new MenuFile(path, existsSync(path) ? await readFile(path, 'utf8') : '');
    const document = file.parse();
    const [fault] = document.errors;
    if (fault) throw new StartupError('config.not_yaml', { zh: `${path} 不是有效的 YAML：${fault.message}`, en: `${path} is not valid YAML: ${fault.message}` });
    const modules = document.get('modules');
    if (modules !== undefined && modules !== null && !isSeq(modules)) {
      throw new StartupError('config.invalid_modules', {
        zh: `${path} 中的 modules 必须是名称、目录或软件包的列表。`,
        en: `"modules" in ${path} must be a list of names, folders or packages.`,
      });
    }
    return file;
  }

  /** The entries as written. */
  get entries(): string[] {
    return (listOf(this.parse())?.toJSON() as string[] | undefined) ?? [];
  }

  add(entry: string): void {
    const document = this.parse();
    const list = listOf(document);
    const last = list?.items.at(-1) as Node | undefined;
    if (last && !list?.flow) {
      const { start, end } = this.lineOf(last);
      const bullet = /^\s*-\s+/.exec(this.text.slice(start))?.[0] ?? '  - ';
      const before = this.text.slice(0, end);
      this.text = `${before}${before.endsWith('\n') ? '' : '\n'}${bullet}${stringify(entry, { lineWidth: 0 }).trimEnd()}\n${this.text.slice(end)}`;
      return;
    }
    if (list) list.add(document.createNode(entry));
    else document.set('modules', document.createNode([entry]));
    this.text = document.toString({ lineWidth: 0 });
  }

  remove(entry: string): void {
    const document = this.parse();
    const list = listOf(document);
    const index = this.entries.indexOf(entry);
    if (!list || index < 0) return;
    if (!list.flow && list.items.length > 1) {
      const { start, end } = this.lineOf(list.items[index] as Node);
      this.text = this.text.slice(0, start) + this.text.slice(end);
      return;
    }
    list.delete(index);
    this.text = document.toString({ lineWidth: 0 });
  }

  /** Replaces the file in one step: a reader sees the old content or the new one. */
  async save(): Promise<void> {
    const path = existsSync(this.path) ? realpathSync(this.path) : this.path;
    const mode = existsSync(path) ? (await stat(path)).mode & 0o777 : NEW_FILE_MODE;
    const temporary = join(dirname(path), `.zhibu.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const file = await open(temporary, 'wx', mode);
      try {
        await file.writeFile(this.text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  private parse(): Document {
    return parseDocument(this.text, { prettyErrors: true });
  }

  /** Where the line of an entry begins, and where the next one begins. */
  private lineOf({ range }: Node): { start: number; end: number } {
    const [from, to] = range ?? [0, 0];
    const newline = this.text.indexOf('\n', to);
    return { start: this.text.lastIndexOf('\n', from) + 1, end: newline < 0 ? this.text.length : newline + 1 };
  }
}

function listOf(document: Document): YAMLSeq | undefined {
  const modules = document.get('modules');
  return isSeq(modules) ? modules : undefined;
}
