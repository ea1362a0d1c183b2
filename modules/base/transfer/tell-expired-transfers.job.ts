import { Injectable } from '@nestjs/common';
import { Clock, type Job, type JobOptions, type JobRun, UnitOfWork } from '../../../src/index.js';
import { type ToldTransfer, TransferMessages } from './transfer-messages.js';

const AT_ONCE = 50;

/** Cases whose letter is over, each told of once. `SKIP LOCKED`: one that somebody acts on right now needs no reminder. */
const EXPIRED = `
  SELECT t.id, t.member_id AS "memberId", m.name AS "memberName", t.from_organization_id AS "fromOrganizationId", f.name AS "fromOrganizationName",
    t.to_organization_id AS "toOrganizationId", d.name AS "toOrganizationName", t.destination, t.letter_number AS "letterNumber",
    t.valid_until AS "validUntil"
  FROM base_transfers t
  JOIN base_members m ON m.id = t.member_id
  JOIN base_organizations f ON f.id = t.from_organization_id
  LEFT JOIN base_organizations d ON d.id = t.to_organization_id
  WHERE t.state = 'issued' AND t.valid_until < $1 AND t.expiry_told_on IS NULL
  ORDER BY t.valid_until, t.id LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF t SKIP LOCKED`;
const TOLD = 'UPDATE base_transfers SET expiry_told_on = $2 WHERE id = ANY ($1::uuid[])';

/** Tells both sides when a letter is over and nobody accepted (TRF-2): such members are easily lost (口袋党员). */
@Injectable()
export class TellExpiredTransfersJob implements Job {
  static readonly job: JobOptions = { name: 'base.tell_expired_transfers', schedule: '10 7 * * *' };

  constructor(
    private readonly work: UnitOfWork,
    private readonly messages: TransferMessages,
    private readonly clock: Clock,
  ) {}

  async run(_: object, { signal }: JobRun): Promise<{ told: number }> {
    for (let told = 0; ; ) {
      signal.throwIfAborted();
      const count = await this.tellSome();
      told += count;
      if (count < AT_ONCE) return { told };
    }
  }

  private tellSome(): Promise<number> {
    const today = this.clock.today();
    return this.work.runAsService('base.transfers', async (tx) => {
      const expired = await tx.query<ToldTransfer>(EXPIRED, [today]);
      for (const transfer of expired) await this.messages.expired(tx, transfer);
      await tx.query(TOLD, [expired.map(({ id }) => id), today]);
      return expired.length;
    });
  }
}
