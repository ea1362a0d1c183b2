import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../../src/index.js';
import { type NewSubscription, SubscriptionRepository } from '../subscription/subscription.repository.js';

const READER = 'SELECT m.account_id AS "accountId" FROM base_member_directory m WHERE m.organization_id = $1 AND m.account_id IS NOT NULL ORDER BY m.name, m.member_id LIMIT 1';
const SECTION = `SELECT s.id FROM info_sections s WHERE s.organization_id = $1 AND s.name = '支部生活'`;
const CHOSEN = { sectionId: null, tag: null, kind: null, notify: false, muted: false };

/** What a member of the branch made by hand chose to receive: its life and what concerns dues, and nothing to study. */
@Injectable()
export class DemoSubscriptions {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly database: Database,
  ) {}

  /** Does nothing where no member of it has an account; what is there already stays. */
  async make(branchId: string): Promise<void> {
    const reader = await this.database.one<{ accountId: string }>(READER, [branchId]);
    const section = await this.database.one<{ id: string }>(SECTION, [branchId]);
    if (!reader || !section) return;
    const chosen: readonly Omit<NewSubscription, 'id'>[] = [
      { ...CHOSEN, sectionId: section.id, notify: true },
      { ...CHOSEN, tag: '党费' },
      { ...CHOSEN, kind: 'resource', muted: true },
    ];
    await this.database.transaction(async (tx) => {
      for (const each of chosen) await this.subscriptions.insert(tx, reader.accountId, { id: uuidv7(), ...each });
    });
  }
}
