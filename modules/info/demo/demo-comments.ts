import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Transaction } from '../../../src/index.js';
import { CommentRepository } from '../comment/comment.repository.js';
import type { CommentStatus } from '../comment/comment-types.js';
import { ReactionRepository } from '../reaction/reaction.repository.js';
import type { Reaction } from '../reaction/reaction-types.js';

/** A comment of the demo, by the member or the secretary of the branch; `reply` answers the one before it. */
interface DemoComment {
  readonly article: string;
  readonly by: 'member' | 'secretary';
  readonly body: string;
  readonly status: CommentStatus;
  readonly reply?: boolean;
}

const VISITS = '金秋社区党支部开展“敲门问需”主题党日';
const DEMO_COMMENTS: readonly DemoComment[] = [
  { article: VISITS, by: 'member', status: 'approved', body: '三号楼的楼道灯当天就修好了。车棚充电还要等多久？' },
  { article: VISITS, by: 'secretary', status: 'approved', reply: true, body: '下周三通电，到时在各楼门口张贴告示。' },
  { article: '关于召开第四季度党员大会的通知', by: 'member', status: 'pending', body: '九点要送孩子上学，能否晚半小时开始？' },
];
const DEMO_REACTIONS: readonly { by: DemoComment['by']; reaction: Reaction }[] = [
  { by: 'member', reaction: 'thanks' },
  { by: 'secretary', reaction: 'like' },
];

/** Accounts of members of the branch, its secretary last. */
const PEOPLE = `
  SELECT m.account_id AS id FROM base_member_directory m
  WHERE m.organization_id = $1 AND m.account_id IS NOT NULL ORDER BY 'secretary' = ANY (m.tags), m.account_id`;
const ARTICLE = 'SELECT a.id FROM info_articles a WHERE a.organization_id = $1 AND a.title = $2';
const IS_MADE = `
  SELECT 1 FROM info_comments c JOIN info_articles a ON c.target_kind = 'article' AND a.id = c.target_id WHERE a.organization_id = $1 LIMIT 1`;

/** A few comments and reactions in the branch made by hand. */
@Injectable()
export class DemoComments {
  constructor(
    private readonly comments: CommentRepository,
    private readonly reactions: ReactionRepository,
    private readonly database: Database,
  ) {}

  /** Makes them, unless there are comments already or nobody is there to write them. */
  async make(organizationId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const people = (await tx.query<{ id: string }>(PEOPLE, [organizationId])).map(({ id }) => id);
      const [member, secretary] = [people[0], people.at(-1)];
      if (member === undefined || secretary === undefined || (await tx.one(IS_MADE, [organizationId]))) return;
      const accounts = { member, secretary };
      let above: string | null = null;
      for (const { article, body, by, reply = false, status } of DEMO_COMMENTS) {
        const id = uuidv7();
        const articleId = await this.articleOf(tx, organizationId, article);
        await this.comments.insert(tx, { id, articleId, body, status, accountId: accounts[by], replyToId: reply ? above : null });
        above = id;
      }
      const visits = await this.articleOf(tx, organizationId, VISITS);
      for (const { by, reaction } of DEMO_REACTIONS) await this.reactions.set(tx, visits, accounts[by], reaction);
    });
  }

  private async articleOf(tx: Transaction, organizationId: string, title: string): Promise<string> {
    const article = await tx.one<{ id: string }>(ARTICLE, [organizationId, title]);
    if (!article) throw new Error(`the demo district has no article ${title}`);
    return article.id;
  }
}
