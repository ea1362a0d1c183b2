import type { ArticleFile } from '../article/article.dto.js';
import type { ArticleKind } from '../article/article-types.js';

/** A section with the newest of its articles that anybody may read. */
export interface PublicFeed {
  readonly sectionId: string;
  readonly title: string;
  readonly organizationName: string;
  /** When any of it last changed, articles that were taken away included. */
  readonly updated: string;
  readonly entries: readonly PublicEntry[];
}

/** One of its articles. */
export interface PublicEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
  readonly tags: readonly string[];
  readonly authorName: string;
  readonly publishedAt: string;
  /** Plain text; empty where nobody wrote one. */
  readonly summary: string;
  /** The beginning of its text. */
  readonly excerpt: string;
  /** Clean HTML; null where it is too long for a feed. */
  readonly body: string | null;
  readonly cover: string | null;
  /** Its attachments. */
  readonly files: readonly ArticleFile[];
  /** Where people read it; null where it has no web page. */
  readonly page: string | null;
}

/** A document that readers of feeds fetch. */
export interface FeedDocument {
  readonly contentType: string;
  readonly text: string;
}

const API = '/api/v1';
const TAG = /<(?:a|img) [^>]*>/g;
const FROM_ROOT = / (href|src)="\//;

/** Addresses of a feed and of what is in it, absolute from an origin such as `https://dj.example.cn`. */
export class FeedAddresses {
  constructor(private readonly origin: string) {}

  feed({ sectionId }: PublicFeed, format: 'atom' | 'json'): string {
    return `${this.origin}${API}/feeds/${sectionId}.${format}`;
  }

  /** Its web page, else the article itself. */
  article({ id, page }: PublicEntry): string {
    return page ?? `${this.origin}${API}/articles/${id}`;
  }

  file({ id }: PublicEntry, fileId: string): string {
    return `${this.origin}${API}/articles/${id}/files/${fileId}`;
  }

  /** HTML whose addresses from the root of the site are absolute: a reader of feeds is elsewhere. */
  absolute(html: string): string {
    return html.replace(TAG, (tag) => tag.replace(FROM_ROOT, (_, attribute: string) => ` ${attribute}="${this.origin}/`));
  }
}
