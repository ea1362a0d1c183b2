import { randomUUID } from 'node:crypto';
import { FakeChannel, type FakeAnswer, type Taken } from './fake-channel.js';

interface Draft {
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  readonly content: string;
  readonly thumb_media_id: string;
}

/** How JPEG and PNG begin; WebP is not taken. */
const IMAGES = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47])];
const count = (text: string) => [...text].length;

/** `api.weixin.qq.com` as far as publishing goes: tokens, material, drafts, publishing jobs. */
export class FakeWechat extends FakeChannel {
  /** Whether the account may publish: verified accounts may. */
  verified = true;
  /** Whether drafts pass the check before they are published. */
  passes = true;
  /** `publish_status` that jobs are answered with, in turn; then 0. */
  readonly outcomes: number[] = [];
  readonly drafts = new Map<string, Draft>();
  readonly published = new Map<string, Draft>();
  /** What was uploaded, in its order. */
  readonly images: Buffer[] = [];
  private token = '';
  private readonly media = new Set<string>();
  /** The draft of each job, as it was when it was submitted. */
  private readonly jobs = new Map<string, { readonly mediaId: string; readonly draft: Draft; hasEnded: boolean }>();

  constructor(private readonly credentials: { readonly appId: string; readonly appSecret: string }) {
    super();
  }

  /** The token that was given last ends, as when another system asks for one. */
  endToken(): void {
    this.token = '';
  }

  protected answer({ path, query, body, bytes, headers }: Taken): FakeAnswer {
    if (path === '/cgi-bin/token') return this.giveToken(query);
    if (this.token === '' || query.get('access_token') !== this.token) return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' };
    if (path === '/cgi-bin/material/add_material' || path === '/cgi-bin/media/uploadimg') return this.takeFile(path, headers['content-type'] ?? '', bytes);
    const input = JSON.parse(body) as Record<string, unknown>;
    switch (path) {
      case '/cgi-bin/draft/add':
        return this.addDraft((input['articles'] as Draft[])[0]);
      case '/cgi-bin/draft/delete':
        return this.drafts.delete(String(input['media_id'])) ? done() : { errcode: 40007, errmsg: 'invalid media_id' };
      case '/cgi-bin/freepublish/submit':
        return this.submit(String(input['media_id']));
      case '/cgi-bin/freepublish/get':
        return this.outcome(String(input['publish_id']));
      case '/cgi-bin/freepublish/delete':
        return this.published.delete(String(input['article_id'])) ? done() : { errcode: 53600, errmsg: 'Article ID invalid' };
      default:
        return { status: 404 };
    }
  }

  private giveToken(query: URLSearchParams): FakeAnswer {
    if (query.get('grant_type') !== 'client_credential' || query.get('appid') !== this.credentials.appId) return { errcode: 40013, errmsg: 'invalid appid' };
    if (query.get('secret') !== this.credentials.appSecret) return { errcode: 40125, errmsg: 'invalid appsecret' };
    this.token = randomUUID();
    return { access_token: this.token, expires_in: 7200 };
  }

  private takeFile(path: string, contentType: string, body: Buffer): FakeAnswer {
    if (!contentType.startsWith('multipart/form-data') || !body.includes('name="media"; filename=')) return { errcode: 41005, errmsg: 'media data missing' };
    const file = body.subarray(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf('\r\n--'));
    if (!IMAGES.some((start) => file.subarray(0, start.length).equals(start))) return { errcode: 40113, errmsg: 'unsupported file type' };
    if (file.length > (path.endsWith('uploadimg') ? 1_000_000 : 10_000_000)) return { errcode: 40009, errmsg: 'invalid image size' };
    this.images.push(file);
    const id = randomUUID();
    this.media.add(id);
    const url = `http://mmbiz.qpic.cn/${id}?wx_fmt=png&from=appmsg`;
    return path.endsWith('uploadimg') ? { url, errcode: 0, errmsg: 'ok' } : { media_id: id, url };
  }

  private addDraft(draft: Draft | undefined): FakeAnswer {
    if (!draft || !this.media.has(draft.thumb_media_id)) return { errcode: 40007, errmsg: 'invalid media_id' };
    if (count(draft.title) > 32) return { errcode: 45003, errmsg: 'title size out of limit' };
    if (count(draft.author) > 16) return { errcode: 45110, errmsg: 'author size out of limit' };
    if (count(draft.digest) > 128) return { errcode: 45004, errmsg: 'description size out of limit' };
    if (count(draft.content) >= 20_000) return { errcode: 45002, errmsg: 'content size out of limit' };
    const id = randomUUID();
    // What WeChat does to the content: scripts go, and images that it does not hold.
    const content = draft.content.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<img[^>]*src="(?!http:\/\/mmbiz)[^"]*"[^>]*>/g, '');
    this.drafts.set(id, { ...draft, content });
    return { media_id: id };
  }

  private submit(mediaId: string): FakeAnswer {
    if (!this.verified) return { errcode: 48001, errmsg: 'api unauthorized' };
    const draft = this.drafts.get(mediaId);
    if (!draft) return { errcode: 40007, errmsg: 'invalid media_id' };
    if (!this.passes) return { errcode: 53503, errmsg: 'draft failed the publishing check' };
    const id = String(100_000 + this.jobs.size);
    this.jobs.set(id, { mediaId, draft, hasEnded: false });
    return { errcode: 0, errmsg: 'ok', publish_id: id, msg_data_id: '1' };
  }

  private outcome(publishId: string): FakeAnswer {
    const job = this.jobs.get(publishId);
    if (!job) return { errcode: 53600, errmsg: 'Article ID invalid' };
    const { draft, hasEnded, mediaId } = job;
    const status = this.outcomes.shift() ?? (hasEnded && !this.published.has(mediaId) ? 5 : 0);
    // A draft vanishes once it is published, whatever becomes of the article.
    if ([0, 5, 6].includes(status)) this.drafts.delete(mediaId);
    if (status !== 0) return { publish_id: publishId, publish_status: status };
    job.hasEnded = true;
    this.published.set(mediaId, draft);
    return { publish_id: publishId, publish_status: 0, article_id: mediaId, article_detail: { count: 1, item: [{ idx: 1, article_url: 'http://mp.weixin.qq.com/s/1' }] } };
  }
}

function done(): FakeAnswer {
  return { errcode: 0, errmsg: 'ok' };
}
