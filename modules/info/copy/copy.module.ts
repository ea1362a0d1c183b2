import { Module } from '@nestjs/common';
import { WordHitModule } from '../word-hit/word-hit.module.js';
import { CopyFollowing } from './copy-following.js';
import { CopyMessages } from './copy-messages.js';
import { CopyRepository } from './copy.repository.js';
import { FamilyLocks } from './family-locks.js';
import { TellCopiesJob } from './tell-copies.job.js';

/** Copies of articles of other organisations. */
@Module({
  imports: [WordHitModule],
  providers: [CopyFollowing, CopyMessages, CopyRepository, FamilyLocks, TellCopiesJob],
  exports: [CopyFollowing, CopyMessages, CopyRepository, FamilyLocks],
})
export class CopyModule {}
