import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TargetKind } from '../comment/comment-types.js';
import type { Reaction } from './reaction-types.js';

/** What one person expressed about an article, or about whatever else has reactions. Nobody else is told who did. */
@Entity('info_reactions')
export class ReactionEntity {
  @PrimaryColumn('text', { name: 'target_kind', primaryKeyConstraintName: 'info_reactions_pk' }) targetKind: TargetKind;

  @PrimaryColumn('uuid', { name: 'target_id', primaryKeyConstraintName: 'info_reactions_pk' }) targetId: string;

  @Index('info_reactions_of_account')
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'info_reactions_pk' })
  accountId: string;

  @Index('info_reactions_of_member')
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: string | null;

  @Column('text') reaction: Reaction;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;
}
