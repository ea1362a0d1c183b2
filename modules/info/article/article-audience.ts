import { Injectable } from '@nestjs/common';
import { type ManagedRows, ScopeTree, type Transaction } from '../../../src/index.js';
import { CodeBook } from '../../base/index.js';
import type { Audience } from './article.dto.js';
import type { AudienceColumns } from './article-columns.js';
import { articleErrors } from './article.errors.js';
import { type ArticlePlace, ArticleRows } from './article-rows.js';

/** Turns what a request says of the audience into what is stored, once it is found to lie inside what the caller manages. */
@Injectable()
export class ArticleAudience {
  constructor(
    private readonly tree: ScopeTree,
    private readonly codes: CodeBook,
    private readonly rows: ArticleRows,
  ) {}

  /**
   * @param before the article as it is: its organisation is addressed where `organization` names none, and whom it was
   * addressed to already, by whomever, it may be addressed to on
   * @throws Problem `info.audience_out_of_scope`, `info.stage_unknown`, `info.copy_not_public` for a copy that is to be for everybody while its origin is not
   */
  async columnsOf(tx: Transaction, scope: ManagedRows, before: ArticlePlace, audience: Audience = NOBODY_ELSE): Promise<AudienceColumns> {
    const { includeDescendants, organizationIds, stages, tags, visibility } = audience;
    await this.requireStages(stages);
    if (visibility === 'public' && before.audience?.visibility !== 'public') await this.requireOriginPublic(tx, before);
    const known = new Set([before.organizationId, ...addressedAlready(before, includeDescendants)]);
    await this.requireManaged(tx, scope, organizationIds.filter((id) => !known.has(id)));
    const named = organizationIds.length === 0 && visibility === 'organization' ? [before.organizationId] : [...new Set(organizationIds)];
    return {
      visibility,
      audienceSubtrees: includeDescendants ? named : [],
      audienceExact: includeDescendants ? [] : named,
      audienceStages: stages,
      audienceTags: tags,
    };
  }

  private async requireOriginPublic(tx: Transaction, { originId }: ArticlePlace): Promise<void> {
    if (!originId) return;
    const origin = await this.rows.read(tx, originId);
    if (origin?.audience.visibility !== 'public') throw articleErrors.copyNotPublic();
  }

  private async requireStages(stages: readonly string[]): Promise<void> {
    if (stages.length === 0) return;
    const unknown: string[] = [];
    for (const stage of stages) if (!(await this.codes.has('member-stage', stage))) unknown.push(stage);
    if (unknown.length > 0) throw articleErrors.stageUnknown({ stages: unknown.join(', ') });
  }

  private async requireManaged(tx: Transaction, scope: ManagedRows, organizationIds: readonly string[]): Promise<void> {
    if (organizationIds.length === 0) return;
    const nodes = await this.tree.nodesOf(organizationIds, tx);
    const outside = organizationIds.filter((id) => {
      const node = nodes.get(id);
      return node === undefined || !scope.covers(node);
    });
    if (outside.length > 0) throw articleErrors.audienceOutOfScope({ ids: outside.join(', ') });
  }
}

/** Who is addressed alone is not thereby addressed with all below. */
function addressedAlready({ audience }: ArticlePlace, includeDescendants: boolean): readonly string[] {
  return audience && (audience.includeDescendants || !includeDescendants) ? audience.organizationIds : [];
}

const NOBODY_ELSE: Audience = { visibility: 'organization', organizationIds: [], includeDescendants: true, stages: [], tags: [] };
