import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, built in (`key`) or of an organisation (`name`), and who holds them where. */
export class BaseCreateGrants1764011000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_roles (
        id uuid NOT NULL CONSTRAINT base_roles_pk PRIMARY KEY,
        key text CONSTRAINT base_roles_key UNIQUE,
        name text,
        organization_id uuid CONSTRAINT base_roles_organization_fk REFERENCES base_organizations (id),
        permissions text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_roles_name UNIQUE (organization_id, name),
        CONSTRAINT base_roles_kind CHECK ((key IS NULL) = (name IS NOT NULL) AND (key IS NULL) = (organization_id IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE TABLE base_grants (
        id uuid NOT NULL CONSTRAINT base_grants_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT base_grants_account_fk REFERENCES base_accounts (id) ON DELETE CASCADE,
        role_id uuid NOT NULL CONSTRAINT base_grants_role_fk REFERENCES base_roles (id),
        organization_id uuid NOT NULL CONSTRAINT base_grants_organization_fk REFERENCES base_organizations (id),
        granted_by text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_grants_once UNIQUE (account_id, role_id, organization_id)
      )`);
    await queryRunner.query('CREATE INDEX base_grants_role ON base_grants (role_id)');
    await queryRunner.query('CREATE INDEX base_grants_organization ON base_grants (organization_id, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_grants');
    await queryRunner.query('DROP TABLE base_roles');
  }
}
