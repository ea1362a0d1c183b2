import { randomUUID } from 'node:crypto';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '../errors/problem.js';
import { requestErrors } from './http-errors.js';
import { SECURITY_HEADERS } from './security-headers.js';

const lastAnswers = new WeakMap<Socket, ServerResponse>();
const refused = new WeakSet<Socket>();

/** Notes the answer that is last to be sent on its connection. */
export function noteAnswer(answer: ServerResponse): void {
  lastAnswers.set(answer.req.socket, answer);
}

/**
 * Answers what is no HTTP request, or came too late or too large, with a problem like every other refusal;
 * there is no request to take a path or a language from. The connection ends: where the next request
 * would start on it cannot be told. Whole requests that came before are answered first, or their caller
 * would take this refusal for the answer to what was done.
 */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || refused.has(socket)) return;
  refused.add(socket);
  const before = lastAnswers.get(socket);
  const isPending = before !== undefined && !before.writableFinished;
  const end = () => {
    if (socket.writable) socket.write(messageOf(problemOf(error.code)));
    socket.destroySoon();
  };
  if (isPending && before.req.complete) before.once('close', end);
  else if (isPending && before.headersSent) socket.destroySoon();
  else end();
}

function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return requestErrors.headersTooLarge();
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? requestErrors.timeout() : requestErrors.malformed();
}

function messageOf(problem: Problem): string {
  const body = JSON.stringify(problem.toBody('zh', '/'));
  const headers = {
    ...SECURITY_HEADERS,
    'x-request-id': randomUUID(),
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'zh-CN',
    'content-length': Buffer.byteLength(body),
    'connection': 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`;
}
