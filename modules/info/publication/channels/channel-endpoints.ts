import { Injectable } from '@nestjs/common';
import { InfoSettings } from '../../info.settings.js';

/** Where the channels answer. Channels admit servers by address: a deployment behind a relay names the relay in its settings. */
@Injectable()
export class ChannelEndpoints {
  readonly wechat: string;
  readonly weCom: string;
  readonly dingTalk: string;
  readonly weibo: string;

  constructor({ dingTalkAddress, weComAddress, wechatAddress, weiboAddress }: InfoSettings) {
    this.wechat = wechatAddress;
    this.weCom = weComAddress;
    this.dingTalk = dingTalkAddress;
    this.weibo = weiboAddress;
  }
}
