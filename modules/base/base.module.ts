import { Module } from '@nestjs/common';
import { defineModuleBody, joinParts } from '../../src/index.js';
import { DemoModule } from './demo/demo.module.js';
import { DemoDistrict } from './demo/demo-district.js';
import { IdentityModule } from './identity/identity.module.js';
import { identityPart } from './identity/identity.part.js';
import { memberPart } from './member/member.part.js';
import { OrganizationModule } from './organization/organization.module.js';
import { organizationPart } from './organization/organization.part.js';
import { RuleModule } from './rule/rule.module.js';

/** What every other module stands on. */
@Module({ imports: [RuleModule, OrganizationModule, IdentityModule, DemoModule], exports: [OrganizationModule, IdentityModule] })
export class BaseModule {}

export default defineModuleBody({
  nest: BaseModule,
  demo: DemoDistrict,
  ...joinParts(organizationPart, memberPart, identityPart),
});
