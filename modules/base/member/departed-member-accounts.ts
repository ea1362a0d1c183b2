import { Injectable } from '@nestjs/common';
import { Clock, joinTexts, type RequestContext, type Text, type Warning, type WorkTransaction } from '../../../src/index.js';
import { DepartedAccounts } from '../identity/account/departed-accounts.js';
import { citationOn } from '../rule/rule-book.js';
import { departedAccountRule } from './member.rules.js';

const SUSPENDED: Text = {
  zh: '其账号已停用，登录已失效。账号仍有 {count} 项授权（{grants}）。不再需要的请撤销；仍需使用的请恢复账号。',
  en: 'His account is suspended and its sessions are ended. It still has {count} grants ({grants}). Revoke those that are no longer needed; resume the account if he goes on using it.',
};
const NOT_SUSPENDED: Text = {
  zh: '其账号未停用：账号的权限超出您的权限，或者是最后一个系统管理员。请由有相应权限的管理员停用。',
  en: 'His account is not suspended: it has more rights than you have, or is the last system administrator. Ask an administrator with those rights to suspend it.',
};
const NONE: Text = { zh: '无', en: 'none' };
const MORE: Text = { zh: '……', en: '…' };
/** As many as a message holds, however long their names are. */
const NAMED = 3;

/** Has the account of somebody who leaves the roll suspended, and tells who records it what became of it (MEM-7). */
@Injectable()
export class DepartedMemberAccounts {
  constructor(
    private readonly accounts: DepartedAccounts,
    private readonly clock: Clock,
  ) {}

  /** @returns what the caller should see to */
  async close(tx: WorkTransaction, context: RequestContext, memberId: string): Promise<Warning[]> {
    const account = await this.accounts.suspend(tx, context, memberId);
    if (!account) return [];
    const rule = citationOn(departedAccountRule, this.clock.today());
    if (!account.isSuspended) return [{ code: 'base.account_not_suspended', message: NOT_SUSPENDED, rule }];
    const values = { count: account.grants.length, grants: shown(account.grants) };
    return [{ code: 'base.account_suspended', message: SUSPENDED, values, rule }];
  }
}

function shown(grants: readonly Text[]): Text {
  if (grants.length === 0) return NONE;
  return joinTexts([...grants.slice(0, NAMED), ...(grants.length > NAMED ? [MORE] : [])]);
}
