import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OpenChannelAccount } from '../../../base/index.js';
import { Clock, OutboundHttp, RateLimiter, type Text } from '../../../../src/index.js';
import type { ChannelAdapter, ChannelArticle, ChannelStep, RecallStep } from './channel-adapter.js';
import { ask, jsonOf, type KnownFault, refuse, stepOf, textOf } from './channel-answers.js';
import { requireBudget } from './channel-budget.js';
import { ChannelEndpoints } from './channel-endpoints.js';
import { characters, shorten } from './shorten.js';

/** Above it the robot is banned for ten minutes. */
const BUDGET = { name: 'dingTalk', limit: 20, windowSeconds: 60 };
const BAN_SECONDS = 600;
const TEXT_CHARACTERS = 500;

const FAULTS: Readonly<Record<string, KnownFault>> = {
  '130101': { reason: { zh: '钉钉机器人发送过快，十分钟后会自动重试。', en: 'The robot sent too fast. It is tried again in ten minutes.' }, afterSeconds: BAN_SECONDS },
  '310000': { reason: { zh: '钉钉机器人的安全设置（关键词、加签或 IP）不符。请核对机器人设置和渠道账号的 signingSecret。', en: 'The security settings of the robot (keyword, signature or address) do not agree. Compare them with the signingSecret of the channel account.' } },
  '300005': { reason: { zh: '钉钉机器人的 access_token 不对。请更正渠道账号。', en: 'The access_token of the robot is wrong. Correct the channel account.' } },
};
const NO_RECALL: Text = { zh: '钉钉机器人的消息不能撤回。请在群中说明。', en: 'A message of a robot cannot be recalled. Tell the group.' };

/** A robot of a DingTalk group (钉钉群机器人). */
@Injectable()
export class DingTalkChannel implements ChannelAdapter {
  constructor(
    private readonly http: OutboundHttp,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
    private readonly endpoints: ChannelEndpoints,
  ) {}

  publish(account: OpenChannelAccount, article: ChannelArticle): Promise<ChannelStep> {
    return stepOf<ChannelStep>(async () => {
      await requireBudget(this.limiter, BUDGET, account.id);
      const url = `${this.endpoints.dingTalk}/robot/send?${this.query(account)}`;
      const body = JSON.stringify(messageOf(article));
      const answer = jsonOf(await ask(this.http, { method: 'POST', url, headers: { 'content-type': 'application/json' }, body }));
      const code = textOf(answer['errcode']);
      return code === '0' ? { status: 'published', state: {} } : refuse(code, textOf(answer['errmsg']), FAULTS);
    });
  }

  recall(): Promise<RecallStep> {
    return Promise.resolve({ status: 'impossible', reason: NO_RECALL });
  }

  private query({ secrets }: OpenChannelAccount): string {
    const query = new URLSearchParams({ access_token: secrets['accessToken'] ?? '' });
    const secret = secrets['signingSecret'];
    if (secret !== undefined) {
      const timestamp = String(this.clock.now().getTime());
      query.set('timestamp', timestamp);
      query.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
    }
    return query.toString();
  }
}

function messageOf({ title, summary, text, url }: ChannelArticle): object {
  const short = shorten(summary || text, TEXT_CHARACTERS, characters);
  return url === null ? { msgtype: 'text', text: { content: `${title}\n${short}` } } : { msgtype: 'link', link: { title, text: short, messageUrl: url } };
}
