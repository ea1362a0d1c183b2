import { ArrayField, ChoiceField, FlagField, IdField, InstantField, IntegerField, of, PageQuery, partialOf, pickOf, TextField, WarningBody } from '../../../src/index.js';
import { ARTICLE_KINDS, type ArticleKind } from '../article/article-types.js';
import { SUBSCRIPTION_TOPICS, type SubscriptionTopic } from './subscription-types.js';

const TAG = { max: 30, trim: true, example: '党费' } as const;
const SECTION = { description: { zh: '栏目，包括其下级', en: 'A section, with all below it' } };
const MUTED = { description: { zh: '不接收这类文稿；需要签收的除外', en: 'Leaves such articles out, but for those that ask the caller for a confirmation' } };
const NOTIFY = { description: { zh: '有新文稿时发消息', en: 'Whether a message tells of each new article' } };

/** The body of `POST /subscriptions`: one of section, tag and kind. */
export class CreateSubscription {
  @ChoiceField(SUBSCRIPTION_TOPICS, { optional: true, description: { zh: '可不填：由所填的一项得出', en: 'May be left out: the one that is given says it' } }) topic?: SubscriptionTopic;
  @IdField({ ...SECTION, optional: true }) sectionId?: string;
  @TextField({ ...TAG, optional: true }) tag?: string;
  @ChoiceField(ARTICLE_KINDS, { optional: true }) kind?: ArticleKind;
  @FlagField({ ...NOTIFY, default: false }) notify: boolean;
  @FlagField({ ...MUTED, default: false }) muted: boolean;
}

/** The body of `PATCH /subscriptions/{id}`. */
export class UpdateSubscription extends partialOf(pickOf(CreateSubscription, ['notify', 'muted'])) {}

/** What the caller wants to receive, or not to receive. */
export class Subscription {
  @IdField() id: string;
  @ChoiceField(SUBSCRIPTION_TOPICS) topic: SubscriptionTopic;
  @IdField({ ...SECTION, nullable: true }) sectionId: string | null;
  @TextField({ ...TAG, nullable: true }) tag: string | null;
  @ChoiceField(ARTICLE_KINDS, { nullable: true }) kind: ArticleKind | null;
  @FlagField(NOTIFY) notify: boolean;
  @FlagField(MUTED) muted: boolean;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The same, with what it does not do. */
export class SubscriptionWithWarnings extends Subscription {
  @ArrayField(of.object(() => WarningBody), { maxItems: 10 }) warnings: WarningBody[];
}

/** The query of the list. */
export class SubscriptionQuery extends PageQuery {
  @ChoiceField(SUBSCRIPTION_TOPICS, { optional: true }) topic?: SubscriptionTopic;
  @FlagField({ optional: true }) muted?: boolean;
}
