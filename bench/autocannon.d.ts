/** The part of autocannon 9 that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export interface Request {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    /** Called before each sending; gives the request to send. */
    setupRequest?: (request: Request) => Request;
  }

  export interface Client {
    setRequests(requests: Request[]): void;
  }

  export interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Milliseconds between looks at whether the time is over. */
    sampleInt?: number;
    requests?: Request[];
    setupClient?: (client: Client) => void;
  }

  export interface Result {
    errors: number;
    non2xx: number;
  }

  /** Emits `response` (client, status, bytes, milliseconds) for each answer. */
  export type Instance = EventEmitter & Promise<Result>;

  export default function autocannon(options: Options): Instance;
}
