import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { SqlRunner } from '../database/transaction.js';
import { Log } from '../observability/log.js';

/** What a subscriber is told. */
export interface Subscription {
  /** Something was published. Must not throw; what takes long is only started here. */
  readonly onMessage: (payload: string) => void;
  /** Messages may have been missed: whatever was kept by them is to be forgotten. Called at every new connection. */
  readonly onLost?: () => void;
}

const CHANNEL = 'zhibu';
/** PostgreSQL takes less than 8000 bytes; the topic goes with it. */
const MAX_BYTES = 7_999;
const TOPIC = /^[a-z][a-z0-9._-]{0,62}$/;
const COALESCE_MS = 50;
const HEARTBEAT_MS = 500;
const HEARTBEAT_LIMIT_MS = 1_000;
const STOP_LIMIT_MS = 1_000;
const RECONNECT_MS = { first: 100, most: 5_000 };

/**
 * Messages between the instances of a deployment over PostgreSQL's LISTEN and NOTIFY, on a connection
 * of its own. It keeps nothing: who is not connected misses what is sent, and is told so afterwards.
 */
@Injectable()
export class NotificationBus {
  private readonly subscriptions = new Map<string, Set<Subscription>>();
  private readonly unsent = new Set<string>();
  private options: pg.ClientConfig | null = null;
  private client: pg.Client | null = null;
  private isListening = false;
  /** When the statement that was asked for last on `client` is done. */
  private asked: Promise<unknown> = Promise.resolve();
  private failures = 0;
  private reconnectTimer: NodeJS.Timeout | undefined;
  private sendTimer: NodeJS.Timeout | undefined;

  constructor(private readonly log: Log) {}

  /**
   * Whether messages arrive now. What is cached on their strength may be trusted only while this
   * holds; a connection that falls silent is noticed after at most 1.5 s, a closed one at once.
   */
  get connected(): boolean {
    return this.isListening;
  }

  /** Connects, and from then on again and again with growing pauses. Resolves after the first try, however it went. */
  async start(options: pg.ClientConfig): Promise<void> {
    this.options = options;
    await this.connect();
  }

  async stop(): Promise<void> {
    this.options = null;
    clearTimeout(this.reconnectTimer);
    clearTimeout(this.sendTimer);
    const client = this.client;
    this.drop(client);
    // A server that fell silent does not answer the farewell either.
    await Promise.race([client?.end(), delay(STOP_LIMIT_MS, undefined, { ref: false })]);
  }

  /** @returns what ends the subscription */
  subscribe(topic: string, subscription: Subscription): () => void {
    requireTopic(topic);
    const subscribers = this.subscriptions.get(topic) ?? new Set();
    this.subscriptions.set(topic, subscribers.add(subscription));
    return () => subscribers.delete(subscription);
  }

  /**
   * Sends to every connected instance, this one included; in a transaction only if and when it commits.
   * Commits that notify wait for each other: use {@link wake} where a lost message costs only time.
   * It arrives a moment after the commit: what this instance must know for the next request is told
   * to it by `afterCommit` too.
   *
   * @param payload at most about 7900 bytes: ids, not rows
   */
  async publish(runner: SqlRunner, topic: string, payload: string): Promise<void> {
    await runner.query('SELECT pg_notify($1, $2)', [CHANNEL, messageOf(topic, payload)]);
  }

  /** Tells the subscribers of this instance at once and those of the others soon, if the connection allows. */
  wake(topic: string, payload: string): void {
    this.unsent.add(messageOf(topic, payload));
    this.sendTimer ??= setTimeout(() => this.sendUnsent(), COALESCE_MS);
    this.deliver(topic, payload);
  }

  private sendUnsent(): void {
    this.sendTimer = undefined;
    const messages = [...this.unsent];
    this.unsent.clear();
    if (!this.isListening) return;
    // A failure is a failure of the connection, which its own events report.
    if (this.client) this.ask(this.client, 'SELECT pg_notify($1, m) FROM unnest($2::text[]) AS m', [CHANNEL, messages]).catch(() => undefined);
  }

  /** Runs a statement after those before it: a client of `pg` takes one at a time. */
  private ask(client: pg.Client, sql: string, params: unknown[] = []): Promise<unknown> {
    const answer = this.asked.then(() => client.query(sql, params));
    this.asked = answer.catch(() => undefined);
    return answer;
  }

  private async connect(): Promise<void> {
    if (!this.options) return;
    const client = new pg.Client(this.options);
    this.client = client;
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, new Error('The connection was closed.')));
    client.on('notification', ({ payload = '', processId }) => this.receive(client, payload, processId));
    try {
      await client.connect();
      this.asked = Promise.resolve();
      await this.ask(client, `LISTEN ${CHANNEL}`);
    } catch (error) {
      this.lose(client, error);
      return;
    }
    if (this.client !== client) return;
    for (const subscribers of this.subscriptions.values()) {
      for (const { onLost } of subscribers) onLost?.();
    }
    this.failures = 0;
    this.isListening = true;
    void this.beat(client);
  }

  private receive(client: pg.Client, message: string, processId: number): void {
    // What this connection sent itself was delivered by wake().
    if (processId === (client as unknown as { processID: number }).processID) return;
    const end = message.indexOf(' ');
    this.deliver(message.slice(0, end), message.slice(end + 1));
  }

  private deliver(topic: string, payload: string): void {
    for (const { onMessage } of this.subscriptions.get(topic) ?? []) onMessage(payload);
  }

  /** Asks for a sign of life: a connection cut off by the network closes only after minutes. */
  private async beat(client: pg.Client): Promise<void> {
    const limit = setTimeout(() => this.lose(client, new Error('The connection fell silent.')), HEARTBEAT_LIMIT_MS);
    try {
      await this.ask(client, 'SELECT 1');
      setTimeout(() => this.client === client && void this.beat(client), HEARTBEAT_MS).unref();
    } catch (error) {
      this.lose(client, error);
    } finally {
      clearTimeout(limit);
    }
  }

  private lose(client: pg.Client, error: unknown): void {
    if (!this.drop(client) || !this.options) return;
    if (this.failures === 0) this.log.warning({ error }, 'notifications between instances are interrupted');
    // Not end(), which waits for an answer.
    (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
    const pause = Math.min(RECONNECT_MS.first * 2 ** this.failures, RECONNECT_MS.most);
    this.failures += 1;
    this.reconnectTimer = setTimeout(() => void this.connect(), pause * (0.5 + Math.random() / 2));
  }

  private drop(client: pg.Client | null): boolean {
    if (!client || this.client !== client) return false;
    this.client = null;
    this.isListening = false;
    return true;
  }
}

function messageOf(topic: string, payload: string): string {
  requireTopic(topic);
  const message = `${topic} ${payload}`;
  if (Buffer.byteLength(message) > MAX_BYTES) {
    throw new RangeError(`A message on "${topic}" has over ${MAX_BYTES} bytes. Send ids, or nothing and let the receiver read.`);
  }
  return message;
}

function requireTopic(topic: string): void {
  if (!TOPIC.test(topic)) throw new TypeError(`"${topic}" is no topic: use lower-case letters, digits, dot, dash and underscore.`);
}
