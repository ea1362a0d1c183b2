import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganizationEntity } from '../organization/organization.entity.js';
import type { ChannelKind } from './channel-kinds.js';

/** An organisation's account of an outside channel. */
@Entity('base_channel_accounts')
@Check('base_channel_accounts_token', '(token IS NULL) = (token_expires_at IS NULL)')
@Index('base_channel_accounts_organization', ['organizationId', 'id'])
@Index('base_channel_accounts_name', ['name', 'id'])
export class ChannelAccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'base_channel_accounts_pk' }) id: string;

  @ForeignKey(() => OrganizationEntity, { name: 'base_channel_accounts_organization_fk' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text') kind: ChannelKind;

  @Column('text') name: string;

  @Column('text', { name: 'app_id', nullable: true }) appId: string | null;

  @Column('text', { name: 'corp_id', nullable: true }) corpId: string | null;

  @Column('text', { name: 'agent_id', nullable: true }) agentId: string | null;

  @Column('text', { nullable: true }) recipients: string | null;

  @Column('text', { nullable: true }) url: string | null;

  @Column('boolean', { name: 'draft_only', default: false }) draftOnly: boolean;

  /** By name, each encrypted by itself. */
  @Column('jsonb', { default: {} }) secrets: Record<string, string>;

  /** The access token that the channel gave last, encrypted. */
  @Column('text', { nullable: true }) token: string | null;

  @Column({ type: 'timestamptz', name: 'token_expires_at', precision: 3, nullable: true }) tokenExpiresAt: string | null;

  @Column('boolean', { default: true }) active: boolean;

  @Column('integer', { default: 1 }) version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: string;
}
