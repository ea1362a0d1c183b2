import { Column, Entity, PrimaryColumn } from 'typeorm';

/** On which day the moderators of an organisation were last told that comments wait. */
@Entity('info_comment_notices')
export class CommentNoticeEntity {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'info_comment_notices_pk' }) organizationId: string;

  @Column('date', { name: 'told_on' }) toldOn: string;
}
