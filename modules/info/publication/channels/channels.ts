import { Injectable } from '@nestjs/common';
import type { ChannelKind } from '../../../base/index.js';
import type { ChannelAdapter } from './channel-adapter.js';
import { DingTalkChannel } from './dingtalk.channel.js';
import { WebhookChannel } from './webhook.channel.js';
import { WechatChannel } from './wechat.channel.js';
import { WeComChannel } from './wecom.channel.js';
import { WeiboChannel } from './weibo.channel.js';

/** The adapters by kind. */
@Injectable()
export class Channels {
  private readonly byKind: Readonly<Record<ChannelKind, ChannelAdapter>>;

  constructor(wechatOfficialAccount: WechatChannel, weibo: WeiboChannel, weCom: WeComChannel, dingTalk: DingTalkChannel, webhook: WebhookChannel) {
    this.byKind = { wechatOfficialAccount, weibo, weCom, dingTalk, webhook };
  }

  of(kind: ChannelKind): ChannelAdapter {
    return this.byKind[kind];
  }
}
