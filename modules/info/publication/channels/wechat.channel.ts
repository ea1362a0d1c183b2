import { Injectable } from '@nestjs/common';
import { ChannelAccounts, type OpenChannelAccount } from '../../../base/index.js';
import { OutboundHttp, type Text } from '../../../../src/index.js';
import type { ChannelAdapter, ChannelArticle, ChannelFile, ChannelState, ChannelStep, RecallStep } from './channel-adapter.js';
import { ChannelRefusal, type KnownFault, stepOf, textOf } from './channel-answers.js';
import { ChannelEndpoints } from './channel-endpoints.js';
import { bytes, characters, shorten } from './shorten.js';
import { TokenChannel } from './token-channel.js';

const LIMITS = { title: 32, author: 16, digest: 128, contentCharacters: 20_000, contentBytes: 1_048_576 };
/** A cover is permanent material (image: 10 MB, jpg or png); an image of the text 1 MB, jpg or png. */
const IMAGE_BYTES = { cover: 10_000_000, inText: 1_000_000 };
const POLL_SECONDS = 30;
const DAY_SECONDS = 86_400;

const CONSOLE: Text = { zh: '微信要求在公众号后台发布：草稿已建好，请到后台发布。', en: 'WeChat asks that this be published in the console: the draft is there.' };
/** A draft that was refused, and its job, lead to nothing any more: the article goes there as a new one. */
const DRAFT = ['draftMediaId', 'publishId'];
const COVER_UNUSABLE: Text = { zh: '封面图片无法转为公众号所要的格式。请换一张封面后重试。', en: 'The cover cannot be made into what WeChat takes. Choose another one, then try again.' };
const STILL_QUEUED: Text = { zh: '微信还在发布中，有结果后再撤回。', en: 'WeChat is still publishing it. It is recalled once that has ended.' };
const DRAFT_GONE: Text = {
  zh: '公众号后台已没有这份草稿：已由人发布或删除。如已发布，请到后台删除。',
  en: 'The draft is not there any more: people published or removed it. Where they published it, remove it in the console.',
};
const FAULTS: Readonly<Record<string, KnownFault>> = {
  '-1': { reason: { zh: '微信系统繁忙，稍后会自动重试。', en: 'WeChat is busy. It is tried again.' }, afterSeconds: 60 },
  '40164': { reason: { zh: '本服务器的 IP 不在公众号的白名单中。请在公众号后台加入后重试。', en: 'The address of this server is not on the white list of the account. Add it in the console, then try again.' } },
  '40007': { reason: { zh: '微信找不到封面素材。请换一张封面后重试。', en: 'WeChat does not find the cover. Choose another one, then try again.' }, forgets: ['thumbMediaId', 'draftMediaId'] },
  '40125': { reason: { zh: 'AppSecret 不对。请更正渠道账号。', en: 'The AppSecret is wrong. Correct the channel account.' } },
  '45009': { reason: { zh: '今天的微信接口调用次数已用完，明天会自动重试。', en: 'The calls of today are used up. It is tried again tomorrow.' }, afterSeconds: DAY_SECONDS },
  '48001': { reason: { zh: '该公众号没有发布接口的权限（个人和未认证账号均无）。请将渠道账号设为只建草稿。', en: 'The account may not publish (accounts of individuals and unverified ones may not). Set the channel account to drafts only.' } },
  '53503': { reason: { zh: '草稿未通过微信的发布检查。请修改文章后重试。', en: 'The draft failed the check of WeChat. Change the article, then try again.' }, forgets: DRAFT },
  '53504': { reason: CONSOLE },
  '53505': { reason: CONSOLE },
};
/** `publish_status` of a job that ended. */
const ENDED: Readonly<Record<string, Text>> = {
  '2': { zh: '微信原创声明失败。请在公众号后台处理。', en: 'The claim of originality failed. See to it in the console.' },
  '3': { zh: '微信发布失败。请在公众号后台查明原因。', en: 'WeChat failed to publish it. Look into it in the console.' },
  '4': { zh: '微信平台审核不通过。请修改文章后重新发布。', en: 'The review of WeChat refused it. Change the article, then publish anew.' },
  '5': { zh: '发布后已被删除。', en: 'It was removed after it was published.' },
  '6': { zh: '发布后被微信封禁。请在公众号后台查明原因。', en: 'WeChat banned it after it was published. Look into it in the console.' },
};
/** Those of them that published it, so that there is no draft any more, and no article either. */
const REMOVED = new Set(['5', '6']);
const IMAGE = /(<img\b[^>]*?\bsrc=")([^"]*)(")/g;

/**
 * WeChat Official Accounts (公众号): cover → draft → publishing job. That a job is taken means that it is queued, not
 * that anything is published; it is asked for until it ends. An account that may not publish gets a draft only.
 */
@Injectable()
export class WechatChannel implements ChannelAdapter {
  private readonly api: TokenChannel;
  /** The same, where what is not found is a draft to remove. */
  private readonly removing: TokenChannel;

  constructor(http: OutboundHttp, accounts: ChannelAccounts, { wechat }: ChannelEndpoints) {
    const api = { base: wechat, tokenPath, faults: FAULTS };
    this.api = new TokenChannel(http, accounts, api);
    this.removing = new TokenChannel(http, accounts, { ...api, faults: { ...FAULTS, '40007': { reason: DRAFT_GONE } } });
  }

  refuses({ cover, html, title }: ChannelArticle): Text | null {
    if (!cover) return { zh: '公众号文章须有封面。请为文章设置封面。', en: 'An article of an Official Account needs a cover. Give the article one.' };
    if (characters(title) > LIMITS.title) return { zh: `公众号标题最多 ${LIMITS.title} 字。请缩短标题。`, en: `A title has at most ${LIMITS.title} characters there. Shorten it.` };
    if (characters(html) >= LIMITS.contentCharacters || bytes(html) >= LIMITS.contentBytes) {
      return { zh: '公众号正文须少于 20000 字且小于 1 MB。请缩短正文。', en: 'The body must have less than 20,000 characters and 1 MB there. Shorten it.' };
    }
    return null;
  }

  publish(account: OpenChannelAccount, article: ChannelArticle, state: ChannelState): Promise<ChannelStep> {
    return stepOf<ChannelStep>(async () => {
      const { thumbMediaId, draftMediaId } = state;
      if (thumbMediaId === undefined) return { status: 'continue', state: { ...state, thumbMediaId: await this.uploadCover(account, article) } };
      if (draftMediaId === undefined) {
        const made = { ...state, draftMediaId: await this.addDraft(account, article, thumbMediaId) };
        return { status: account.draftOnly ? 'draftSaved' : 'continue', state: made };
      }
      if (account.draftOnly) return { status: 'draftSaved', state };
      const { publish_id: publishId } = await this.post(account, '/cgi-bin/freepublish/submit', { media_id: draftMediaId });
      return { status: 'submitted', state: { ...state, publishId: textOf(publishId) }, afterSeconds: POLL_SECONDS };
    });
  }

  check(account: OpenChannelAccount, state: ChannelState): Promise<ChannelStep> {
    return stepOf<ChannelStep>(async () => {
      const { articleId, status } = await this.job(account, state);
      if (status === '0') return { status: 'published', state: { ...state, articleId } };
      const reason = ENDED[status];
      return reason ? { status: 'failed', reason, forgets: DRAFT } : { status: 'submitted', state, afterSeconds: POLL_SECONDS };
    });
  }

  isWaiting({ publishId }: ChannelState): boolean {
    return publishId !== undefined;
  }

  recall(account: OpenChannelAccount, _: Pick<ChannelArticle, 'id'>, state: ChannelState): Promise<RecallStep> {
    return stepOf<RecallStep>(async () => {
      const { articleId, draftMediaId } = await this.left(account, state);
      // A draft vanishes once it is published.
      if (articleId !== undefined) await this.post(account, '/cgi-bin/freepublish/delete', { article_id: articleId, index: 0 });
      else if (draftMediaId !== undefined) await this.post(account, '/cgi-bin/draft/delete', { media_id: draftMediaId }, this.removing);
      return { status: 'recalled' };
    });
  }

  /** What is there to remove, now that a job that was last seen in the queue has ended. @throws ChannelRefusal to come again while it is there still */
  private async left(account: OpenChannelAccount, state: ChannelState): Promise<ChannelState> {
    if (state['articleId'] !== undefined || state['publishId'] === undefined) return state;
    const { articleId, status } = await this.job(account, state);
    if (status === '0') return { articleId };
    if (REMOVED.has(status)) return {};
    if (ENDED[status]) return state;
    throw new ChannelRefusal({ status: 'retry', reason: STILL_QUEUED, afterSeconds: POLL_SECONDS });
  }

  /** How the job that publishes a draft stands, and the article that it made. */
  private async job(account: OpenChannelAccount, { publishId }: ChannelState): Promise<{ status: string; articleId: string }> {
    const answer = await this.post(account, '/cgi-bin/freepublish/get', { publish_id: publishId });
    return { status: textOf(answer['publish_status']), articleId: textOf(answer['article_id']) };
  }

  private async uploadCover(account: OpenChannelAccount, { cover }: ChannelArticle): Promise<string> {
    const image = await cover?.(IMAGE_BYTES.cover);
    if (!image) throw new ChannelRefusal({ status: 'failed', reason: COVER_UNUSABLE });
    const answer = await this.upload(account, '/cgi-bin/material/add_material', image, '&type=image');
    return textOf(answer['media_id']);
  }

  private async addDraft(account: OpenChannelAccount, article: ChannelArticle, thumbMediaId: string): Promise<string> {
    const draft = {
      article_type: 'news',
      title: article.title,
      author: shorten(article.author ?? account.name, LIMITS.author, characters),
      digest: shorten(article.summary, LIMITS.digest, characters),
      content: await this.withUploadedImages(account, article),
      content_source_url: article.url ?? '',
      thumb_media_id: thumbMediaId,
      need_open_comment: 0,
      only_fans_can_comment: 0,
    };
    const { media_id: mediaId } = await this.post(account, '/cgi-bin/draft/add', { articles: [draft] });
    return textOf(mediaId);
  }

  /** WeChat drops images that it does not hold itself. */
  private async withUploadedImages(account: OpenChannelAccount, { html, imageOf }: ChannelArticle): Promise<string> {
    const uploaded = new Map<string, string>();
    for (const [, , src = ''] of html.matchAll(IMAGE)) {
      if (uploaded.has(src)) continue;
      const image = await imageOf(src, IMAGE_BYTES.inText);
      if (image) uploaded.set(src, textOf((await this.upload(account, '/cgi-bin/media/uploadimg', image))['url']));
    }
    return html.replace(IMAGE, (whole, before: string, src: string, after: string) => {
      const there = uploaded.get(src);
      return there === undefined ? whole : `${before}${there.replaceAll('&', '&amp;')}${after}`;
    });
  }

  private async upload(account: OpenChannelAccount, path: string, { name, mediaType, content }: ChannelFile, query = ''): Promise<Readonly<Record<string, unknown>>> {
    const form = new FormData();
    form.append('media', new Blob([new Uint8Array(content)], { type: mediaType }), name);
    const packed = new Response(form);
    const contentType = packed.headers.get('content-type') ?? '';
    return this.api.call(account, { path, query, contentType, body: Buffer.from(await packed.arrayBuffer()) });
  }

  private post(account: OpenChannelAccount, path: string, body: object, api = this.api): Promise<Readonly<Record<string, unknown>>> {
    return api.call(account, { path, body: JSON.stringify(body) });
  }
}

function tokenPath({ appId, secrets }: OpenChannelAccount): string {
  return `/cgi-bin/token?${new URLSearchParams({ grant_type: 'client_credential', appid: appId ?? '', secret: secrets['appSecret'] ?? '' }).toString()}`;
}
