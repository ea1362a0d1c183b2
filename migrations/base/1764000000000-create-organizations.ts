import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisations. `path` compares byte by byte, so that every subtree is one range of its index. */
export class BaseCreateOrganizations1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_organizations (
        id uuid NOT NULL CONSTRAINT base_organizations_pk PRIMARY KEY,
        name text NOT NULL,
        short_name text,
        type text NOT NULL,
        kind text NOT NULL,
        parent_id uuid CONSTRAINT base_organizations_parent REFERENCES base_organizations (id),
        path text COLLATE "C" NOT NULL CONSTRAINT base_organizations_path_form CHECK (path ~ '^([0-9a-z]+/){1,12}$'),
        code text COLLATE "C" NOT NULL,
        external_codes jsonb NOT NULL,
        founded_on date,
        effective_on date NOT NULL,
        status text NOT NULL,
        contact_name text,
        phone text,
        address text,
        postal_code text,
        email text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX base_organizations_path ON base_organizations (path)');
    await queryRunner.query('CREATE UNIQUE INDEX base_organizations_code ON base_organizations (code)');
    await queryRunner.query('CREATE UNIQUE INDEX base_organizations_one_root ON base_organizations ((parent_id IS NULL)) WHERE parent_id IS NULL');
    await queryRunner.query('CREATE INDEX base_organizations_children ON base_organizations (parent_id, code)');
    await queryRunner.query('CREATE INDEX base_organizations_name ON base_organizations (name, id)');
    await queryRunner.query('CREATE INDEX base_organizations_age ON base_organizations (created_at, id)');
    // The label 1 is the root's.
    await queryRunner.query('CREATE SEQUENCE base_organization_labels START 2 OWNED BY base_organizations.path');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_organizations');
  }
}
