import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One reaction a person to an article, or to what else has reactions. */
export class InfoCreateReactions1764340000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_reactions (
        target_kind text NOT NULL,
        target_id uuid NOT NULL,
        account_id uuid NOT NULL,
        member_id uuid,
        reaction text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT info_reactions_pk PRIMARY KEY (target_kind, target_id, account_id)
      )`);
    await queryRunner.query('CREATE INDEX info_reactions_of_account ON info_reactions (account_id)');
    await queryRunner.query('CREATE INDEX info_reactions_of_member ON info_reactions (member_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE info_reactions');
  }
}
