import { Injectable } from '@nestjs/common';
import { type CodeDefinition, type HeldList, ListReader, type Page, type RequestContext, requestErrors } from '../../../src/index.js';
import { BuiltInCodeSystems } from './built-in-code-systems.js';
import { CodeBook } from './code-book.js';
import type { Code, CodeQuery, CodeSystem, CodeSystemQuery } from './code-system.dto.js';
import { CodeSystemRepository, type StoredCodeSystem } from './code-system.repository.js';

const SYSTEMS: HeldList<CodeSystem> = { name: 'base.code_systems', key: 'id', searched: ({ id, title, standard }) => [id, title, standard] };
const CODES: HeldList<Code> = { name: 'base.codes', key: 'code', searched: ({ code, name }) => [code, name] };

/** Reads code systems, for everybody who signed in. */
@Injectable()
export class CodeSystemReader {
  constructor(
    private readonly builtIn: BuiltInCodeSystems,
    private readonly repository: CodeSystemRepository,
    private readonly book: CodeBook,
    private readonly lists: ListReader,
  ) {}

  async list(context: RequestContext, query: CodeSystemQuery): Promise<Page<CodeSystem>> {
    const stored = new Map((await this.repository.all()).map((row) => [row.id, row]));
    const ids = [...new Set([...this.builtIn.all.map(({ id }) => id), ...stored.keys()])].toSorted();
    const systems = ids.flatMap((id) => this.described(context, id, stored.get(id) ?? null) ?? []);
    return this.lists.held(SYSTEMS, query, systems.filter(({ builtIn }) => query.builtIn === undefined || builtIn === query.builtIn));
  }

  /** @throws Problem `request.not_found` */
  async get(context: RequestContext, id: string): Promise<CodeSystem> {
    const system = this.described(context, id, await this.repository.find(id));
    if (!system) throw requestErrors.notFound();
    return system;
  }

  /** @throws Problem `request.not_found` */
  async codes({ language }: RequestContext, id: string, query: CodeQuery): Promise<Page<Code>> {
    const table = await this.book.table(id);
    if (!table) throw requestErrors.notFound();
    const own = new Set((await this.builtIn.codesOf(id)).map(({ code }) => code));
    const shown = ({ code, name, parent }: CodeDefinition): Code => ({ code, name: name[language], parent: parent ?? null, builtIn: own.has(code) });
    const wanted = table.codes.filter(({ parent }) => query.parent === undefined || parent === query.parent);
    return this.lists.held(CODES, query, wanted.map(shown));
  }

  /** A system by what its module says of it and what is stored; null for codes added to one whose module is left out. */
  private described({ language }: RequestContext, id: string, stored: StoredCodeSystem | null): CodeSystem | null {
    const definition = this.builtIn.get(id);
    const version = stored?.version ?? 1;
    if (definition) return { id, title: definition.title[language], standard: definition.standard, builtIn: true, version };
    if (!stored || stored.title === null) return null;
    const { title, titleEn, standard } = stored;
    return { id, title: language === 'zh' ? title : (titleEn ?? title), standard: standard ?? '', builtIn: false, version };
  }
}
