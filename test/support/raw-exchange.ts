import { connect } from 'node:net';

/** One answer on a connection, as it was sent. */
export interface RawAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const QUIET_MS = 600;
const LIMIT_MS = 8_000;

/**
 * Sends bytes over a connection of their own and reads what comes back until the server ends the
 * connection or falls silent.
 * @throws Error for an answer that is no HTTP, or when the server neither answers nor ends within 8 s
 */
export async function sendRaw(url: string, ...parts: readonly (string | Buffer)[]): Promise<RawAnswer[]> {
  return answersIn(await bytesAfter(url, parts));
}

/** Sends bytes and hangs up once they are gone, without waiting for an answer. */
export function hangUpAfter(url: string, bytes: string | Buffer): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.write(bytes, () => socket.destroy());
  });
}

/** What {@link sendRaw} reads, as it came. */
export function bytesAfter(url: string, parts: readonly (string | Buffer)[]): Promise<Buffer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    const finish = () => {
      clearTimeout(limit);
      socket.destroy();
      resolve(Buffer.concat(received));
    };
    const limit = setTimeout(() => {
      socket.destroy();
      reject(new Error(`neither an answer nor an end within ${LIMIT_MS} ms`));
    }, LIMIT_MS);
    let silence: NodeJS.Timeout | undefined;
    socket.on('data', (chunk) => {
      received.push(chunk);
      clearTimeout(silence);
      silence = setTimeout(finish, QUIET_MS);
    });
    // The server may end a connection while it is still written to.
    socket.on('error', finish);
    socket.on('close', finish);
    for (const part of parts) socket.write(part);
  });
}

function answersIn(bytes: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const end = rest.indexOf('\r\n\r\n');
    const [start = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(start) ?? [];
    if (end < 0 || status === undefined) throw new Error(`this is no answer: ${rest.subarray(0, 200).toString('latin1')}`);
    const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    // Chunks are sent by Node.js alone, and with nothing in them.
    const length = headers['transfer-encoding'] === 'chunked' ? '0\r\n\r\n'.length : Number(headers['content-length'] ?? 0);
    const body = headers['content-length'] === undefined ? '' : rest.subarray(end + 4, end + 4 + length).toString('utf8');
    rest = rest.subarray(end + 4 + length);
    if (status !== '100') answers.push({ status: Number(status), headers, body });
  }
  return answers;
}
