import { createHash, timingSafeEqual } from 'node:crypto';
import type { Deployment } from '../config/deployment.js';
import { MINIMUM_SECRET_BYTES, refuseWeakSecret } from '../crypto/master-secret.js';
import { StartupError } from '../errors/startup-error.js';

const VARIABLE = 'ZHIBU_METRICS_TOKEN';

/** The bearer token by which Prometheus signs in. There is none where it is not set or shorter than 32 bytes. */
export class MetricsToken {
  private readonly digest: Buffer | null;
  private readonly length: number;

  /** @param token `ZHIBU_METRICS_TOKEN` */
  constructor(token: string | null) {
    this.length = token?.length ?? 0;
    this.digest = token !== null && Buffer.byteLength(token) >= MINIMUM_SECRET_BYTES ? digestOf(token) : null;
  }

  /** Whether a bearer token is this one, in equal time for equal lengths. */
  matches(bearer: string): boolean {
    return this.digest !== null && bearer.length === this.length && timingSafeEqual(digestOf(bearer), this.digest);
  }
}

/**
 * Says what is wrong with the token of a deployment: in production the start ends with it, else it is a warning.
 * @throws StartupError `secrets.too_short` or `secrets.sample` naming the variable and the cure
 */
export function checkMetricsToken({ metricsToken, production }: Deployment, warn: (line: string) => void): void {
  if (metricsToken === null) return;
  try {
    refuseWeakSecret(VARIABLE, Buffer.from(metricsToken));
  } catch (error) {
    if (production || !(error instanceof StartupError)) throw error;
    warn(`warning: ${error.message}`);
  }
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
