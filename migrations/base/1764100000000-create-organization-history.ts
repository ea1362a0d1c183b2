import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The acts by which organisations changed, and from them what each was on any day. An organisation that is
 * there already gets the act of its entry, the root from the day on which the Party was founded.
 */
export class BaseCreateOrganizationHistory1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_organization_acts (
        id uuid NOT NULL CONSTRAINT base_organization_acts_pk PRIMARY KEY,
        kind text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT base_organization_acts_organization REFERENCES base_organizations (id),
        effective_on date NOT NULL,
        document_number text,
        reason text,
        details jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX base_organization_acts_of ON base_organization_acts (organization_id, effective_on, id)');
    await queryRunner.query(`
      CREATE TABLE base_organization_act_parties (
        act_id uuid NOT NULL CONSTRAINT base_organization_act_parties_act REFERENCES base_organization_acts (id),
        organization_id uuid NOT NULL CONSTRAINT base_organization_act_parties_organization REFERENCES base_organizations (id),
        CONSTRAINT base_organization_act_parties_pk PRIMARY KEY (organization_id, act_id)
      )`);
    await queryRunner.query('CREATE INDEX base_organization_act_parties_by_act ON base_organization_act_parties (act_id)');
    await queryRunner.query(`
      CREATE TABLE base_organization_states (
        organization_id uuid NOT NULL CONSTRAINT base_organization_states_organization REFERENCES base_organizations (id),
        valid_from date NOT NULL,
        valid_until date,
        act_id uuid NOT NULL CONSTRAINT base_organization_states_act REFERENCES base_organization_acts (id),
        name text NOT NULL,
        short_name text,
        type text NOT NULL,
        kind text NOT NULL,
        parent_id uuid,
        path text COLLATE "C" NOT NULL,
        status text NOT NULL,
        CONSTRAINT base_organization_states_pk PRIMARY KEY (organization_id, valid_from),
        CONSTRAINT base_organization_states_period CHECK (valid_until > valid_from)
      )`);
    await queryRunner.query('CREATE INDEX base_organization_states_path ON base_organization_states (path, valid_from)');
    await queryRunner.query('CREATE INDEX base_organization_states_by_act ON base_organization_states (act_id)');
    await queryRunner.query(`UPDATE base_organizations SET effective_on = '1921-07-01' WHERE parent_id IS NULL`);
    await queryRunner.query(`
      INSERT INTO base_organization_acts (id, kind, organization_id, effective_on, details, recorded_at)
      SELECT id, 'create', id, effective_on, jsonb_build_object(
        'name', name, 'shortName', short_name, 'type', type, 'kind', kind, 'parentId', parent_id), created_at FROM base_organizations`);
    await queryRunner.query('INSERT INTO base_organization_act_parties (act_id, organization_id) SELECT id, id FROM base_organizations');
    await queryRunner.query(`
      INSERT INTO base_organization_states (organization_id, valid_from, act_id, name, short_name, type, kind, parent_id, path, status)
      SELECT id, effective_on, id, name, short_name, type, kind, parent_id, path, status FROM base_organizations`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_organization_states');
    await queryRunner.query('DROP TABLE base_organization_act_parties');
    await queryRunner.query('DROP TABLE base_organization_acts');
  }
}
