import type { Socket } from 'node:net';
import type { Problem } from '../errors/problem.js';
import { requestErrors } from './http-errors.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** The reason phrases of what is answered here. */
const REASONS: Readonly<Record<number, string>> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

/** Why Node.js gave a connection up before there was a request. */
interface ClientError extends Error {
  readonly code?: string;
}

/**
 * Answers what is no HTTP, is too slow or has too large headers by a problem, and closes the connection: where
 * the next request on it would begin, nobody can tell.
 */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  socket.end(messageOf(problemOf(error)), () => socket.destroy());
}

function problemOf({ code }: ClientError): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return requestErrors.tooSlow();
  return code === 'HPE_HEADER_OVERFLOW' ? requestErrors.headersTooLarge() : requestErrors.malformed();
}

/** Whether an answer to an earlier request on the connection has begun: a second in its middle would be taken for a part of it. */
function isAnswering(socket: Socket): boolean {
  const { _httpMessage: message } = socket as Socket & { readonly _httpMessage?: { readonly headersSent: boolean } | null };
  return message?.headersSent === true;
}

function messageOf(problem: Problem): string {
  const body = JSON.stringify(problem.toBody('zh', '/'));
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'zh-CN',
    'content-length': String(Buffer.byteLength(body)),
    'connection': 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${problem.status} ${REASONS[problem.status]}\r\n${lines.join('')}\r\n${body}`;
}
