import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Paper sheets. */
export class PaperShelfCreatePaperSheets1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE paper_shelf_paper_sheets (
        id uuid NOT NULL CONSTRAINT paper_shelf_paper_sheets_pk PRIMARY KEY,
        organization_id uuid NOT NULL,
        title text NOT NULL,
        day date NOT NULL,
        note text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX paper_shelf_paper_sheets_order ON paper_shelf_paper_sheets (organization_id, day, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE paper_shelf_paper_sheets');
  }
}
