import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AddressRules } from './address-rules.js';
import { OutboundFailure } from './outbound-failure.js';
import { OutboundSettings } from './outbound-settings.js';
import { outboundUrl } from './outbound-url.js';

/** A request of the server's own to another one. */
export interface OutboundRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `http:` or `https:`, without user name and password. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** For the whole exchange; 15 s. */
  readonly timeoutMs?: number;
  /** The largest answer taken, in bytes; 64 KiB. */
  readonly maxBytes?: number;
}

/** What the other side answered, whatever its status; a redirection is not followed. */
export interface OutboundAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 65_536;

/**
 * The one way to call addresses that people wrote: webhooks, channels. Where a name leads is judged when the
 * connection is made, so that a name which changes its mind reaches no private network either.
 */
@Injectable()
export class OutboundHttp {
  private readonly rules: AddressRules;

  constructor(settings: OutboundSettings) {
    this.rules = new AddressRules(settings.allowedRanges);
  }

  /** @throws OutboundFailure */
  async send(asked: OutboundRequest): Promise<OutboundAnswer> {
    const url = this.checked(asked.url);
    const signal = AbortSignal.timeout(asked.timeoutMs ?? TIMEOUT_MS);
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(failureOf(error, url, signal));
      const open = url.protocol === 'https:' ? requestHttps : requestHttp;
      // No agent: a connection kept from before would not be judged again.
      const request = open(url, { method: asked.method, headers: { ...asked.headers }, lookup: this.lookup, agent: false, signal });
      request.on('error', fail);
      request.on('response', (response) => {
        collect(request, response, asked.maxBytes ?? MAX_BYTES).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }), fail);
      });
      request.end(asked.body);
    });
  }

  private checked(text: string): URL {
    const url = outboundUrl(text);
    if (!url) {
      throw new OutboundFailure('url', 'The address to call must be http or https, without a user name.');
    }
    // A literal address is never looked up; URLs write every notation of one the same way.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !this.rules.allows(host)) throw closedAddress(url);
    return url;
  }

  private readonly lookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const allowed = addresses.filter(({ address }) => this.rules.allows(address));
      const [first] = allowed;
      if (!first) return callback(closedAddress({ hostname }), []);
      if (options.all) callback(null, allowed satisfies LookupAddress[]);
      else callback(null, first.address, first.family);
    });
  };
}

function closedAddress({ hostname }: Pick<URL, 'hostname'>): OutboundFailure {
  return new OutboundFailure('address', `${hostname} is not a public address. An operator may open it in settings.outbound.allowedRanges.`);
}

async function collect(request: ClientRequest, response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) {
      request.destroy();
      throw new OutboundFailure('too_large', `The answer is longer than ${maxBytes} bytes.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function failureOf(error: Error, { hostname }: URL, signal: AbortSignal): OutboundFailure {
  if (error instanceof OutboundFailure) return error;
  if (signal.aborted) return new OutboundFailure('timeout', `${hostname} took too long to answer.`);
  return new OutboundFailure('unreachable', `${hostname} cannot be reached.`, { cause: error });
}
