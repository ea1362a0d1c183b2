import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfers of membership relations, and the ledger of their letters' serial numbers. */
export class BaseCreateTransfers1764170000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_transfers (
        id uuid NOT NULL CONSTRAINT base_transfers_pk PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT base_transfers_member REFERENCES base_members (id),
        member_stage text NOT NULL,
        from_organization_id uuid NOT NULL CONSTRAINT base_transfers_from REFERENCES base_organizations (id),
        to_organization_id uuid CONSTRAINT base_transfers_to REFERENCES base_organizations (id),
        receiver_id uuid CONSTRAINT base_transfers_receiver REFERENCES base_organizations (id),
        destination text,
        state text NOT NULL,
        dues_paid_until text,
        valid_days integer NOT NULL,
        reason text,
        letter_organization_id uuid CONSTRAINT base_transfers_letter_organization REFERENCES base_organizations (id),
        letter_year integer,
        letter_serial integer,
        letter_number text,
        letter_heading jsonb,
        issued_on date,
        valid_until date,
        expiry_told_on date,
        decided_on date,
        decision_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT base_transfers_one_way CHECK ((to_organization_id IS NULL) <> (destination IS NULL)),
        CONSTRAINT base_transfers_seen_when_issued CHECK (receiver_id IS NULL OR (receiver_id = to_organization_id AND issued_on IS NOT NULL)),
        CONSTRAINT base_transfers_letter_when_issued CHECK (num_nulls(issued_on, valid_until, letter_organization_id, letter_year, letter_serial, letter_number, letter_heading) IN (0, 7)),
        CONSTRAINT base_transfers_issued_before_acted CHECK (state IN ('draft', 'revoked') OR issued_on IS NOT NULL)
      )`);
    await queryRunner.query(`CREATE UNIQUE INDEX base_transfers_open ON base_transfers (member_id) WHERE state IN ('draft', 'issued')`);
    await queryRunner.query('CREATE INDEX base_transfers_of_member ON base_transfers (member_id, created_at, id)');
    await queryRunner.query('CREATE INDEX base_transfers_sent ON base_transfers (from_organization_id, created_at, id)');
    await queryRunner.query('CREATE INDEX base_transfers_received ON base_transfers (receiver_id, created_at, id)');
    await queryRunner.query('CREATE INDEX base_transfers_age ON base_transfers (created_at, id)');
    await queryRunner.query(`CREATE INDEX base_transfers_coming ON base_transfers (to_organization_id) WHERE state IN ('draft', 'issued')`);
    await queryRunner.query(`CREATE INDEX base_transfers_running ON base_transfers (valid_until) WHERE state = 'issued'`);
    await queryRunner.query('CREATE UNIQUE INDEX base_transfers_letter ON base_transfers (letter_organization_id, letter_year, letter_serial)');
    await queryRunner.query(`
      CREATE TABLE base_letter_serials (
        organization_id uuid NOT NULL CONSTRAINT base_letter_serials_organization REFERENCES base_organizations (id),
        year integer NOT NULL,
        last_serial integer NOT NULL,
        CONSTRAINT base_letter_serials_pk PRIMARY KEY (organization_id, year)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_letter_serials');
    await queryRunner.query('DROP TABLE base_transfers');
  }
}
