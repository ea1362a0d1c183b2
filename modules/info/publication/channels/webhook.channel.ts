import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { OpenChannelAccount } from '../../../base/index.js';
import { Clock, OutboundHttp, type Text } from '../../../../src/index.js';
import type { ChannelAdapter, ChannelArticle, ChannelState, ChannelStep, RecallStep } from './channel-adapter.js';
import { ask, ChannelRefusal, stepOf } from './channel-answers.js';

const GONE = 410;
const SECRET_PREFIX = 'whsec_';

/** A web address of an integrator, told by Standard Webhooks 1.0: ids and title alone, the rest he reads by the API. */
@Injectable()
export class WebhookChannel implements ChannelAdapter {
  constructor(
    private readonly http: OutboundHttp,
    private readonly clock: Clock,
  ) {}

  /** The id is chosen before anything is sent, so that what is sent again after a break has the same. */
  publish(account: OpenChannelAccount, article: ChannelArticle, state: ChannelState): Promise<ChannelStep> {
    return stepOf<ChannelStep>(async () => {
      const { messageId } = state;
      if (messageId === undefined) return { status: 'continue', state: { messageId: `msg_${uuidv7()}` } };
      await this.send(account, messageId, { type: 'info.article_published', data: { articleId: article.id, title: article.title, url: article.url } });
      return { status: 'published', state };
    });
  }

  recall(account: OpenChannelAccount, { id, title }: Pick<ChannelArticle, 'id' | 'title'>, { messageId }: ChannelState): Promise<RecallStep> {
    return stepOf<RecallStep>(async () => {
      await this.send(account, `${messageId}_recall`, { type: 'info.article_withdrawn', data: { articleId: id, title } });
      return { status: 'recalled' };
    });
  }

  private async send(account: OpenChannelAccount, id: string, event: { type: string; data: object }): Promise<void> {
    const now = this.clock.now();
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const body = JSON.stringify({ ...event, timestamp: now.toISOString() });
    const signature = webhookSignature(account.secrets['signingSecret'] ?? '', id, timestamp, body);
    const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
    const { status } = await ask(this.http, { method: 'POST', url: account.url ?? '', headers, body });
    if (status >= 200 && status < 300) return;
    throw new ChannelRefusal({ status: 'failed', reason: status === GONE ? ENDED : refusedWith(status) });
  }
}

const ENDED: Text = { zh: '对方不再接收（HTTP 410）。请停用该渠道账号。', en: 'The other side takes no more (HTTP 410). Switch the channel account off.' };

function refusedWith(status: number): Text {
  return { zh: `对方以 HTTP ${status} 拒收。请与其开发者核对网址和签名密钥。`, en: `The other side refused it with HTTP ${status}. Compare address and signing secret with its developers.` };
}

/** The header `webhook-signature` of Standard Webhooks 1.0 for a secret `whsec_…`. */
export function webhookSignature(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
