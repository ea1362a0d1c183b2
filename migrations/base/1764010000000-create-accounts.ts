import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, and the sessions of those who signed in. No secret is kept readable: hashes, or encrypted. */
export class BaseCreateAccounts1764010000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_accounts (
        id uuid NOT NULL CONSTRAINT base_accounts_pk PRIMARY KEY,
        username text NOT NULL CONSTRAINT base_accounts_username UNIQUE,
        display_name text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT base_accounts_organization_fk REFERENCES base_organizations (id),
        status text NOT NULL DEFAULT 'active' CONSTRAINT base_accounts_status CHECK (status IN ('active', 'suspended')),
        password_hash text NOT NULL,
        former_password_hashes text[] NOT NULL DEFAULT '{}',
        password_changed_at timestamptz(3) NOT NULL DEFAULT now(),
        must_change_password boolean NOT NULL,
        totp_secret text,
        totp_enrolled_at timestamptz(3),
        totp_last_step integer,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_accounts_totp CHECK (totp_enrolled_at IS NULL OR totp_secret IS NOT NULL)
      )`);
    await queryRunner.query('CREATE INDEX base_accounts_organization ON base_accounts (organization_id, username)');
    await queryRunner.query(`
      CREATE TABLE base_sessions (
        id uuid NOT NULL CONSTRAINT base_sessions_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT base_sessions_account_fk REFERENCES base_accounts (id) ON DELETE CASCADE,
        refresh_hash text NOT NULL,
        client_label text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        last_used_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        revoked_at timestamptz(3)
      )`);
    await queryRunner.query('CREATE INDEX base_sessions_account ON base_sessions (account_id, last_used_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_sessions');
    await queryRunner.query('DROP TABLE base_accounts');
  }
}
