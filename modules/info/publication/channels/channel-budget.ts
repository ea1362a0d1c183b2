import type { RateLimiter } from '../../../../src/index.js';
import { ChannelRefusal } from './channel-answers.js';

/** How often an account may do something. */
export interface ChannelBudget {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * Counts one sending of an account, over all instances (INF-6): a channel drops what is above its limit, or bans the sender.
 * @throws ChannelRefusal to try again when the window has passed
 */
export async function requireBudget(limiter: RateLimiter, { name, limit, windowSeconds }: ChannelBudget, accountId: string): Promise<void> {
  const { allowed, resetSeconds } = await limiter.take({ name: `channel-${name}`, limit, windowSeconds }, accountId);
  if (allowed) return;
  const reason = { zh: '该渠道的发送次数已到上限，稍后会自动重试。', en: 'The channel takes no more messages for now. It is tried again.' };
  throw new ChannelRefusal({ status: 'retry', reason, afterSeconds: resetSeconds });
}
