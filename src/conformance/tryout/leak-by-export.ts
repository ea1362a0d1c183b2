import { setTimeout as delay } from 'node:timers/promises';
import type { LoadedModule } from '../../menu/installed-module.js';
import type { Findings } from '../report/findings.js';
import type { Actor } from './actor.js';
import type { Strangers } from './leak-by-id.js';
import { isDone, jsonOf, type Requests, shown } from './requests.js';

const POLL_MS = 50;
const LIMIT_MS = 30_000;

/** Exports every resource of the module as both: what the owner made stands in his file alone. */
export async function leakByExport({ owner, stranger }: Strangers, module: LoadedModule, requests: Requests, findings: Findings): Promise<void> {
  for (const { resource } of module.body.spreadsheets ?? []) {
    findings.look('leaks');
    const place = `export ${resource}`;
    const [his, theirs] = [await exported(owner, resource, requests), await exported(stranger, resource, requests)];
    const secrets = [owner.marker, ...owner.things.allMade];
    const what = secrets.find((secret) => theirs.text?.includes(secret));
    if (what !== undefined) findings.add('foreignShown', place, { what, query: `resource=${resource}` });
    if (!secrets.some((secret) => his.text?.includes(secret))) {
      const why = his.refusal ?? { zh: '文件中没有刚创建的内容。', en: 'the file shows nothing of what was made.' };
      findings.add('leakUntried', place, { why });
    }
  }
}

/** The file as text, or why there is none. */
async function exported(actor: Actor, resource: string, requests: Requests): Promise<{ text?: string; refusal?: string }> {
  const [order, job, content] = [requests.operation('POST', '/api/v1/exports'), requests.operation('GET', '/api/v1/jobs/{id}'), requests.operation('GET', '/api/v1/files/{id}/content')];
  if (!order || !job || !content) return { refusal: 'no routes for exports' };
  const ordered = await requests.attempt(actor, order, { tries: 1, tune: (draft) => void (draft.body = { resource, format: 'csv', filter: {} }) });
  if (!ordered || !isDone(ordered.answer)) return { refusal: ordered ? shown(ordered.answer) : '-' };
  const { jobId } = jsonOf(ordered.answer) as { jobId: string };
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await delay(POLL_MS)) {
    const asked = await requests.attempt(actor, job, { place: [jobId], tries: 1 });
    const state = (asked && jsonOf(asked.answer)) as { status?: string; result?: { fileId?: string } } | null;
    if (state?.status === 'failed') return { refusal: asked?.answer.text ?? '-' };
    if (state?.status !== 'succeeded') continue;
    const file = await requests.attempt(actor, content, { place: [state.result?.fileId ?? ''], tries: 1 });
    return file && isDone(file.answer) ? { text: file.answer.text } : { refusal: file ? shown(file.answer) : '-' };
  }
  return { refusal: `not done after ${LIMIT_MS} ms` };
}
