import { ArrayField, ChoiceField, IdField, InstantField, IntegerField, of, PageQuery, TextField } from '../../../src/index.js';

/** What a reviewer decides. */
export const REVIEW_DECISIONS = ['approve', 'return'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** Where a proof note points. */
export const PROOF_FIELDS = ['title', 'summary', 'body'] as const;

/** A proof note (校对意见) on a place of the text. */
export class ProofNote {
  @ChoiceField(PROOF_FIELDS, { default: 'body' }) field: (typeof PROOF_FIELDS)[number];
  @TextField({ max: 200, description: { zh: '所指的原文', en: 'The words that it is about' } }) quote: string;

  @IntegerField({ min: 1, max: 10_000, default: 1, description: { zh: '原文第几次出现', en: 'Which occurrence of these words' } })
  occurrence: number;

  @TextField({ max: 500, trim: true, multiline: true }) note: string;
}

/** The body of `POST /articles/{id}/review`. */
export class DecideReview {
  @ChoiceField(REVIEW_DECISIONS) decision: ReviewDecision;
  @TextField({ min: 0, max: 1000, trim: true, multiline: true, default: '', description: { zh: '审核意见；退回时必填', en: 'Needed to return it' } }) comment: string;
  @ArrayField(of.object(() => ProofNote), { maxItems: 100, default: [], description: { zh: '校对意见', en: 'Proof notes' } }) notes: ProofNote[];
}

/** A decision of a reviewer. */
export class Review {
  @IdField() id: string;
  @IntegerField({ min: 1, description: { zh: '第几次送审', en: 'Of which submission' } }) round: number;
  @IntegerField({ min: 1, description: { zh: '审次', en: '1: the first review' } }) level: number;
  @IntegerField({ min: 1, description: { zh: '所审的修订', en: 'The revision that was judged' } }) revision: number;
  @ChoiceField(REVIEW_DECISIONS) decision: ReviewDecision;
  @TextField({ min: 0, max: 1000, multiline: true }) comment: string;
  @ArrayField(of.object(() => ProofNote), { maxItems: 100 }) notes: ProofNote[];
  @IdField({ description: { zh: '此审次所在的组织', en: 'The organization that this review lies at' } }) organizationId: string;
  @IdField() reviewerAccountId: string;
  @TextField({ nullable: true }) reviewerName: string | null;
  @InstantField() createdAt: string;
}

/** The query of the list. */
export class ReviewQuery extends PageQuery {}
