import { Injectable } from '@nestjs/common';

/** Whether the server takes requests: from the end of its start to the beginning of its shutdown. */
@Injectable()
export class Readiness {
  private draining = false;

  /** From now on `/health/ready` answers 503, so that a balancer sends nothing new. */
  drain(): void {
    this.draining = true;
  }

  get isDraining(): boolean {
    return this.draining;
  }
}
