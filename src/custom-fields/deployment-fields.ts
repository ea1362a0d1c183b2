import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../access/ports.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WorkTransaction } from '../database/work-transaction.js';
import { Problem } from '../errors/problem.js';
import { StartupError } from '../errors/startup-error.js';
import { isObject } from '../http/fields/check.js';
import { readInput } from '../http/fields/read-input.js';
import { render, type Text } from '../i18n/text.js';
import type { CustomField } from './custom-field.js';
import { DeploymentField } from './custom-field.dto.js';
import { CustomFieldService } from './custom-field.service.js';
import { FieldStore } from './field-store.js';

const UNSAID = { maxLength: null, min: null, max: null, decimals: null, codeSystem: null, referencedHost: null, titleEn: null };

/** Brings the fields of `customFields` of zhibu.yaml into being at each start; they belong to the root. */
@Injectable()
export class DeploymentFields {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: FieldStore,
    private readonly fields: CustomFieldService,
    private readonly tree: ScopeTree,
  ) {}

  /**
   * Adds, changes and restores what is listed, and retires what was and is no longer; the data are kept.
   * @throws StartupError `config.invalid_custom_field` for one that is wrong or contradicts data; nothing is changed then
   */
  async settle(given: readonly unknown[]): Promise<void> {
    const listed = given.map(read);
    const isAny = (await this.store.book()).all.some(({ fromDeployment, retiredAt }) => fromDeployment && retiredAt === null);
    if (listed.length === 0 && !isAny) return;
    const root = await this.tree.root();
    if (!root) return;
    await this.work.runAsService('deployment', async (tx) => {
      await this.store.lock(tx);
      const known = (await this.store.book(tx)).all.filter(({ fromDeployment }) => fromDeployment);
      const kept = new Set<string>();
      for (const [index, field] of listed.entries()) {
        const before = known.find(({ host, id, key }) => host === field.host && key === field.key && !kept.has(id));
        kept.add(await placed(index, () => this.have(tx, root, before, field)));
      }
      for (const { id, retiredAt } of known) if (retiredAt === null && !kept.has(id)) await this.retire(tx, id);
    });
  }

  private async have(tx: WorkTransaction, root: { organizationId: string; node: string }, before: CustomField | undefined, field: DeploymentField): Promise<string> {
    if (!before) return (await this.fields.add(tx, root, field, true)).id;
    const locked = await this.store.find(tx, before.id);
    if (!locked) throw new Error('a field that is never deleted was not there');
    const current = await this.fields.revive(tx, locked);
    return (await this.fields.change(tx, current, { ...current, ...UNSAID, ...field })).id;
  }

  private async retire(tx: WorkTransaction, id: string): Promise<void> {
    const field = await this.store.find(tx, id);
    if (field) await this.fields.takeOut(tx, field);
  }
}

function read(given: unknown, index: number): DeploymentField {
  try {
    return readInput(DeploymentField, isObject(given) ? given : {}, 'body');
  } catch (error) {
    throw refused(index, error);
  }
}

async function placed<R>(index: number, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw refused(index, error);
  }
}

function refused(index: number, error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const why = (language: keyof Text) => {
    const { definition, extras, values } = error;
    const faults = (extras.errors ?? []).map(({ pointer, message, values: more }) => `\n  - ${pointer.slice(1)}: ${render(message, language, more)}`);
    return faults.length > 0 ? faults.join('') : ` ${render(definition.detail, language, values)}`;
  };
  const place = `customFields[${index}]`;
  return new StartupError('config.invalid_custom_field', { zh: `zhibu.yaml 的 ${place} 无效：${why('zh')}`, en: `${place} of zhibu.yaml is not valid:${why('en')}` }, { cause: error });
}
