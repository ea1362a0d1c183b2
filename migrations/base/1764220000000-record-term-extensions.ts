import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when people knew to which day a term was put off. Of those put off before, the audit log tells the day of the
 * last change; where it does not, they count as put off from the first day.
 */
export class BaseRecordTermExtensions1764220000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_term_extensions (
        term_id uuid NOT NULL CONSTRAINT base_term_extensions_term REFERENCES base_terms (id) ON DELETE CASCADE,
        recorded_on date NOT NULL,
        extended_until date,
        CONSTRAINT base_term_extensions_pk PRIMARY KEY (term_id, recorded_on)
      )`);
    await queryRunner.query(`
      INSERT INTO base_term_extensions (term_id, recorded_on, extended_until)
      SELECT t.id, COALESCE((
          SELECT max(a.occurred_at AT TIME ZONE 'Asia/Shanghai')::date FROM core_audit_entries a
          WHERE a.target_id = t.id::text AND a.action = 'base.term.manage.update' AND 'extendedUntil' = ANY (a.fields)
        ), t.starts_on), t.extended_until
      FROM base_terms t WHERE t.extended_until IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_term_extensions');
  }
}
