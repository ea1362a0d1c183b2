import { Injectable } from '@nestjs/common';
import { ChannelAccounts, type OpenChannelAccount } from '../../../base/index.js';
import { OutboundHttp, RateLimiter } from '../../../../src/index.js';
import type { ChannelAdapter, ChannelArticle, ChannelState, ChannelStep, RecallStep } from './channel-adapter.js';
import { type KnownFault, stepOf, textOf } from './channel-answers.js';
import { ChannelEndpoints } from './channel-endpoints.js';
import { requireBudget } from './channel-budget.js';
import { bytes, shorten } from './shorten.js';
import { TokenChannel } from './token-channel.js';

const LIMITS = { title: 128, description: 512, text: 2_048 };
/** What one member may get is 30 a minute and 1,000 an hour; what is above is dropped without a word. */
const BUDGETS = [
  { name: 'weCom-minute', limit: 30, windowSeconds: 60 },
  { name: 'weCom-hour', limit: 1_000, windowSeconds: 3_600 },
];

const FAULTS: Readonly<Record<string, KnownFault>> = {
  '-1': { reason: { zh: '企业微信系统繁忙，稍后会自动重试。', en: 'WeCom is busy. It is tried again.' }, afterSeconds: 60 },
  '45009': { reason: { zh: '企业微信接口调用过于频繁，稍后会自动重试。', en: 'Too many calls to WeCom. It is tried again.' }, afterSeconds: 600 },
  '40013': { reason: { zh: '企业 ID 不对。请更正渠道账号。', en: 'The corporation id is wrong. Correct the channel account.' } },
  '40056': { reason: { zh: 'AgentId 不对。请更正渠道账号。', en: 'The AgentId is wrong. Correct the channel account.' } },
  '60020': { reason: { zh: '本服务器的 IP 不在企业微信应用的可信 IP 中。请在管理后台加入后重试。', en: 'The address of this server is not trusted by the WeCom application. Add it in the console, then try again.' } },
  '81013': { reason: { zh: '接收人均不在该应用的可见范围内。请更正渠道账号的 recipients。', en: 'None of the receivers may see the application. Correct the recipients of the channel account.' } },
};

/** WeCom (企业微信): one message of the application to its receivers. */
@Injectable()
export class WeComChannel implements ChannelAdapter {
  private readonly api: TokenChannel;

  constructor(
    http: OutboundHttp,
    accounts: ChannelAccounts,
    private readonly limiter: RateLimiter,
    { weCom }: ChannelEndpoints,
  ) {
    this.api = new TokenChannel(http, accounts, { base: weCom, tokenPath, faults: FAULTS });
  }

  publish(account: OpenChannelAccount, article: ChannelArticle): Promise<ChannelStep> {
    return stepOf<ChannelStep>(async () => {
      for (const budget of BUDGETS) await requireBudget(this.limiter, budget, account.id);
      const { recipients, agentId } = account;
      const answer = await this.api.call(account, {
        path: '/cgi-bin/message/send',
        body: JSON.stringify({ touser: recipients ?? '@all', agentid: Number(agentId), ...messageOf(article) }),
      });
      return { status: 'published', state: { messageId: textOf(answer['msgid']), ...unreached(answer) } };
    });
  }

  /** Possible for a day. */
  recall(account: OpenChannelAccount, _: Pick<ChannelArticle, 'id'>, { messageId }: ChannelState): Promise<RecallStep> {
    return stepOf<RecallStep>(async () => {
      if (messageId !== undefined) await this.api.call(account, { path: '/cgi-bin/message/recall', body: JSON.stringify({ msgid: messageId }) });
      return { status: 'recalled' };
    });
  }
}

function messageOf({ title, summary, text, url }: ChannelArticle): object {
  if (url === null) return { msgtype: 'text', text: { content: shorten(`${title}\n${summary || text}`, LIMITS.text, bytes) } };
  const description = shorten(summary || text, LIMITS.description, bytes);
  return { msgtype: 'news', news: { articles: [{ title: shorten(title, LIMITS.title, bytes), description, url }] } };
}

function unreached(answer: Readonly<Record<string, unknown>>): ChannelState {
  const invalid = textOf(answer['invaliduser']);
  return invalid === '' ? {} : { unreached: invalid };
}

function tokenPath({ corpId, secrets }: OpenChannelAccount): string {
  return `/cgi-bin/gettoken?${new URLSearchParams({ corpid: corpId ?? '', corpsecret: secrets['corpSecret'] ?? '' }).toString()}`;
}
