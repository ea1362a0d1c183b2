import { Injectable } from '@nestjs/common';
import { FileUses, formOf, PICTURE_WIDTHS } from '../../../src/index.js';
import { pictureAt } from '../article/article-pictures.js';
import { plainText } from '../article/plain-text.js';
import type { HeldArticle } from '../article/article-rows.js';
import { ARTICLE_USE } from '../article/article-texts.js';
import { InfoSettingsReader } from '../info-settings-reader.js';
import type { ChannelArticle, ChannelFile } from './channels/channel-adapter.js';

/** Puts articles together as channels are given them. */
@Injectable()
export class ChannelArticles {
  constructor(
    private readonly files: FileUses,
    private readonly settings: InfoSettingsReader,
  ) {}

  async of(article: HeldArticle): Promise<ChannelArticle> {
    const { authorName: author, body, bodyText, cover, foreword, id, originId, summary, title } = article;
    // A copy shows the files of its origin.
    const owner = originId ?? id;
    const { articleUrl } = await this.settings.at(article);
    const isPublic = article.audience.visibility === 'public';
    return {
      id,
      title,
      summary,
      author,
      html: (foreword ?? '') + body,
      text: [plainText(foreword ?? ''), bodyText].filter((part) => part !== '').join('\n'),
      url: isPublic && articleUrl !== '' ? articleUrl.replaceAll('{id}', id) : null,
      cover: cover === null ? null : (mostBytes) => this.picture(owner, cover, mostBytes),
      imageOf: async (src, mostBytes) => {
        const fileId = pictureAt(src);
        return fileId === null ? null : this.picture(owner, fileId, mostBytes);
      },
    };
  }

  /**
   * A picture of the article itself, the widest that is not too large: that its HTML names another does not open that. As JPEG,
   * which every channel takes; never as it was uploaded.
   */
  private async picture(articleId: string, fileId: string, mostBytes: number): Promise<ChannelFile | null> {
    for (const width of PICTURE_WIDTHS.toReversed()) {
      const picture = await this.files.picture({ kind: ARTICLE_USE, id: articleId }, fileId, formOf(width, 'image/jpeg'));
      if (!picture) return null;
      if (picture.size <= mostBytes) return { name: picture.name, mediaType: picture.mediaType, content: await picture.content() };
    }
    return null;
  }
}
