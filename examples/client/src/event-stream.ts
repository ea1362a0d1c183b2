import { within } from './time-limit.js';

/** One server-sent event. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** How long not a byte may come, heartbeats included, in milliseconds. */
export interface Patience {
  /** For the first: the server tells the state at once. */
  readonly firstMs: number;
  readonly quietMs: number;
}

/**
 * The events of a `text/event-stream` body, as they come. Leaving the loop closes the stream.
 *
 * @throws TimeLimitError where it is silent: what lies between holds the events back, or is gone
 */
export async function* serverEvents(body: ReadableStream<Uint8Array>, { firstMs, quietMs }: Patience): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let limit = firstMs; ; limit = quietMs) {
      const { done, value } = await within(limit, reader.read());
      if (done) return;
      const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) yield event;
      }
    }
  } finally {
    // Of a stream that has failed already there is nothing left to cancel.
    reader.cancel().catch(() => undefined);
  }
}

/** null for a block without data: a heartbeat, or the time to come again after. */
function eventOf(block: string): ServerEvent | null {
  const values = (field: string): string[] =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).trim());
  const data = values('data');
  return data.length === 0 ? null : { event: values('event').at(-1) ?? 'message', data: data.join('\n') };
}
