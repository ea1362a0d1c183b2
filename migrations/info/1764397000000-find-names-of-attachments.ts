import type { MigrationInterface, QueryRunner } from 'typeorm';

const ANEW = `UPDATE info_articles SET search = NULL WHERE attachments <> '{}'`;

/** Articles are found by the names of their attachments: the job `info.index_articles` makes the words of those that have some anew. */
export class InfoFindNamesOfAttachments1764397000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ANEW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ANEW);
  }
}
