import { type OutboundAnswer, OutboundFailure, type OutboundFailureKind, OutboundHttp, type OutboundRequest, type Text } from '../../../../src/index.js';

/** What a step ends with when the channel did not do it. */
export type Refused =
  | { readonly status: 'retry'; readonly reason: Text; readonly afterSeconds: number }
  | { readonly status: 'failed'; readonly reason: Text; readonly forgets?: readonly string[] };

/** A fault that a channel names by number, and what it means for us. */
export interface KnownFault {
  readonly reason: Text;
  /** Seconds after which to try again; left out where somebody must do something first. */
  readonly afterSeconds?: number;
  /** What of the state is of no more use then; see `ChannelStep`. */
  readonly forgets?: readonly string[];
}

/** A step that was not done; carried up to the adapter's own call. */
export class ChannelRefusal extends Error {
  constructor(readonly step: Refused) {
    super(step.reason.en);
    this.name = 'ChannelRefusal';
  }
}

const MINUTE = 60;
const UNREACHABLE: Text = { zh: '暂时无法连接该渠道，稍后会自动重试。', en: 'The channel cannot be reached now. It is tried again.' };
const NO_ANSWER: Readonly<Record<OutboundFailureKind, Text>> = {
  unreachable: UNREACHABLE,
  timeout: UNREACHABLE,
  url: { zh: '网址须为 http 或 https，且不含用户名。请更正渠道账号的 url。', en: 'The address must be http or https, without a user name. Correct the url of the channel account.' },
  address: {
    zh: '网址不在公网上，请求没有发出。请更正渠道账号，或由运维人员在 settings.outbound.allowedRanges 中放行。',
    en: 'The address is not a public one: nothing was sent. Correct the channel account, or have an operator open it in settings.outbound.allowedRanges.',
  },
  too_large: { zh: '该渠道的答复过长。请到其后台核对是否已发布。', en: 'The answer of the channel is too long. Look into its console whether it was published.' },
};
const BUSY: Text = { zh: '该渠道繁忙，稍后会自动重试。', en: 'The channel is busy. It is tried again.' };

/** Runs the steps of an adapter: a refusal on the way becomes what the step ends with. */
export async function stepOf<T>(steps: () => Promise<T>): Promise<T | Refused> {
  try {
    return await steps();
  } catch (error) {
    if (error instanceof ChannelRefusal) return error.step;
    throw error;
  }
}

/** Ends the step for one of the faults that are known of a channel, or as its own words say. */
export function refuse(code: string, message: string, known: Readonly<Record<string, KnownFault>>): never {
  const fault = known[code];
  const said = { zh: `该渠道答复：${code} ${message}。请在其管理后台查明原因。`, en: `The channel answered ${code} ${message}. Look into it in its console.` };
  if (fault?.afterSeconds !== undefined) throw new ChannelRefusal({ status: 'retry', reason: fault.reason, afterSeconds: fault.afterSeconds });
  throw new ChannelRefusal({ status: 'failed', reason: fault?.reason ?? said, ...(fault?.forgets && { forgets: fault.forgets }) });
}

/**
 * Sends a request to a channel.
 * @throws ChannelRefusal where no answer came, or one that says to come again (429, 5xx)
 */
export async function ask(http: OutboundHttp, request: OutboundRequest): Promise<OutboundAnswer> {
  try {
    const answer = await http.send(request);
    if (answer.status !== 429 && answer.status < 500) return answer;
    throw new ChannelRefusal({ status: 'retry', reason: BUSY, afterSeconds: retryAfter(answer) });
  } catch (error) {
    if (!(error instanceof OutboundFailure)) throw error;
    const reason = NO_ANSWER[error.kind];
    throw new ChannelRefusal(error.passes ? { status: 'retry', reason, afterSeconds: MINUTE } : { status: 'failed', reason });
  }
}

/** The JSON object of an answer. @throws ChannelRefusal for one that holds none */
export function jsonOf({ body, status }: OutboundAnswer): Readonly<Record<string, unknown>> {
  const parsed = parse(body.toString('utf8'));
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  const reason = { zh: `该渠道的答复（HTTP ${status}）无法识读，稍后会自动重试。`, en: `The answer of the channel (HTTP ${status}) cannot be read. It is tried again.` };
  throw new ChannelRefusal({ status: 'retry', reason, afterSeconds: 5 * MINUTE });
}

/** The text of a value that a channel answers as text or number; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function retryAfter({ headers }: OutboundAnswer): number {
  const seconds = Number(headers['retry-after']);
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 60 * MINUTE) : MINUTE;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
