import type { IncomingMessage } from 'node:http';

const LONGEST_MS = 10_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads what a client still sends and throws it away, within limits: a refusal that is sent while he is still
 * sending would be lost with the connection.
 */
export function discard(source: IncomingMessage): Promise<void> {
  if (source.readableEnded || source.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const end = () => {
      clearTimeout(timer);
      source.off('data', count).off('end', end).off('close', end).off('error', end);
      resolve();
    };
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) end();
    };
    const timer = setTimeout(end, LONGEST_MS);
    source.on('data', count).on('end', end).on('close', end).on('error', end);
    source.resume();
  });
}
