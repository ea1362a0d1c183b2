import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from '../../../src/index.js';
import type { FeedDocument } from './public-feed-content.js';

/** Seconds for which anybody may keep a feed: what is withdrawn is gone after them. */
const KEPT_SECONDS = 60;
const SECOND = 1_000;

/** Where the caller sees this server, e.g. `https://dj.example.cn`; empty, so that addresses begin at the root, where he does not say. */
export function originOf({ host, protocol }: Pick<FastifyRequest, 'host' | 'protocol'>): string {
  const origin = `${protocol}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : '';
}

/**
 * Answers with a feed that caches may keep, or with 304 to who has it. `Last-Modified` is there once its second is over, and
 * `If-Modified-Since` must name it to the letter: what is withdrawn makes a feed other, not newer.
 */
export function answerFeed({ contentType, text }: FeedDocument, updated: string, now: Date, { headers }: FastifyRequest, reply: FastifyReply): string {
  const etag = `"${hash('sha256', text, 'base64url')}"`;
  const changedAt = Math.floor(Date.parse(updated) / SECOND) * SECOND;
  const lastModified = changedAt + SECOND <= now.getTime() ? new Date(changedAt).toUTCString() : undefined;
  reply.headers({ 'Content-Type': contentType, 'Cache-Control': `public, max-age=${KEPT_SECONDS}`, ETag: etag, ...(lastModified !== undefined && { 'Last-Modified': lastModified }) });
  const known = headers['if-none-match'];
  const isKnown = known === undefined ? lastModified !== undefined && headers['if-modified-since'] === lastModified : matchesTag(known, etag);
  if (!isKnown) return text;
  reply.code(304);
  return '';
}
