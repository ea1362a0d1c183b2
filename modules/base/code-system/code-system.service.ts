import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { BuiltInCodeSystems } from './built-in-code-systems.js';
import { CodeBook } from './code-book.js';
import type { CodeSystem, CreateCodeSystem, NewCode } from './code-system.dto.js';
import { codeSystemErrors } from './code-system.errors.js';
import { CodeSystemReader } from './code-system-reader.js';
import { CodeSystemRepository } from './code-system.repository.js';
import { readNewCodes } from './new-codes.js';

/** Takes what integrators bring. */
@Injectable()
export class CodeSystemService {
  constructor(
    private readonly builtIn: BuiltInCodeSystems,
    private readonly repository: CodeSystemRepository,
    private readonly reader: CodeSystemReader,
    private readonly book: CodeBook,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem `base.code_system_taken` */
  create(context: RequestContext, system: CreateCodeSystem): Promise<CodeSystem> {
    const { id, title, titleEn = title, standard } = system;
    if (this.builtIn.get(id)) throw codeSystemErrors.codeSystemTaken({ id });
    return this.work.run(context, async (tx) => {
      const isNew = await this.repository.insert(tx, { id, title, titleEn, standard });
      if (!isNew) throw codeSystemErrors.codeSystemTaken({ id });
      await this.note(tx, id, Object.keys(system));
      return { id, title: context.language === 'zh' ? title : titleEn, standard, builtIn: false, version: 1 };
    });
  }

  /** Makes `codes` the whole table. @throws Problem `request.not_found`, `request.stale` and those of {@link readNewCodes} */
  async replace(context: RequestContext, id: string, codes: readonly NewCode[]): Promise<CodeSystem> {
    const own = await this.builtIn.codesOf(id);
    await this.work.run(context, async (tx) => {
      const version = await this.repository.lock(tx, id, this.builtIn.get(id) !== null);
      if (version === null) throw requestErrors.notFound();
      context.ifMatch?.require(version);
      await this.repository.replaceCodes(tx, id, readNewCodes(id, own, codes));
      await this.note(tx, id, ['codes']);
    });
    return this.reader.get(context, id);
  }

  private async note(tx: WorkTransaction, id: string, fields: readonly string[]): Promise<void> {
    tx.audit({ action: basePermissions.codeSystem.manage.key, targetKind: 'codeSystem', targetId: id, organizationId: null, fields });
    await this.book.announce(tx, id);
  }
}
