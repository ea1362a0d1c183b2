import type { ModulePart } from '../../../src/index.js';
import { ExpireArticleJob } from './expire-article.job.js';
import { PublishArticleJob } from './publish-article.job.js';
import { publishingErrors } from './publishing.errors.js';

/** What the publication of articles brings. */
export const publishingPart: ModulePart = { errors: [publishingErrors], jobs: [PublishArticleJob, ExpireArticleJob] };
