import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies that are back with their source and wait to be published keep the mark that they come back. */
export class InfoMarkReturnedCopies1764410000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE info_copies k SET comes_back = true FROM info_articles c
      WHERE c.id = k.article_id AND k.closed_by IS NULL AND k.recalled_at IS NULL
        AND (c.status = 'ready' AND k.held_for IS NOT NULL OR c.status = 'scheduled' AND c.publish_at <= now())`);
    await queryRunner.query('UPDATE info_copies SET held_for = NULL WHERE held_for IS NOT NULL AND NOT comes_back');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE info_copies SET comes_back = false WHERE comes_back AND closed_by IS NULL');
  }
}
