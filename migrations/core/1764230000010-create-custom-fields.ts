import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fields that organisations add to organisations, members and what other modules open; values stand in the hosts' `custom` columns by `number`. */
export class CoreCreateCustomFields1764230000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_custom_fields (
        id uuid NOT NULL CONSTRAINT core_custom_fields_pk PRIMARY KEY,
        number integer NOT NULL CONSTRAINT core_custom_fields_number UNIQUE,
        host text NOT NULL,
        key text NOT NULL,
        organization_id uuid NOT NULL,
        title text NOT NULL,
        title_en text,
        type text NOT NULL,
        max_length integer,
        minimum double precision,
        maximum double precision,
        decimals integer,
        code_system text,
        referenced_host text,
        required boolean NOT NULL DEFAULT false,
        filterable boolean NOT NULL DEFAULT false,
        from_deployment boolean NOT NULL DEFAULT false,
        retired_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX core_custom_fields_key ON core_custom_fields (host, organization_id, key) WHERE retired_at IS NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE core_custom_fields');
  }
}
