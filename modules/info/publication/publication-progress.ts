import type { Text } from '../../../src/index.js';
import type { ChannelState, ChannelStep, RecallStep } from './channels/channel-adapter.js';
import type { HeldPublication, PublicationChange } from './publication.repository.js';

const SECOND = 1000;
const MOST_TRIES = 10;
const MOST_POLLS = 500;
const LONGEST_WAIT_SECONDS = 6 * 3_600;
const FIRST_WAIT_SECONDS = 30;

const NO_OUTCOME: Text = { zh: '渠道一直没有给出发布结果。请在其管理后台查看。', en: 'The channel never told the outcome. Look into its console.' };

const REPLACED: Text = {
  zh: '撤回之后渠道才答复已收到，而文稿已再次发到该渠道账号。请到其管理后台删除先前的一份。',
  en: 'The channel took it after it was recalled, and the article was sent to that account again. Remove the earlier one in its console.',
};

/** What a step of publishing makes of a publication. */
export function afterStep(publication: HeldPublication, step: ChannelStep, now: Date): PublicationChange {
  const { attempts, state, status } = publication;
  switch (step.status) {
    case 'continue':
      return { status: 'queued', state: step.state, reason: null, attempts: 0, nextTryAt: now };
    case 'published':
    case 'draftSaved':
      return { status: step.status, state: step.state, reason: null, attempts: 0, nextTryAt: null };
    case 'submitted': {
      const polls = status === 'submitted' ? attempts + 1 : 0;
      if (polls > MOST_POLLS) return failed(publication, NO_OUTCOME);
      return { status: 'submitted', state: step.state, reason: null, attempts: polls, nextTryAt: later(now, step.afterSeconds) };
    }
    case 'retry':
      if (attempts + 1 >= MOST_TRIES && status === 'queued') return failed(publication, step.reason);
      return { status, state, reason: step.reason, attempts: attempts + 1, nextTryAt: later(now, backOff(attempts, step.afterSeconds)) };
    case 'failed':
      return failed({ attempts, state: without(state, step.forgets) }, step.reason);
  }
}

/** The same for a step of recalling. What was recalled is there no more, and its names lead to nothing. */
export function afterRecall(publication: HeldPublication, step: RecallStep, now: Date): PublicationChange {
  const { attempts, state } = publication;
  if (step.status === 'recalled') return { status: 'recalled', state: {}, reason: null, attempts: 0, nextTryAt: null };
  if (step.status !== 'retry' || attempts + 1 >= MOST_TRIES) return { status: 'recallFailed', state, reason: step.reason, attempts: attempts + 1, nextTryAt: null };
  return { status: 'recalling', state, reason: step.reason, attempts: attempts + 1, nextTryAt: later(now, backOff(attempts, step.afterSeconds)) };
}

/**
 * What a step of publishing made in the channel that the publication did not know of before; null where it made nothing. Asking
 * how it stands with what was submitted makes nothing: a recall asks the same for itself.
 */
export function madeBy({ state, status }: HeldPublication, change: PublicationChange): ChannelState | null {
  if (status !== 'queued') return null;
  const made = Object.entries(change.state).filter(([name, value]) => state[name] !== value);
  return made.length === 0 ? null : Object.fromEntries(made);
}

/** What becomes of a publication that is recalled, or was, while a step of it made something: that is recalled too. */
export function afterLateStep({ state }: HeldPublication, made: ChannelState, isReplaced: boolean, now: Date): PublicationChange {
  const kept = { state: { ...state, ...made }, attempts: 0 };
  return isReplaced ? { ...kept, status: 'failed', reason: REPLACED, nextTryAt: null } : { ...kept, status: 'recalling', reason: null, nextTryAt: now };
}

function failed({ attempts, state }: Pick<HeldPublication, 'attempts' | 'state'>, reason: Text): PublicationChange {
  return { status: 'failed', state, reason, attempts: attempts + 1, nextTryAt: null };
}

function without(state: ChannelState, names: readonly string[] = []): ChannelState {
  return Object.fromEntries(Object.entries(state).filter(([name]) => !names.includes(name)));
}

/** Doubled for each try, and never before the channel wants it. */
function backOff(attempts: number, afterSeconds: number): number {
  return Math.max(afterSeconds, Math.min(FIRST_WAIT_SECONDS * 2 ** attempts, LONGEST_WAIT_SECONDS));
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * SECOND);
}
