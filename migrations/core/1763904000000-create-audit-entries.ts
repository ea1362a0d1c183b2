import type { MigrationInterface, QueryRunner } from 'typeorm';

const GUARDED = ['core_audit_entries', 'core_audit_seals'];

/** The audit log and its chain: both only ever grow, whoever asks. */
export class CoreCreateAuditEntries1763904000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE core_audit_entries (
        id uuid NOT NULL CONSTRAINT core_audit_entries_pk PRIMARY KEY,
        position bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
        occurred_at timestamptz(3) NOT NULL DEFAULT now(),
        principal_key text NOT NULL,
        request_id text,
        acting_organization_id uuid,
        organization_id uuid,
        action text NOT NULL,
        target_kind text NOT NULL,
        target_id text,
        fields text[] NOT NULL,
        reason text
      )`);
    await queryRunner.query('CREATE INDEX core_audit_entries_order ON core_audit_entries (tx, position)');
    await queryRunner.query('CREATE INDEX core_audit_entries_organization ON core_audit_entries (organization_id, id)');
    await queryRunner.query('CREATE INDEX core_audit_entries_target ON core_audit_entries (target_id, id) WHERE target_id IS NOT NULL');
    await queryRunner.query('CREATE INDEX core_audit_entries_principal ON core_audit_entries (principal_key, id)');
    await queryRunner.query(`
      CREATE TABLE core_audit_seals (
        position bigint NOT NULL CONSTRAINT core_audit_seals_pk PRIMARY KEY,
        entry_id uuid NOT NULL CONSTRAINT core_audit_seals_entry UNIQUE,
        hash bytea NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE core_audit_head (
        id boolean NOT NULL DEFAULT true CONSTRAINT core_audit_head_pk PRIMARY KEY CONSTRAINT core_audit_head_single CHECK (id),
        position bigint NOT NULL,
        hash bytea NOT NULL,
        tx xid8 NOT NULL,
        entry_position bigint NOT NULL
      )`);
    await queryRunner.query(`INSERT INTO core_audit_head (position, hash, tx, entry_position) VALUES (0, '', '0', 0)`);
    await queryRunner.query(`
      CREATE FUNCTION core_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
      END $$`);
    for (const table of GUARDED) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION core_refuse_change()`);
      // Fires even where replication or a restore turns ordinary triggers off.
      await queryRunner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_append_only`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['core_audit_head', 'core_audit_seals', 'core_audit_entries']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
    await queryRunner.query('DROP FUNCTION core_refuse_change()');
  }
}
