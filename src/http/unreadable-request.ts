import { randomUUID } from 'node:crypto';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '../errors/problem.js';
import { requestErrors } from './http-errors.js';
import { SECURITY_HEADERS } from './security-headers.js';

const lastAnswers = new WeakMap<Socket, ServerResponse>();
const refused = new WeakSet<Socket>();

const END_OF_HEADERS = '\r\n\r\n';

/** What Node.js says of bytes that it could not read: the last it was given, and how many of them it read. */
interface UnreadableError extends Error {
  readonly code?: string;
  /** A Buffer, whatever the types of Fastify say. */
  readonly rawPacket?: unknown;
  readonly bytesParsed?: number;
}

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
export function refuseUnreadable(error: UnreadableError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || refused.has(socket)) return;
  refused.add(socket);
  const before = lastAnswers.get(socket);
  const isPending = before !== undefined && !before.writableFinished;
  const isHead = isPending && !before.req.complete ? before.req.method === 'HEAD' : beginsWithHead(error);
  const end = () => {
    if (socket.writable) socket.write(messageOf(problemOf(error.code), isHead));
    socket.destroySoon();
  };
  if (isPending && before.req.complete) before.once('close', end);
  else if (isPending && before.headersSent) socket.destroySoon();
  else end();
}

/**
 * Whether what could not be read is a `HEAD`, which must not be answered with a body. The method is lost where it came
 * in an earlier packet: the refusal has its body then, because a reader of any other method needs it.
 */
function beginsWithHead({ rawPacket, bytesParsed }: UnreadableError): boolean {
  const read = Buffer.isBuffer(rawPacket) ? rawPacket.subarray(0, bytesParsed).toString('latin1') : '';
  const end = read.lastIndexOf(END_OF_HEADERS);
  return read.startsWith('HEAD ', end < 0 ? 0 : end + END_OF_HEADERS.length);
}

function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return requestErrors.headersTooLarge();
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? requestErrors.timeout() : requestErrors.malformed();
}

function messageOf(problem: Problem, isHead: boolean): string {
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
  return `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${isHead ? '' : body}`;
}
