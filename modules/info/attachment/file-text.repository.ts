import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../../src/index.js';

/** What is kept of a file. */
export interface KeptText {
  readonly fileId: string;
  readonly text: string;
  readonly lexemes: readonly string[];
}

/** What some files are found by; not whole where one of them was not read, or its lexemes were not made yet. */
export interface FoundLexemes {
  readonly lexemes: readonly string[];
  readonly isWhole: boolean;
}

const KEEP = `
  INSERT INTO info_file_texts (file_id, text, lexemes) VALUES ($1, $2, $3)
  ON CONFLICT ON CONSTRAINT info_file_texts_pk DO UPDATE SET text = excluded.text, lexemes = excluded.lexemes`;
const LEXEMES = 'SELECT lexemes FROM info_file_texts WHERE file_id = ANY ($1) AND lexemes IS NOT NULL ORDER BY array_position($1, file_id)';
const TEXTS = 'SELECT file_id AS "fileId", text FROM info_file_texts WHERE file_id = ANY ($1) AND lexemes IS NULL';
const UNREAD = 'SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM info_file_texts t WHERE t.file_id = id)';

/** The texts of files. */
@Injectable()
export class FileTextRepository {
  async keep(runner: SqlRunner, { fileId, lexemes, text }: KeptText): Promise<void> {
    await runner.query(KEEP, [fileId, text, lexemes]);
  }

  /** What files are found by, in their order. */
  async lexemesOf(runner: SqlRunner, fileIds: readonly string[]): Promise<FoundLexemes> {
    const rows = fileIds.length === 0 ? [] : await runner.query<{ lexemes: string[] }>(LEXEMES, [fileIds]);
    return { lexemes: rows.flatMap(({ lexemes }) => lexemes), isWhole: rows.length === new Set(fileIds).size };
  }

  /** Those among files that nobody has read. */
  async unreadOf(runner: SqlRunner, fileIds: readonly string[]): Promise<string[]> {
    return (await runner.query<{ id: string }>(UNREAD, [fileIds])).map(({ id }) => id);
  }

  /** The texts among files whose lexemes are to be made. */
  textsWithoutLexemes(runner: SqlRunner, fileIds: readonly string[]): Promise<{ fileId: string; text: string }[]> {
    return runner.query(TEXTS, [fileIds]);
  }
}
