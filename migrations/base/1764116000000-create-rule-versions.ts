import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The versions of rules: national ones, written from the code at every start, and stricter ones of organisations. */
export class BaseCreateRuleVersions1764116000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_rule_versions (
        id uuid NOT NULL CONSTRAINT base_rule_versions_pk PRIMARY KEY,
        code text COLLATE "C" NOT NULL,
        organization_id uuid CONSTRAINT base_rule_versions_organization REFERENCES base_organizations (id),
        rule_version text,
        regulation text,
        article text,
        effective_from date NOT NULL,
        effective_until date,
        parameters jsonb NOT NULL,
        document_number text,
        reason text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_rule_versions_kind CHECK ((organization_id IS NULL) = (regulation IS NOT NULL)),
        CONSTRAINT base_rule_versions_period CHECK (effective_until >= effective_from)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX base_rule_versions_national ON base_rule_versions (code, rule_version) WHERE organization_id IS NULL',
    );
    // A version that ended before it began never held: another may take its day.
    await queryRunner.query(`
      CREATE UNIQUE INDEX base_rule_versions_local ON base_rule_versions (code, organization_id, effective_from)
      WHERE organization_id IS NOT NULL AND (effective_until IS NULL OR effective_until > effective_from)`);
    await queryRunner.query('CREATE INDEX base_rule_versions_of ON base_rule_versions (organization_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_rule_versions');
  }
}
