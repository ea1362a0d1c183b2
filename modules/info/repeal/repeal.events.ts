import { defineEvent } from '../../../src/index.js';

/** What is told of the repeal of an official document. */
export interface RepealPayload {
  readonly articleId: string;
  readonly organizationId: string;
  readonly documentNumber: string | null;
  /** The first day that it does not hold any more, `YYYY-MM-DD`. */
  readonly on: string;
}

/** The end of a published official document was brought forward. */
export const documentRepealed = defineEvent<RepealPayload>('info.document_repealed');
