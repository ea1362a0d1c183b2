import { Injectable } from '@nestjs/common';

/** Where the channels answer. Channels admit servers by address: a deployment behind a relay names the relay here. */
@Injectable()
export class ChannelEndpoints {
  readonly wechat: string = 'https://api.weixin.qq.com';
  readonly weCom: string = 'https://qyapi.weixin.qq.com';
  readonly dingTalk: string = 'https://oapi.dingtalk.com';
  readonly weibo: string = 'https://api.weibo.com';
}
