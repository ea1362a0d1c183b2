import { Injectable } from '@nestjs/common';
import { corePermissions } from '../access/core-permissions.js';
import { managedNodes, ManagedScope } from '../access/managed-scope.js';
import { ownerOf } from '../access/permission.js';
import { ScopeTree } from '../access/ports.js';
import type { Principal } from '../access/principal.js';
import { Database } from '../database/database.js';
import { StatementParameters } from '../database/statement.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import { TreeMenu } from '../menu/tree/tree-menu.js';
import { FILE_COLUMNS, type FileRow } from './file.dto.js';
import type { FileGuard } from './file-keeper.js';

interface GuardedRow extends FileRow {
  readonly guard: FileGuard | null;
}

/**
 * Decides who may see a file: whoever uploaded it, and who has `core.file.read` over its organisation. One with a
 * guard only its owner, while he still has the right that made it, and its module is in force there.
 */
@Injectable()
export class FileAccess {
  constructor(
    private readonly database: Database,
    private readonly tree: ScopeTree,
    private readonly menu: TreeMenu,
  ) {}

  /** @throws Problem `request.not_found` */
  async find({ principal, acting }: RequestContext, id: string): Promise<FileRow> {
    const parameters = new StatementParameters([id, principal.accountId]);
    const nodes = managedNodes(this.tree, principal, corePermissions.file.read.key, acting?.node ?? null);
    const managed = new ManagedScope(this.tree, nodes).condition('f.organization_id', parameters);
    const [found] = await this.database.query<GuardedRow>(
      `SELECT ${FILE_COLUMNS}, f.guard FROM core_files f
       WHERE f.id = $1 AND f.stored_at IS NOT NULL AND (f.expires_at IS NULL OR f.expires_at > now())
         AND (f.owner_account_id = $2 OR f.guard IS NULL AND ${managed})`,
      parameters.values,
    );
    if (!found || !(await this.passes(found.guard, principal))) throw requestErrors.notFound();
    const { guard: _, ...row } = found;
    return row;
  }

  private async passes(guard: FileGuard | null, principal: Principal): Promise<boolean> {
    if (!guard) return true;
    const granted = new ManagedScope(this.tree, managedNodes(this.tree, principal, guard.permission, null));
    const scope = await this.menu.gate(ownerOf(guard.permission), granted);
    const nodes = await Promise.all(guard.organizationIds.map((id) => this.tree.nodeOf(id)));
    return nodes.every((node) => node !== null && scope.covers(node));
  }
}
