import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ArticleKind } from '../article/article-types.js';
import { SectionEntity } from '../section/section.entity.js';

/** What a person wants to receive, or not to receive: a section with all below it, a tag, or a kind of article. */
@Entity('info_subscriptions')
@Check('info_subscriptions_topic', 'num_nonnulls(section_id, tag, kind) = 1')
@Check('info_subscriptions_quiet', 'NOT (notify AND muted)')
@Index('info_subscriptions_of_account', ['accountId', 'createdAt', 'id'])
@Index('info_subscriptions_section_once', ['sectionId', 'accountId'], { unique: true, where: 'section_id IS NOT NULL' })
@Index('info_subscriptions_tag_once', ['tag', 'accountId'], { unique: true, where: 'tag IS NOT NULL' })
@Index('info_subscriptions_kind_once', ['kind', 'accountId'], { unique: true, where: 'kind IS NOT NULL' })
export class SubscriptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'info_subscriptions_pk' }) id: string;

  @Column('uuid', { name: 'account_id' }) accountId: string;

  /** Whose account it was when he subscribed, by which the subscription goes when he is erased. */
  @Index('info_subscriptions_of_member')
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: string | null;

  @ForeignKey(() => SectionEntity, { name: 'info_subscriptions_section', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'section_id', nullable: true })
  sectionId: string | null;

  @Column('text', { nullable: true }) tag: string | null;

  @Column('text', { nullable: true }) kind: ArticleKind | null;

  /** Whether a message comes to his inbox for each new article. */
  @Column('boolean') notify: boolean;

  /** Whether articles of this topic are left out instead. */
  @Column('boolean') muted: boolean;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
