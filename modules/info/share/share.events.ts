import { defineEvent } from '../../../src/index.js';

/** What is told of an offer. */
export interface SharePayload {
  readonly shareId: string;
  readonly articleId: string;
  /** Who offers it. */
  readonly organizationId: string;
}

/** The same, and the answer of an organisation. */
export interface ShareAdoptedPayload extends SharePayload {
  readonly copyId: string;
  readonly adoptedBy: string;
}

/** An organisation offers an article to others. */
export const shareOffered = defineEvent<SharePayload>('info.share_offered');

/** One of them has a copy now. */
export const shareAdopted = defineEvent<ShareAdoptedPayload>('info.share_adopted');

/** The offer and all copies that were made by it are void. */
export const shareRecalled = defineEvent<SharePayload>('info.share_recalled');
