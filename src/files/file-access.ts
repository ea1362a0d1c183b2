import { Injectable } from '@nestjs/common';
import { corePermissions } from '../access/core-permissions.js';
import { managedNodes, ManagedScope } from '../access/managed-scope.js';
import { ScopeTree } from '../access/ports.js';
import { Database } from '../database/database.js';
import { StatementParameters } from '../database/statement.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import { FILE_COLUMNS, type FileRow } from './file.dto.js';

/** Decides who may see a file: whoever uploaded it, and who has `core.file.read` over its organisation. */
@Injectable()
export class FileAccess {
  constructor(
    private readonly database: Database,
    private readonly tree: ScopeTree,
  ) {}

  /** @throws Problem `request.not_found` */
  async find({ principal, acting }: RequestContext, id: string): Promise<FileRow> {
    const parameters = new StatementParameters([id, principal.accountId]);
    const nodes = managedNodes(this.tree, principal, corePermissions.file.read.key, acting?.node ?? null);
    const managed = new ManagedScope(this.tree, nodes).condition('f.organization_id', parameters);
    const [row] = await this.database.query<FileRow>(
      `SELECT ${FILE_COLUMNS} FROM core_files f
       WHERE f.id = $1 AND f.stored_at IS NOT NULL AND (f.owner_account_id = $2 OR ${managed})`,
      parameters.values,
    );
    if (!row) throw requestErrors.notFound();
    return row;
  }
}
