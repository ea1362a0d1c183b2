import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A rule as a regulation or an organisation set it. Of a national one only what the code says is stored. */
@Entity('base_rule_versions')
@Check('base_rule_versions_kind', '(organization_id IS NULL) = (regulation IS NOT NULL)')
@Check('base_rule_versions_period', 'effective_until >= effective_from')
@Index('base_rule_versions_national', ['code', 'ruleVersion'], { unique: true, where: 'organization_id IS NULL' })
@Index('base_rule_versions_local', ['code', 'organizationId', 'effectiveFrom'], {
  unique: true,
  where: 'organization_id IS NOT NULL AND (effective_until IS NULL OR effective_until > effective_from)',
})
export class RuleVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_rule_versions_pk' }) id: string;

  @Column({ type: 'text', collation: 'C' }) code: string;

  /** Who made it stricter; null for the regulation itself. */
  @Index('base_rule_versions_of')
  @ForeignKey('base_organizations', { name: 'base_rule_versions_organization' })
  @Column('uuid', { name: 'organization_id', nullable: true })
  organizationId: string | null;

  @Column('text', { name: 'rule_version', nullable: true }) ruleVersion: string | null;

  @Column('text', { nullable: true }) regulation: string | null;

  @Column('text', { nullable: true }) article: string | null;

  @Column('date', { name: 'effective_from' }) effectiveFrom: string;

  /** The first day on which it no longer holds; the same as `effectiveFrom` where it never did. */
  @Column('date', { name: 'effective_until', nullable: true }) effectiveUntil: string | null;

  @Column('jsonb') parameters: Record<string, number>;

  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;

  @Column('text', { nullable: true }) reason: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;
}
