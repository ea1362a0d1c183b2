import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { MemberModule } from '../member/member.module.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';

/** What a caller is told about himself: his account, his membership, his rights. */
@Module({ imports: [IdentityModule, MemberModule], controllers: [MeController], providers: [MeService] })
export class MeModule {}
