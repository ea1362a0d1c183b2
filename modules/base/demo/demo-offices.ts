import { Injectable } from '@nestjs/common';
import { Database, type RequestContext } from '../../../src/index.js';
import type { Post } from '../post/post-types.js';
import { PostService } from '../post/post.service.js';
import { TermService } from '../term/term.service.js';
import { GOLDEN_BRANCH, GOLDEN_GROUPS } from './golden-branch.js';

/** The first day of the branch's current term: it runs out soon enough for a reminder to be seen. */
const TERM_STARTS = '2022-03-18';
const TERM_YEARS = 5;

/** Who leads the branch made by hand, and its groups. */
const HOLDERS: ReadonlyArray<readonly [code: string, name: string, post: Post]> = [
  [GOLDEN_BRANCH.code, '赵国梁', 'secretary'],
  [GOLDEN_BRANCH.code, '单秀英', 'deputySecretary'],
  [GOLDEN_BRANCH.code, '曾志强', 'organizationOfficer'],
  [GOLDEN_BRANCH.code, '张雅静', 'publicityOfficer'],
  [GOLDEN_BRANCH.code, '刘淑珍', 'disciplineOfficer'],
  ...GOLDEN_GROUPS.map(({ code }, index) => [code, ['欧阳雪梅', '马晓东', '周玉琴'][index] ?? '', 'groupLeader'] as const),
];

const IDS = `
  SELECT o.id AS "organizationId", m.id AS "memberId"
  FROM base_organizations o CROSS JOIN base_members m JOIN base_organizations home ON home.id = m.organization_id
  WHERE o.code = $1 AND m.name = $2 AND home.code = $3`;
const TERMS = 'SELECT count(*)::int AS count FROM base_terms t JOIN base_organizations o ON o.id = t.organization_id WHERE o.code = $1';

/** Gives the branch made by hand its term of office and those who lead it. */
@Injectable()
export class DemoOffices {
  constructor(
    private readonly terms: TermService,
    private readonly posts: PostService,
    private readonly database: Database,
  ) {}

  async make(context: RequestContext): Promise<void> {
    const there = await this.database.one<{ count: number }>(TERMS, [GOLDEN_BRANCH.code]);
    if (there?.count !== 0) return;
    for (const [index, [code, name, post]] of HOLDERS.entries()) {
      const ids = await this.database.one<{ organizationId: string; memberId: string }>(IDS, [code, name, GOLDEN_BRANCH.code]);
      if (!ids) throw new Error(`the demo district has no ${code} or no ${name}`);
      if (index === 0) await this.terms.create(context, { organizationId: ids.organizationId, startsOn: TERM_STARTS, years: TERM_YEARS, method: 'election' });
      await this.posts.create(context, { ...ids, post, startsOn: TERM_STARTS });
    }
  }
}
