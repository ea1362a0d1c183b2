import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { FileKeeper } from '../../../src/index.js';
import { plainText } from '../article/plain-text.js';
import type { HeldArticle } from '../article/article-rows.js';
import { InfoSettingsReader } from '../info-settings-reader.js';
import type { ChannelArticle, ChannelFile } from './channels/channel-adapter.js';

/** `/api/v1/articles/{id}/files/{fileId}`, `/api/v1/files/{id}/content`. */
const FILE_ADDRESS = /\/files\/([\da-f-]{36})(?:\/content)?$/i;

/** Puts articles together as channels are given them. */
@Injectable()
export class ChannelArticles {
  constructor(
    private readonly files: FileKeeper,
    private readonly settings: InfoSettingsReader,
  ) {}

  async of(article: HeldArticle): Promise<ChannelArticle> {
    const { authorName: author, body, bodyText, cover, foreword, id, summary, title } = article;
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
      cover: cover === null ? null : () => this.file(article, cover),
      imageOf: async (src) => {
        const fileId = FILE_ADDRESS.exec(src)?.[1];
        return fileId === undefined ? null : this.file(article, fileId.toLowerCase());
      },
    };
  }

  /** A file of the article itself: that its HTML names another does not open that. */
  private async file({ files }: HeldArticle, fileId: string): Promise<ChannelFile | null> {
    const known = files.find(({ id }) => id === fileId);
    const content = known && (await this.files.fetch(fileId));
    if (!content) return null;
    try {
      return { name: known.name, mediaType: known.mediaType, content: await readFile(content.path) };
    } finally {
      await content.dispose();
    }
  }
}
