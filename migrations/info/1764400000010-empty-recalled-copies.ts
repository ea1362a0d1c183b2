import type { MigrationInterface, QueryRunner } from 'typeorm';

const COPIES = 'SELECT k.article_id FROM info_copies k WHERE k.recalled_at IS NOT NULL';

/** Copies that were recalled before recalls took their text from them. */
export class InfoEmptyRecalledCopies1764400000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE info_articles SET summary = '', body = '', body_text = '', reading_minutes = 1, document_number = NULL, cover = NULL, attachments = '{}', files = '[]', search = NULL,
        version = version + 1, updated_at = now()
      WHERE id IN (${COPIES})`);
    await queryRunner.query(`UPDATE info_revisions SET summary = '', body = '', document_number = NULL, document = NULL WHERE article_id IN (${COPIES})`);
    await queryRunner.query(`
      UPDATE info_reviews SET notes = (SELECT jsonb_agg(note || '{"quote": "…"}' ORDER BY place) FROM jsonb_array_elements(notes) WITH ORDINALITY AS noted (note, place))
      WHERE article_id IN (${COPIES}) AND notes <> '[]'`);
  }

  /** What was recalled does not come back. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
