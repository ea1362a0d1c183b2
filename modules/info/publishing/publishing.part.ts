import type { ModulePart } from '../../../src/index.js';
import { ExpireArticleJob } from './expire-article.job.js';
import { PublishArticleJob } from './publish-article.job.js';
import { ResumeCopies } from './resume-copies.handler.js';
import { ResumeCopiesJob } from './resume-copies.job.js';
import { publishingErrors } from './publishing.errors.js';

/** What the publication of articles brings. */
export const publishingPart: ModulePart = { errors: [publishingErrors], handlers: [ResumeCopies], jobs: [PublishArticleJob, ExpireArticleJob, ResumeCopiesJob] };
