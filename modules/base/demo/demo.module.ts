import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { DemoDistrict } from './demo-district.js';

/** The base platform's part of the demo district. */
@Module({ imports: [OrganizationModule, IdentityModule], providers: [DemoDistrict] })
export class DemoModule {}
