import { Injectable } from '@nestjs/common';
import { RateLimiter, type RequestContext, requestErrors, UnitOfWork } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { MemberRepository } from './member.repository.js';
import type { RevealedNumber, RevealNumber } from './member-act.dto.js';
import { MemberNumbers } from './member-numbers.js';

/** Enough to write letters by, too few to copy a roll. */
const BUDGET = { name: 'reveal', limit: 60, windowSeconds: 600 } as const;

/** Shows ID and phone numbers in full: with a reason, and a row in the audit log. */
@Injectable()
export class MemberRevealService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: MemberRepository,
    private readonly numbers: MemberNumbers,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws Problem `request.not_found`, 429 `access.too_many_requests` */
  async reveal(context: RequestContext, id: string, { field, reason }: RevealNumber): Promise<RevealedNumber> {
    const standing = await this.limiter.take(BUDGET, context.principal.key);
    if (!standing.allowed) throw this.limiter.refusal(BUDGET, standing);
    return this.work.run(context, async (tx) => {
      const member = await this.repository.lock(tx, context.scope, id);
      if (!member) throw requestErrors.notFound();
      const { organizationId, [field]: stored } = member;
      const action = basePermissions.member.reveal.key;
      tx.audit({ action, targetKind: 'member', targetId: id, organizationId, fields: [field], reason });
      return { field, value: stored === null ? null : this.numbers.open(id, field, stored) };
    });
  }
}
