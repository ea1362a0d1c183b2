import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Official documents: their data, what they replace, and their numbers, each once for an issuing organisation. */
export class InfoCreateDocuments1764330000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE info_documents (
        article_id uuid NOT NULL CONSTRAINT info_documents_pk PRIMARY KEY
          CONSTRAINT info_documents_article REFERENCES info_articles (id) DEFERRABLE INITIALLY DEFERRED,
        issuing_organization_id uuid NOT NULL,
        number text,
        type text,
        urgency text,
        addressees text[] NOT NULL DEFAULT '{}',
        copies text[] NOT NULL DEFAULT '{}',
        signer text,
        issued_on date,
        in_force_from date,
        in_force_to date,
        repealed_on date,
        repeal_reason text,
        repeal_number text
      )`);
    // Of numbers that were given twice before they were looked at, the oldest published one is kept.
    await queryRunner.query(`
      INSERT INTO info_documents (article_id, issuing_organization_id, number)
      SELECT id, organization_id, CASE WHEN row_number() OVER (
        PARTITION BY organization_id, document_number ORDER BY status = 'published' DESC, published_at, created_at, id) = 1 THEN document_number END
      FROM info_articles WHERE kind = 'document'`);
    await queryRunner.query('SET CONSTRAINTS ALL IMMEDIATE');
    await queryRunner.query('CREATE UNIQUE INDEX info_documents_number ON info_documents (issuing_organization_id, number)');
    await queryRunner.query('CREATE INDEX info_documents_of_type ON info_documents (type)');
    await queryRunner.query(`
      CREATE TABLE info_document_replacements (
        article_id uuid NOT NULL
          CONSTRAINT info_document_replacements_article REFERENCES info_articles (id) DEFERRABLE INITIALLY DEFERRED,
        replaced_id uuid NOT NULL CONSTRAINT info_document_replacements_replaced REFERENCES info_articles (id),
        CONSTRAINT info_document_replacements_pk PRIMARY KEY (article_id, replaced_id)
      )`);
    await queryRunner.query('CREATE INDEX info_document_replacements_of ON info_document_replacements (replaced_id)');
    await queryRunner.query('ALTER TABLE info_revisions ADD COLUMN document jsonb');
    await queryRunner.query('CREATE INDEX info_articles_document_number ON info_articles (document_number) WHERE document_number IS NOT NULL');
    await queryRunner.query(`CREATE INDEX info_articles_documents ON info_articles (COALESCE(published_at, created_at), id) WHERE kind = 'document'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX info_articles_documents');
    await queryRunner.query('DROP INDEX info_articles_document_number');
    await queryRunner.query('ALTER TABLE info_revisions DROP COLUMN document');
    await queryRunner.query('DROP TABLE info_document_replacements');
    await queryRunner.query('DROP TABLE info_documents');
  }
}
