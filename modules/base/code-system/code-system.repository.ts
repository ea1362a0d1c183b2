import { Injectable } from '@nestjs/common';
import { type CodeDefinition, Database, type Transaction } from '../../../src/index.js';

/** What is stored of a code system: of one that a module brings only that codes were added. */
export interface StoredCodeSystem {
  readonly id: string;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly standard: string | null;
  readonly version: number;
}

interface CodeRow {
  readonly code: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

const SYSTEMS = 'SELECT id, title, title_en AS "titleEn", standard, version FROM base_code_systems';
const SYSTEM = `${SYSTEMS} WHERE id = $1`;
const CODES = `
  SELECT c.code, c.name, c.name_en AS "nameEn", c.parent, c.aliases
  FROM base_code_systems s LEFT JOIN base_codes c ON c.system_id = s.id
  WHERE s.id = $1 ORDER BY c.position`;
const INSERT = `
  INSERT INTO base_code_systems (id, title, title_en, standard) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id`;
const ENSURE = 'INSERT INTO base_code_systems (id) VALUES ($1) ON CONFLICT (id) DO NOTHING';
const CHANGE = 'UPDATE base_code_systems SET version = version + 1, updated_at = now() WHERE id = $1 AND ($2 OR title IS NOT NULL) RETURNING version - 1 AS version';
const CLEAR = 'DELETE FROM base_codes WHERE system_id = $1';
const FILL = `
  INSERT INTO base_codes (system_id, code, name, name_en, parent, aliases, position)
  SELECT $1, c.code, c.name, c."nameEn", c.parent, c.aliases, c.position
  FROM jsonb_to_recordset($2::jsonb) AS c (code text, name text, "nameEn" text, parent text, aliases text[], position integer)`;

/** The statements on what integrators brought. */
@Injectable()
export class CodeSystemRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<StoredCodeSystem[]> {
    return this.database.query<StoredCodeSystem>(SYSTEMS);
  }

  find(id: string): Promise<StoredCodeSystem | null> {
    return this.database.one<StoredCodeSystem>(SYSTEM, [id]);
  }

  /** The codes that integrators brought to a system, in order; null where they brought neither the system nor a code. */
  async codesOf(system: string): Promise<CodeDefinition[] | null> {
    const rows = await this.database.query<CodeRow>(CODES, [system]);
    return rows.length === 0 ? null : rows.flatMap(toDefinition);
  }

  /** False where there is one with this id. */
  async insert(tx: Transaction, { id, title, titleEn, standard }: Omit<StoredCodeSystem, 'version'>): Promise<boolean> {
    return (await tx.one(INSERT, [id, title, titleEn, standard])) !== null;
  }

  /**
   * Counts a change of a system that nobody else changes before `tx` ends.
   * @returns the version it had; null where there is none and no module brings it
   */
  async lock(tx: Transaction, id: string, isBuiltIn: boolean): Promise<number | null> {
    if (isBuiltIn) await tx.query(ENSURE, [id]);
    return (await tx.one<{ version: number }>(CHANGE, [id, isBuiltIn]))?.version ?? null;
  }

  /** Makes `codes` all that integrators brought to a system. */
  async replaceCodes(tx: Transaction, system: string, codes: readonly CodeDefinition[]): Promise<void> {
    await tx.query(CLEAR, [system]);
    const rows = codes.map(({ code, name, parent = null, aliases = [] }, position) => ({ code, name: name.zh, nameEn: name.en, parent, aliases, position }));
    await tx.query(FILL, [system, JSON.stringify(rows)]);
  }
}

function toDefinition({ code, name, nameEn, parent, aliases }: CodeRow): CodeDefinition[] {
  if (code === null) return [];
  return [{ code, name: { zh: name, en: nameEn }, aliases, ...(parent !== null && { parent }) }];
}
