import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from '../http/conditional-headers.js';
import { requestErrors } from '../http/http-errors.js';
import type { FileRow } from './file.dto.js';
import type { ByteRange, FileStorage } from './storage/file-storage.js';

/** What of a content is asked for: all of it (null), a part, or a part that it does not have. */
export type AskedRange = ByteRange | 'unsatisfiable' | null;

/**
 * Answers with the content of a file, in a way that no browser runs or shows it in our name: as a download,
 * typed as inspected, in a sandbox.
 */
export async function answerContent(file: FileRow, storage: FileStorage, request: FastifyRequest, reply: FastifyReply): Promise<StreamableFile | undefined> {
  const tag = `"${file.sha256}"`;
  reply.headers({
    ETag: tag,
    'Accept-Ranges': 'bytes',
    'Content-Disposition': dispositionOf(file.name),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  });
  if (matchesTag(request.headers['if-none-match'], tag)) {
    reply.code(304);
    return undefined;
  }
  const asked = rangeOf(request.headers.range, request.headers['if-range'], file.size, tag);
  if (asked === 'unsatisfiable') {
    throw requestErrors.rangeNotSatisfiable({ size: file.size }, { headers: { 'Content-Range': `bytes */${file.size}` } });
  }
  const body = await storage.open(file.storageKey, asked ?? undefined);
  if (asked) reply.code(206).header('Content-Range', `bytes ${asked.start}-${asked.end}/${file.size}`);
  return new StreamableFile(body, { type: file.mediaType, length: asked ? asked.end - asked.start + 1 : file.size });
}

/** `attachment` with the name in plain ASCII for old clients and in full (RFC 6266, RFC 8187). */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** One range of bytes (RFC 9110 §14.1.2); several at once, and other units, are answered with the whole. */
export function rangeOf(header: string | undefined, ifRange: string | string[] | undefined, size: number, tag: string): AskedRange {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (ifRange !== undefined && ifRange !== tag) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return start > end ? 'unsatisfiable' : { start, end };
}
