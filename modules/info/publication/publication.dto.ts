import { ChoiceField, IdField, InstantField, IntegerField, PageQuery, TextField } from '../../../src/index.js';
import { CHANNEL_KINDS, type ChannelKind } from '../../base/index.js';
import { PUBLICATION_STATUSES, type PublicationStatus } from './publication-types.js';

/** The body of `POST /publications`. */
export class CreatePublication {
  @IdField() articleId: string;
  @IdField({ description: { zh: '渠道账号（/channel-accounts）', en: 'The channel account, of /channel-accounts' } }) channelAccountId: string;
}

/** An article in a channel. */
export class Publication {
  @IdField() id: string;
  @IdField() articleId: string;
  @TextField() articleTitle: string;
  @IdField() organizationId: string;
  @IdField() channelAccountId: string;
  @TextField({ max: 100 }) channelAccountName: string;
  @ChoiceField(CHANNEL_KINDS) kind: ChannelKind;
  @ChoiceField(PUBLICATION_STATUSES, {
    description: {
      zh: 'submitted：渠道已受理，尚未发布；draftSaved：草稿在渠道后台，由人发布',
      en: 'submitted: taken by the channel, not yet published; draftSaved: a draft in the console, which people publish',
    },
  })
  status: PublicationStatus;
  @TextField({ max: 1000, nullable: true, description: { zh: '未成功的原因和办法', en: 'Why it did not succeed, and the cure' } }) reason: string | null;
  @IntegerField({ description: { zh: '本步骤已尝试的次数', en: 'Tries of the present step' } }) attempts: number;
  @InstantField({ nullable: true, description: { zh: '下次尝试的时间', en: 'When it is tried next' } }) nextTryAt: string | null;
  @InstantField({ nullable: true }) publishedAt: string | null;
  @InstantField({ nullable: true }) recalledAt: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The query of the list. */
export class PublicationQuery extends PageQuery {
  @IdField({ optional: true }) articleId?: string;
  @IdField({ optional: true }) channelAccountId?: string;
  @ChoiceField(CHANNEL_KINDS, { optional: true }) kind?: ChannelKind;
  @ChoiceField(PUBLICATION_STATUSES, { optional: true }) status?: PublicationStatus;
}
