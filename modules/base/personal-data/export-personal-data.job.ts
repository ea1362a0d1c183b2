import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  Clock,
  Contributions,
  Database,
  FileKeeper,
  type Job,
  type JobOptions,
  type JobRun,
  type Language,
  type PersonalDataSection,
  requestErrors,
  spool,
  TreeSettings,
  UnitOfWork,
  UploadFolder,
} from '../../../src/index.js';
import { BaseSettings } from '../base.settings.js';
import { AccountMembers } from '../account-member/account-members.js';
import { Notifier } from '../notification/notifier.js';
import { personalDataNotifications } from './personal-data.notifications.js';

/** Whose data, and the language of the titles. */
export interface ExportData {
  readonly accountId: string;
  readonly language: Language;
}

/** Where the file lies. */
export interface ExportResult {
  readonly fileId: string;
  /** The path under `/api/v1` of its content. */
  readonly url: string;
}

/** Puts everything that the modules keep about a person into one JSON file, which he alone can read for some hours. */
@Injectable()
export class ExportPersonalDataJob implements Job<ExportData, ExportResult> {
  static readonly job: JobOptions = { name: 'base.export_personal_data' };

  constructor(
    private readonly contributions: Contributions,
    private readonly members: AccountMembers,
    private readonly database: Database,
    private readonly folder: UploadFolder,
    private readonly files: FileKeeper,
    private readonly notifier: Notifier,
    private readonly settings: TreeSettings,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async run({ accountId, language }: ExportData, run: JobRun): Promise<ExportResult> {
    const sections = await this.collect(accountId, run);
    const document = {
      generatedAt: this.clock.now().toISOString(),
      sections: sections.map(({ name, title, rows }) => ({ name, title: title[language], rows })),
    };
    const { personalDataHours: hours } = await this.settings.of(BaseSettings, await this.members.keeperOf(this.database, accountId));
    const fileId = await this.store(accountId, hours, JSON.stringify(document, null, 2));
    const url = `/files/${fileId}/content`;
    await this.work.runAsService('personal-data', async (tx) => {
      await this.files.confirm(tx, fileId);
      const message = { to: { accountIds: [accountId] }, organizationId: null, values: { hours }, url };
      await this.notifier.notify(tx, personalDataNotifications.personalDataReady, message);
      tx.audit({ action: 'base.personal_data.export', targetKind: 'account', targetId: accountId, organizationId: null });
    });
    return { fileId, url };
  }

  /** Of one moment, so that the sections agree with each other. */
  private collect(accountId: string, run: JobRun): Promise<PersonalDataSection[]> {
    const sources = this.contributions.instances('personalData');
    return this.database.transaction(async (tx) => {
      const subject = await this.members.ofAccount(tx, accountId);
      if (!subject) throw requestErrors.notFound();
      const sections: PersonalDataSection[] = [];
      for (const [index, { value }] of sources.entries()) {
        run.signal.throwIfAborted();
        sections.push(...(await value.export(subject, tx)));
        await run.progress(index + 1, sources.length);
      }
      return sections;
    }, { isolation: 'REPEATABLE READ' });
  }

  private async store(ownerAccountId: string, hours: number, text: string): Promise<string> {
    const content = await spool(Readable.from([Buffer.from(text)]), await this.folder.newPath());
    try {
      const name = `personal-data-${this.clock.today()}.json`;
      return await this.files.put(content, { name, mediaType: 'application/json', ownerAccountId, organizationId: null, hours });
    } finally {
      await content.dispose();
    }
  }
}
