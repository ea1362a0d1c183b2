import type { Warning } from '../../../src/index.js';
import { citationOf } from '../rule-citation.js';
import { upwardDocuments } from './document.rules.js';
import { REPORT, REQUEST, type WrittenDocument } from './document-types.js';
import { requestPhrase } from './request-phrases.js';

const RULE = citationOf(upwardDocuments);
const ASKS = {
  zh: '报告中有请示用语“{phrase}”。报告不得夹带请示事项：请删去，或另行请示。',
  en: 'The report asks for a decision: "{phrase}". A report carries no request: take it out, or write a request of its own.',
};
const ONE_MATTER = { zh: '请示应当一文一事。请确认只请示一个事项。', en: 'A request is about one matter. Make sure that this one is.' };

/** What people should look at in a report or a request (INF-4); nothing is refused for it. */
export function documentWarnings(document: Pick<WrittenDocument, 'type'> | null, text: string): Warning[] {
  if (document?.type === REQUEST) return [{ code: 'info.one_matter', message: ONE_MATTER, rule: RULE }];
  const phrase = document?.type === REPORT ? requestPhrase(text) : null;
  return phrase === null ? [] : [{ code: 'info.report_requests', message: ASKS, values: { phrase }, rule: RULE }];
}
