import { Injectable } from '@nestjs/common';
import { type ManagedRows, ScopeTree } from '../../../src/index.js';
import type { Audience } from './article.dto.js';
import type { AudienceColumns } from './article-columns.js';
import { articleErrors } from './article.errors.js';
import type { ArticlePlace } from './article-rows.js';

/** Turns what a request says of the audience into what is stored, once it is found to lie inside what the caller manages. */
@Injectable()
export class ArticleAudience {
  constructor(private readonly tree: ScopeTree) {}

  /**
   * @param before the article as it is: its organisation is addressed where `organization` names none, and whom it was
   * addressed to already, by whomever, it may be addressed to on
   * @throws Problem `info.audience_out_of_scope`
   */
  async columnsOf(scope: ManagedRows, before: ArticlePlace, audience: Audience = NOBODY_ELSE): Promise<AudienceColumns> {
    const { includeDescendants, organizationIds, stages, tags, visibility } = audience;
    const known = new Set([before.organizationId, ...addressedAlready(before, includeDescendants)]);
    await this.requireManaged(scope, organizationIds.filter((id) => !known.has(id)));
    const named = organizationIds.length === 0 && visibility === 'organization' ? [before.organizationId] : [...new Set(organizationIds)];
    return {
      visibility,
      audienceSubtrees: includeDescendants ? named : [],
      audienceExact: includeDescendants ? [] : named,
      audienceStages: stages,
      audienceTags: tags,
    };
  }

  private async requireManaged(scope: ManagedRows, organizationIds: readonly string[]): Promise<void> {
    if (organizationIds.length === 0) return;
    const nodes = await this.tree.nodesOf(organizationIds);
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
