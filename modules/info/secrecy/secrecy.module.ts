import { Module } from '@nestjs/common';
import { GuardedWork } from './guarded-work.js';

/** What keeps markings of secrecy out. */
@Module({ providers: [GuardedWork], exports: [GuardedWork] })
export class SecrecyModule {}
