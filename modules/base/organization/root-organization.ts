import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type FieldFault, type Language, Problem, readInput, render, StartupError, type Transaction } from '../../../src/index.js';
import { RootDescription } from './organization.dto.js';
import { ROOT_PATH } from './organization-path.js';
import { insertRows } from './organization-rows.js';

/** The root, with its place in the tree. */
export interface Root {
  readonly organizationId: string;
  readonly node: string;
}

/** What zhibu.yaml says of the root. */
export interface RootOptions {
  readonly name: string;
  readonly type: string;
  readonly code: string;
  readonly shortName?: string;
}

/**
 * The day from which the root is in the tree: the founding of the Party. It does not come in one day, so that
 * whatever is registered below it may be dated back.
 */
const FROM_THE_BEGINNING = '1921-07-01';

/** Makes the organisation at the top of the tree. */
@Injectable()
export class RootOrganization {
  /**
   * The root; made as `options` say if there is none. Where several instances start at once the first makes it
   * and the others wait for that: the lock falls when `tx` ends.
   *
   * @throws StartupError `base.invalid_root` when one is to be made and zhibu.yaml does not describe it rightly
   */
  async ensure(options: RootOptions, tx: Transaction): Promise<Root> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('base.root_organization'))`);
    const existing = await tx.one<Root>('SELECT id AS "organizationId", path AS node FROM base_organizations WHERE parent_id IS NULL');
    if (existing) return existing;
    const description = readRoot(options);
    const root = { organizationId: uuidv7(), node: ROOT_PATH };
    await insertRows(tx, [
      {
        id: root.organizationId,
        path: root.node,
        parentId: null,
        name: description.name,
        shortName: description.shortName ?? null,
        type: description.type,
        kind: 'regular',
        unitCount: null,
        code: description.code,
        externalCodes: [],
        custom: {},
        foundedOn: null,
        effectiveOn: FROM_THE_BEGINNING,
        contactName: null,
        phone: null,
        address: null,
        postalCode: null,
        email: null,
        documentNumber: null,
        reason: null,
      },
    ]);
    return root;
  }
}

function readRoot(options: RootOptions): RootDescription {
  try {
    return readInput(RootDescription, options, 'body');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const faults = (language: Language) => (error.extras.errors ?? []).map((fault) => describe(fault, language)).join(' ');
    const text = {
      zh: `zhibu.yaml 中的顶层组织不能建立。${faults('zh')}`,
      en: `The root organisation in zhibu.yaml cannot be made. ${faults('en')}`,
    };
    throw new StartupError('base.invalid_root', text, { cause: error });
  }
}

function describe({ pointer, message, values }: FieldFault, language: Language): string {
  return `root.${pointer.slice(1)}: ${render(message, language, values)}`;
}
