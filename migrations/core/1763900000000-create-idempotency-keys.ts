import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to keyed requests: `digest` is SHA-256 of principal and key, so that nobody finds another's key. */
export class CoreCreateIdempotencyKeys1763900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_idempotency_keys (
        digest bytea NOT NULL CONSTRAINT core_idempotency_keys_pk PRIMARY KEY,
        route text NOT NULL,
        fingerprint text NOT NULL,
        answer text,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX core_idempotency_keys_age ON core_idempotency_keys (created_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_idempotency_keys');
  }
}
