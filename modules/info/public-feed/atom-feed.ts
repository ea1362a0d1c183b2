import { KIND_NAMES } from '../article/article-types.js';
import type { FeedAddresses, FeedDocument, PublicEntry, PublicFeed } from './public-feed-content.js';
import { element, type Xml, xmlDocument } from './xml.js';

const TYPE = 'application/atom+xml';
const ATOM = 'http://www.w3.org/2005/Atom';

/** A feed as Atom (RFC 4287): ids are URNs of the ids of section and articles. Pure. */
export function atomFeed(feed: PublicFeed, addresses: FeedAddresses): FeedDocument {
  const root = element('feed', { xmlns: ATOM, 'xml:lang': 'zh-CN' },
    element('id', {}, `urn:uuid:${feed.sectionId}`),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.organizationName),
    element('updated', {}, feed.updated),
    element('author', {}, element('name', {}, feed.organizationName)),
    element('generator', {}, 'zhibu'),
    element('link', { rel: 'self', type: TYPE, href: addresses.feed(feed, 'atom') }),
    element('link', { rel: 'alternate', type: 'application/feed+json', href: addresses.feed(feed, 'json') }),
    ...feed.entries.map((entry) => entryOf(entry, addresses)),
  );
  return { contentType: `${TYPE}; charset=utf-8`, text: xmlDocument(root) };
}

function entryOf(entry: PublicEntry, addresses: FeedAddresses): Xml {
  const { authorName, body, excerpt, files, id, kind, page, publishedAt, summary, tags, title } = entry;
  const described = summary || (body === null ? excerpt : '');
  return element('entry', {},
    element('id', {}, `urn:uuid:${id}`),
    element('title', {}, title),
    // What is published does not change: it is withdrawn first, and published anew.
    element('published', {}, publishedAt),
    element('updated', {}, publishedAt),
    element('author', {}, element('name', {}, authorName)),
    element('link', { rel: 'alternate', type: page === null ? 'application/json' : 'text/html', href: addresses.article(entry) }),
    ...files.map((file) => element('link', { rel: 'enclosure', type: file.mediaType, length: file.size, title: file.name, href: addresses.file(entry, file.id) })),
    element('category', { term: kind, label: KIND_NAMES[kind].zh }),
    ...tags.map((tag) => element('category', { term: tag })),
    ...(described === '' ? [] : [element('summary', {}, described)]),
    ...(body === null ? [] : [element('content', { type: 'html' }, addresses.absolute(body))]),
  );
}
