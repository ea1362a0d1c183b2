import { createHmac, randomUUID } from 'node:crypto';
import { FakeChannel, type FakeAnswer, type Taken } from './fake-channel.js';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

interface WeComMessage {
  readonly touser: string;
  readonly agentid: number;
  readonly msgtype: string;
  readonly text?: { readonly content: string };
  readonly news?: { readonly articles: ReadonlyArray<{ readonly title: string; readonly description: string; readonly url: string }> };
}

/** `qyapi.weixin.qq.com`: tokens, application messages, recall. */
export class FakeWeCom extends FakeChannel {
  readonly messages = new Map<string, WeComMessage>();
  /** Accounts that the application may not reach. */
  invisible = '';
  private token = '';

  constructor(private readonly credentials: { readonly corpId: string; readonly corpSecret: string; readonly agentId: number }) {
    super();
  }

  protected answer({ path, query, body }: Taken): FakeAnswer {
    if (path === '/cgi-bin/gettoken') {
      const isKnown = query.get('corpid') === this.credentials.corpId && query.get('corpsecret') === this.credentials.corpSecret;
      if (!isKnown) return { errcode: 40013, errmsg: 'invalid corpid' };
      this.token = randomUUID();
      return { errcode: 0, errmsg: 'ok', access_token: this.token, expires_in: 7200 };
    }
    if (query.get('access_token') !== this.token) return { errcode: 40014, errmsg: 'invalid access_token' };
    const input = JSON.parse(body) as WeComMessage & { msgid?: string };
    if (path === '/cgi-bin/message/recall') return this.messages.delete(input.msgid ?? '') ? { errcode: 0, errmsg: 'ok' } : { errcode: 81011, errmsg: 'no permission' };
    return path === '/cgi-bin/message/send' ? this.send(input) : { status: 404 };
  }

  private send(message: WeComMessage): FakeAnswer {
    if (message.agentid !== this.credentials.agentId) return { errcode: 40056, errmsg: 'invalid agentid' };
    if (message.touser === this.invisible) return { errcode: 81013, errmsg: 'user & party & tag all invalid' };
    if (message.msgtype === 'text' && bytes(message.text?.content ?? '') > 2048) return { errcode: 45002, errmsg: 'content size out of limit' };
    const [article] = message.news?.articles ?? [];
    if (message.msgtype === 'news' && (!article || bytes(article.title) > 128 || bytes(article.description) > 512 || article.url === '')) return { errcode: 40058, errmsg: 'invalid news' };
    const id = randomUUID();
    this.messages.set(id, message);
    return { errcode: 0, errmsg: 'ok', invaliduser: this.invisible, msgid: id };
  }
}

/** `oapi.dingtalk.com/robot/send`: a robot with a signature, which is banned for ten minutes above 20 messages a minute. */
export class FakeDingTalk extends FakeChannel {
  readonly messages: object[] = [];

  constructor(private readonly robot: { readonly accessToken: string; readonly signingSecret: string }) {
    super();
  }

  protected answer({ path, query, body }: Taken): FakeAnswer {
    if (path !== '/robot/send') return { status: 404 };
    if (query.get('access_token') !== this.robot.accessToken) return { errcode: 300005, errmsg: 'token is not exist' };
    const timestamp = query.get('timestamp') ?? '';
    const expected = createHmac('sha256', this.robot.signingSecret).update(`${timestamp}\n${this.robot.signingSecret}`).digest('base64');
    if (query.get('sign') !== expected || Math.abs(Date.now() - Number(timestamp)) > 3_600_000) return { errcode: 310000, errmsg: 'sign not match' };
    if (this.messages.length >= 20) return { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' };
    this.messages.push(JSON.parse(body) as object);
    return { errcode: 0, errmsg: 'ok' };
  }
}

/** `api.weibo.com/2/statuses/share.json`. */
export class FakeWeibo extends FakeChannel {
  readonly statuses: string[] = [];

  constructor(private readonly app: { readonly accessToken: string; readonly domain: string }) {
    super();
  }

  protected answer({ path, headers, body }: Taken): FakeAnswer {
    if (path !== '/2/statuses/share.json') return { status: 404 };
    const form = new URLSearchParams(headers['content-type'] === 'application/x-www-form-urlencoded' ? body : '');
    const status = form.get('status') ?? '';
    if (form.get('access_token') !== this.app.accessToken) return fault(21327, 'expired_token');
    if ([...status].length > 140) return fault(20012, 'text too long, please input text less than 140 characters');
    if (!status.includes(`//${this.app.domain}/`)) return fault(10017, 'appkey not bind domain');
    if (this.statuses.includes(status)) return fault(20019, 'repeat content');
    this.statuses.push(status);
    return { id: this.statuses.length, idstr: String(this.statuses.length), text: status };
  }
}

/** The web server of an integrator, who checks signatures as Standard Webhooks says. */
export class FakeWebhookReceiver extends FakeChannel {
  readonly received: Array<{ readonly id: string; readonly event: Record<string, unknown> }> = [];

  constructor(private readonly secret: string) {
    super();
  }

  protected answer({ headers, body }: Taken): FakeAnswer {
    const id = String(headers['webhook-id']);
    const timestamp = String(headers['webhook-timestamp']);
    const key = Buffer.from(this.secret.replace('whsec_', ''), 'base64');
    const expected = `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    if (headers['webhook-signature'] !== expected || Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return { status: 401 };
    this.received.push({ id, event: JSON.parse(body) as Record<string, unknown> });
    return { status: 204 };
  }
}

function fault(code: number, error: string): FakeAnswer {
  return { request: '/2/statuses/share.json', error_code: code, error };
}
