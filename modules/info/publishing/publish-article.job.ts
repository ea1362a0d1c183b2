import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, type JobRun, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { ArticleRows, type HeldArticle } from '../article/article-rows.js';
import { noteArticle, requireStep } from '../article/article-steps.js';
import type { CopyHold } from '../article/article-types.js';
import { CopyFollowing } from '../copy/copy-following.js';
import { CopyMessages } from '../copy/copy-messages.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { WordRefusals } from '../word-decision/word-refusals.js';
import { namesOf } from '../word-hit/word-warnings.js';
import { ArticleRelease } from './article-release.js';

/** Which article is due, and when it was to be published. */
interface DueArticle {
  readonly articleId: string;
  readonly publishAt: string;
  /** Whether it is a copy that comes back with its source: its words may be others than those that were decided about. */
  readonly comesBack?: boolean;
}

/** Publishes an article at its time. */
@Injectable()
export class PublishArticleJob implements Job<DueArticle> {
  static readonly job: JobOptions = { name: 'info.publish_article' };

  constructor(
    private readonly rows: ArticleRows,
    private readonly release: ArticleRelease,
    private readonly families: FamilyLocks,
    private readonly copies: CopyFollowing,
    private readonly messages: CopyMessages,
    private readonly words: WordRefusals,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Does nothing where it was published, withdrawn, changed or put off since. Where the module is not in force any more, it is held back;
   * so is a copy that comes back with words that its organisation has not decided about (INF-7), and its people are told.
   */
  async run({ articleId, comesBack = false, publishAt }: DueArticle, { scope }: Pick<JobRun, 'scope'>): Promise<void> {
    await this.work.runAsService('info', async (tx) => {
      await this.families.lockAround(tx, articleId);
      const article = await this.rows.lockDue(tx, articleId);
      if (article?.status !== 'scheduled' || article.publishAt !== publishAt) return;
      if (!scope.covers(article.node)) return this.hold(tx, article, 'module');
      const undecided = comesBack ? await this.words.undecidedIn(tx, article) : [];
      if (undecided.length > 0) {
        await this.hold(tx, article, 'words');
        return this.messages.tellWordsWait(tx, article, namesOf(undecided));
      }
      requireStep(article, 'release');
      await this.release.publish(tx, article, true);
    });
  }

  private async hold(tx: WorkTransaction, article: HeldArticle, heldFor: CopyHold): Promise<void> {
    requireStep(article, 'hold');
    await this.rows.hold(tx, article.id);
    await this.copies.hold(tx, article, heldFor);
    noteArticle(tx, 'hold', article, { fields: [heldFor] });
  }
}
