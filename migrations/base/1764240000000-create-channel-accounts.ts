import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of outside channels, with the token that each channel gave last. */
export class BaseCreateChannelAccounts1764240000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_channel_accounts (
        id uuid NOT NULL CONSTRAINT base_channel_accounts_pk PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT base_channel_accounts_organization_fk REFERENCES base_organizations (id),
        kind text NOT NULL,
        name text NOT NULL,
        app_id text,
        corp_id text,
        agent_id text,
        recipients text,
        url text,
        draft_only boolean NOT NULL DEFAULT false,
        secrets jsonb NOT NULL DEFAULT '{}',
        token text,
        token_expires_at timestamptz(3),
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_channel_accounts_token CHECK ((token IS NULL) = (token_expires_at IS NULL))
      )`);
    await queryRunner.query('CREATE INDEX base_channel_accounts_organization ON base_channel_accounts (organization_id, id)');
    await queryRunner.query('CREATE INDEX base_channel_accounts_name ON base_channel_accounts (name, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_channel_accounts');
  }
}
