import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { LogSettings } from '../config/core-settings.js';

/** What a log line may carry: a closed list, so that no body, query, token or personal data gets in. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The route template, never the raw path. */
  readonly route?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly principal?: string;
  readonly code?: string;
  readonly moduleId?: string;
  readonly job?: string;
  readonly event?: string;
  readonly error?: unknown;
}

/** The structured log of the server: one JSON object a line on stderr; stdout is for people and pipes. */
@Injectable()
export class Log implements LoggerService {
  private readonly logger: Logger;
  private flushing: 'no' | 'yes' | 'again' = 'no';

  constructor(settings: LogSettings) {
    this.logger = pino(
      { level: settings.level, base: undefined, timestamp: isoTime },
      // Many lines in one write; the rest is written every half second, after an error, and when the process ends.
      pino.destination({ fd: 2, sync: false, minLength: 8192, periodicFlush: 500 }),
    );
  }

  info(fields: LogFields, message: string): void {
    this.logger.info(plain(fields), message);
  }

  warning(fields: LogFields, message: string): void {
    this.logger.warn(plain(fields), message);
  }

  failure(fields: LogFields, message: string): void {
    this.logger.error(plain(fields), message);
    this.flush();
  }

  /** Nest's own lines: its start-up chatter is `debug`. */
  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  error(message: unknown): void {
    this.logger.error(String(message));
    this.flush();
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  /** Writes what is held back; many failures at once are written by one or two flushes, each of which waits for the disk. */
  flush(): void {
    if (this.flushing !== 'no') {
      this.flushing = 'again';
      return;
    }
    this.flushing = 'yes';
    this.logger.flush(() => {
      const isWanted = this.flushing === 'again';
      this.flushing = 'no';
      if (isWanted) this.flush();
    });
  }
}

let second = Number.NaN;
let secondText = '';

/** The time as pino's `isoTime` writes it; under load many lines fall into one second, whose text is kept. */
function isoTime(): string {
  const now = Date.now();
  const milliseconds = now % 1000;
  if (now - milliseconds !== second) {
    second = now - milliseconds;
    secondText = `,"time":"${new Date(second).toISOString().slice(0, 20)}`;
  }
  return `${secondText}${String(milliseconds).padStart(3, '0')}Z"`;
}

/** Errors as type, code and stack: never the properties, which may hold a row or a query. */
function plain(given: LogFields): object {
  if (given.error === undefined) return given;
  const { error, ...fields } = given;
  if (!(error instanceof Error)) return { ...fields, error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8);
  const code = (error as { code?: unknown }).code;
  return { ...fields, errorType: error.name, errorCode: typeof code === 'string' ? code : undefined, stack: frames.map((line) => line.trim()) };
}
