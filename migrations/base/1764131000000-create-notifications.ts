import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox of each account, and the kinds of messages that it does not want. */
export class BaseCreateNotifications1764131000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE base_notifications (
        id uuid NOT NULL CONSTRAINT base_notifications_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT base_notifications_account REFERENCES base_accounts (id) ON DELETE CASCADE,
        kind text NOT NULL,
        "values" jsonb NOT NULL,
        organization_id uuid CONSTRAINT base_notifications_organization REFERENCES base_organizations (id),
        about_member_id uuid CONSTRAINT base_notifications_about_member REFERENCES base_members (id),
        url text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        read_at timestamptz(3)
      )`);
    await queryRunner.query('CREATE INDEX base_notifications_inbox ON base_notifications (account_id, created_at, id)');
    await queryRunner.query('CREATE INDEX base_notifications_unread ON base_notifications (account_id, created_at, id) WHERE read_at IS NULL');
    await queryRunner.query('CREATE INDEX base_notifications_read ON base_notifications (read_at) WHERE read_at IS NOT NULL');
    await queryRunner.query('CREATE INDEX base_notifications_about ON base_notifications (about_member_id) WHERE about_member_id IS NOT NULL');
    await queryRunner.query(`
      CREATE TABLE base_notification_mutes (
        account_id uuid NOT NULL CONSTRAINT base_notification_mutes_account REFERENCES base_accounts (id) ON DELETE CASCADE,
        kind text NOT NULL,
        CONSTRAINT base_notification_mutes_pk PRIMARY KEY (account_id, kind)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE base_notification_mutes');
    await queryRunner.query('DROP TABLE base_notifications');
  }
}
