import { Injectable } from '@nestjs/common';
import { type CodeDefinition, Database } from '../../../src/index.js';

interface CodeRow {
  readonly code: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

const CODES = `
  SELECT c.code, c.name, c.name_en AS "nameEn", c.parent, c.aliases
  FROM base_code_systems s LEFT JOIN base_codes c ON c.system_id = s.id
  WHERE s.id = $1 ORDER BY c.position`;

/** The statements on what integrators brought. */
@Injectable()
export class CodeSystemRepository {
  constructor(private readonly database: Database) {}

  /** The codes that integrators brought to a system, in order; null where they brought neither the system nor a code. */
  async codesOf(system: string): Promise<CodeDefinition[] | null> {
    const rows = await this.database.query<CodeRow>(CODES, [system]);
    return rows.length === 0 ? null : rows.flatMap(toDefinition);
  }
}

function toDefinition({ code, name, nameEn, parent, aliases }: CodeRow): CodeDefinition[] {
  if (code === null) return [];
  return [{ code, name: { zh: name, en: nameEn }, aliases, ...(parent !== null && { parent }) }];
}
