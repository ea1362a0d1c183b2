import { Module } from '@nestjs/common';
import { CopyFollowing } from './copy-following.js';
import { CopyRepository } from './copy.repository.js';
import { TellCopiesJob } from './tell-copies.job.js';

/** Copies of articles of other organisations. */
@Module({ providers: [CopyFollowing, CopyRepository, TellCopiesJob], exports: [CopyFollowing, CopyRepository] })
export class CopyModule {}
