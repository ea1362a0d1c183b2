import type { FeedAddresses, FeedDocument, PublicEntry, PublicFeed } from './public-feed-content.js';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the ids that it has as Atom. Pure. */
export function jsonFeed(feed: PublicFeed, addresses: FeedAddresses): FeedDocument {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.organizationName,
    feed_url: addresses.feed(feed, 'json'),
    language: 'zh-CN',
    authors: [{ name: feed.organizationName }],
    items: feed.entries.map((entry) => itemOf(entry, addresses)),
  };
  return { contentType: 'application/feed+json; charset=utf-8', text: JSON.stringify(content) };
}

function itemOf(entry: PublicEntry, addresses: FeedAddresses): object {
  const { authorName, body, cover, excerpt, files, id, kind, publishedAt, summary, tags, title } = entry;
  return {
    id: `urn:uuid:${id}`,
    url: addresses.article(entry),
    title,
    ...(body === null ? { content_text: excerpt } : { content_html: addresses.absolute(body) }),
    ...(summary !== '' && { summary }),
    ...(cover !== null && { image: addresses.file(entry, cover) }),
    date_published: publishedAt,
    date_modified: publishedAt,
    authors: [{ name: authorName }],
    tags: [kind, ...tags],
    ...(files.length > 0 && { attachments: files.map(({ id: fileId, mediaType, name, size }) => ({ url: addresses.file(entry, fileId), mime_type: mediaType, title: name, size_in_bytes: size })) }),
  };
}
