import { requestErrors } from './http-errors.js';

/**
 * The version that `If-Match` names: whoever writes the resource compares it with the row he has locked. A write that
 * compares nothing is refused when it is to be committed, so that the header is never passed over in silence.
 */
export class VersionClaim {
  private wasCompared = false;

  constructor(readonly version: number) {}

  /** @throws Problem 412 `request.stale` where the locked row has another version */
  require(version: number): void {
    this.wasCompared = true;
    if (version !== this.version) throw requestErrors.stale({ version });
  }

  /** @throws Problem 400 `request.if_match_not_possible` where nothing was compared */
  requireCompared(): void {
    if (!this.wasCompared) throw requestErrors.ifMatchNotPossible();
  }
}
