import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { AccountMemberController } from './account-member.controller.js';
import { AccountMemberService } from './account-member.service.js';
import { AccountMembers } from './account-members.js';

/** The link of accounts and members. */
@Module({ imports: [IdentityModule], controllers: [AccountMemberController], providers: [AccountMembers, AccountMemberService], exports: [AccountMembers] })
export class AccountMemberModule {}
