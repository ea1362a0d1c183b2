import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import { nameOf, type Requests, shown } from './requests.js';

const UNKNOWN = 'zhibuUnknown';
const IN_QUERY = { zh: '查询参数', en: 'query parameter' };
const IN_BODY = { zh: '正文字段', en: 'field of the body' };

/** Sends what no route knows: it is refused before anything is done. */
export async function checkInput(who: (operation: DocumentedOperation) => Actor, operations: readonly DocumentedOperation[], requests: Requests, findings: Findings): Promise<void> {
  for (const operation of operations) {
    findings.look('input');
    const made = await requests.draft(who(operation), operation);
    if (made === null) continue;
    const { draft, token } = made;
    const asked = await requests.send({ ...draft, query: [...draft.query, [UNKNOWN, '1']] }, token);
    if (asked.answer.status !== 400) findings.add('unknownAccepted', nameOf(operation), { what: IN_QUERY, answer: shown(asked.answer) });
    if (draft.body === undefined) continue;
    const sent = await requests.send({ ...draft, body: { ...(draft.body as object), [UNKNOWN]: 1 } }, token);
    if (sent.answer.status !== 400) findings.add('unknownAccepted', nameOf(operation), { what: IN_BODY, answer: shown(sent.answer) });
  }
}
