import { Injectable } from '@nestjs/common';
import type { OpenChannelAccount } from '../../../base/index.js';
import { OutboundHttp, type Text } from '../../../../src/index.js';
import type { ChannelAdapter, ChannelArticle, ChannelStep, RecallStep } from './channel-adapter.js';
import { ask, jsonOf, type KnownFault, refuse, stepOf, textOf } from './channel-answers.js';
import { ChannelEndpoints } from './channel-endpoints.js';
import { characters, shorten } from './shorten.js';

const STATUS_CHARACTERS = 140;
const HOUR_SECONDS = 3_600;

const FAULTS: Readonly<Record<string, KnownFault>> = {
  '10004': { reason: { zh: '本服务器的 IP 不在微博应用的白名单中。请在开放平台加入后重试。', en: 'The address of this server is not on the white list of the Weibo application. Add it there, then try again.' } },
  '10014': { reason: { zh: '该微博应用没有发布权限。请在开放平台申请。', en: 'The Weibo application may not publish. Apply for it there.' } },
  '10017': { reason: { zh: '微博正文须含已绑定域名的网址。请核对渠道账号的 url 和微博应用绑定的域名。', en: 'The text must link to the bound domain. Compare the url of the channel account with the domain that the Weibo application is bound to.' } },
  '10023': { reason: { zh: '微博接口调用过于频繁，稍后会自动重试。', en: 'Too many calls to Weibo. It is tried again.' }, afterSeconds: HOUR_SECONDS },
  '20019': { reason: { zh: '微博已有相同内容。无须再发。', en: 'Weibo has the same text already. Nothing is to be done.' } },
  '21327': { reason: { zh: '微博授权已过期。请重新授权并更新渠道账号的 accessToken。', en: 'The authorisation has run out. Authorise anew and change the accessToken of the channel account.' } },
};
const NO_RECALL: Text = { zh: '微博没有撤回接口。请在微博客户端删除。', en: 'Weibo has no way to recall. Remove it in the app of Weibo.' };

/** Weibo: a text of 140 characters with a link to the domain that is bound to the application. */
@Injectable()
export class WeiboChannel implements ChannelAdapter {
  constructor(
    private readonly http: OutboundHttp,
    private readonly endpoints: ChannelEndpoints,
  ) {}

  publish(account: OpenChannelAccount, article: ChannelArticle): Promise<ChannelStep> {
    return stepOf<ChannelStep>(async () => {
      const answer = jsonOf(
        await ask(this.http, {
          method: 'POST',
          url: `${this.endpoints.weibo}/2/statuses/share.json`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ access_token: account.secrets['accessToken'] ?? '', status: statusOf(article, account) }).toString(),
        }),
      );
      const code = textOf(answer['error_code']);
      return code === '' ? { status: 'published', state: { statusId: textOf(answer['idstr']) } } : refuse(code, textOf(answer['error']), FAULTS);
    });
  }

  recall(): Promise<RecallStep> {
    return Promise.resolve({ status: 'impossible', reason: NO_RECALL });
  }
}

/** The link is never cut: without it nothing is published. */
function statusOf({ title, summary, url }: ChannelArticle, account: OpenChannelAccount): string {
  const link = ` ${url ?? account.url ?? ''}`;
  const text = summary === '' ? title : `【${title}】${summary}`;
  return shorten(text, STATUS_CHARACTERS - characters(link), characters) + link;
}
