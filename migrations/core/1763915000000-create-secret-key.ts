import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which master secret the encrypted fields were written with, by the id of its key. */
export class CoreCreateSecretKey1763915000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_secret_key (
        id boolean NOT NULL DEFAULT true CONSTRAINT core_secret_key_pk PRIMARY KEY CONSTRAINT core_secret_key_single CHECK (id),
        key_id text NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_secret_key');
  }
}
