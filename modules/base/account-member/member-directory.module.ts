import { Global, Module } from '@nestjs/common';
import { MemberDirectory } from './member-directory.js';

/** Global: it is a port alone. */
@Global()
@Module({ providers: [MemberDirectory], exports: [MemberDirectory] })
export class MemberDirectoryModule {}
