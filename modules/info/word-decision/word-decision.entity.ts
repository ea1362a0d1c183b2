import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import type { WordChoice } from '../word-hit/word-decisions.js';

/** What somebody decided about a word of an article. It goes when the word goes from the text; the audit log keeps it. */
@Entity('info_word_decisions')
export class WordDecisionEntity {
  @ForeignKey(() => ArticleEntity, { name: 'info_word_decisions_article' })
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'info_word_decisions_pk' })
  articleId: string;

  /** The word as it is looked for. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'info_word_decisions_pk' }) key: string;

  @Column('text') decision: WordChoice;

  @Column('text') reason: string;

  /** An account; null for the demo district. */
  @Index('info_word_decisions_of_account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, default: () => 'now()' }) decidedAt: string;
}
