import { createHash, timingSafeEqual } from 'node:crypto';

const MINIMUM_LENGTH = 32;

/** The bearer token by which Prometheus signs in. There is none where it is not set or shorter than 32 characters. */
export class MetricsToken {
  private readonly digest: Buffer | null;
  private readonly length: number;

  /** @param token `ZHIBU_METRICS_TOKEN` */
  constructor(token: string | null) {
    this.length = token?.length ?? 0;
    this.digest = token !== null && this.length >= MINIMUM_LENGTH ? digestOf(token) : null;
  }

  /** Whether a bearer token is this one, in equal time for equal lengths. */
  matches(bearer: string): boolean {
    return this.digest !== null && bearer.length === this.length && timingSafeEqual(digestOf(bearer), this.digest);
  }
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
