import {
  AcknowledgeField,
  ArrayField,
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListQuery,
  of,
  TextField,
  WarningBody,
} from '../../../src/index.js';
import { POSTS, type Post } from './post-types.js';

/** The body of `POST /posts`. */
export class CreatePost {
  @IdField() organizationId: string;
  @IdField() memberId: string;
  @ChoiceField(POSTS, { description: { zh: '党内职务', en: 'Post in the Party' } }) post: Post;
  @DateField({ description: { zh: '任职日期', en: 'First day in the post' } }) startsOn: string;
  @IntegerField({ min: 1, max: 999, optional: true, description: { zh: '排序，默认按职务', en: 'Place in lists; by the post unless said' } }) rank?: number;
  @TextField({ max: 100, trim: true, optional: true, description: { zh: '批准文号', en: 'Number of the approval' } }) approvalNumber?: string;
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `POST /posts/{id}/end`. */
export class EndPost {
  @DateField({ optional: true, description: { zh: '离任日期，默认今天', en: 'First day without the post; today unless said' } }) effectiveOn?: string;
  @TextField({ max: 300, trim: true, optional: true, description: { zh: '离任原因', en: 'Why it ends' } }) reason?: string;
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** A post that a member holds or held. */
export class PostHolding {
  @IdField() id: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @IdField({ nullable: true, description: { zh: '所属届次', en: 'The term of office it belongs to' } }) termId: string | null;
  @IdField() memberId: string;
  @TextField() memberName: string;
  @ChoiceField(POSTS) post: Post;
  @IntegerField() rank: number;
  @DateField() startsOn: string;
  @DateField({ nullable: true, description: { zh: '离任日期；在任为 null', en: 'First day without it; null while he holds it' } }) endedOn: string | null;
  @TextField({ max: 100, nullable: true }) approvalNumber: string | null;
  @TextField({ max: 300, nullable: true }) endReason: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** A post with what is unusual about it. */
export class PostWithWarnings extends PostHolding {
  @ArrayField(of.object(() => WarningBody), { maxItems: 10 }) warnings: WarningBody[];
}

/** The query of the list. */
export class PostQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @IdField({ optional: true, description: { zh: '此组织及其全部下级', en: 'This organization and all below it' } }) under?: string;
  @IdField({ optional: true }) memberId?: string;
  @IdField({ optional: true }) termId?: string;
  @ArrayField(of.choice(POSTS), { minItems: 1, maxItems: POSTS.length, optional: true }) post?: Post[];
  @FlagField({ optional: true, description: { zh: '只列在任（或离任）', en: 'Those who hold it, or those who held it' } }) current?: boolean;
}
