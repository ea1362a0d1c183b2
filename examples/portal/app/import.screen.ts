import type { Job } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { type ImportReport, importReport, jobFailure } from './import-report.js';
import { Screen } from './screen.js';
import { isTextKey } from './texts.js';

const RESOURCES = ['organizations', 'members'] as const;
type Resource = (typeof RESOURCES)[number];

/** Loads a file into the organisation acted for, and shows how far it is. */
export class ImportScreen extends Screen {
  private resource: Resource = 'members';
  private job: Job | null = null;
  /** Whether the job only looks at the file. */
  private isCheck = true;

  get title(): string {
    return this.t('import');
  }

  protected body(): TemplateResult {
    return html`
      <form class="card narrow" @submit=${(event: Event) => void this.start(event)}>
        <label>${this.t('resource')}
          <select name="resource" @change=${(event: Event) => (this.resource = (event.target as HTMLSelectElement).value as Resource)}>
            ${RESOURCES.map((name) => html`<option value=${name} ?selected=${name === this.resource}>${this.t(name)}</option>`)}
          </select>
        </label>
        <label>${this.t('file')}<input name="file" type="file" accept=".xlsx,.csv" required /></label>
        <label class="check"><input name="dryRun" type="checkbox" checked />${this.t('dryRun')}</label>
        <label class="check"><input name="skipBadRows" type="checkbox" />${this.t('skipBadRows')}</label>
        <p class="links">
          <button class="primary" ?disabled=${this.isBusy}>${this.t('start')}</button>
          <button type="button" class="plain" @click=${() => void this.run(() => this.template())}>${this.t('template')}</button>
        </p>
      </form>
      ${this.job === null ? nothing : this.jobView(this.job)}
    `;
  }

  private jobView(job: Job): TemplateResult {
    const { status, progress } = job;
    const report = importReport(job);
    return html`<section class="card" aria-label=${this.t('import')}>
      <p role="status"><strong class=${status}>${this.t(status === 'succeeded' && this.isCheck ? 'checked' : status)}</strong> ${progress.total > 0 ? this.t('progress', { ...progress }) : nothing}</p>
      <progress aria-label=${this.t('import')} max=${Math.max(progress.total, 1)} .value=${status === 'succeeded' ? Math.max(progress.total, 1) : progress.done}></progress>
      ${report === null ? failed(job) : this.reportView(report)}
    </section>`;
  }

  private reportView(report: ImportReport): TemplateResult {
    const counts = [['created', report.created], ['updated', report.updated], ['unchanged', report.unchanged], ['failedRows', report.failed]] as const;
    return html`
      <dl class="counts">${counts.map(([key, count]) => html`<div><dt>${this.t(key)}</dt><dd>${count}</dd></div>`)}</dl>
      ${report.errors.length === 0
        ? nothing
        : html`<table>
            <thead>
              <tr>${(['row', 'field', 'fault'] as const).map((key) => html`<th scope="col">${this.t(key)}</th>`)}</tr>
            </thead>
            <tbody>
              ${report.errors.map(
                ({ row, field, message }) => html`<tr>
                  <th scope="row" data-label=${this.t('row')}>${row}</th>
                  <td data-label=${this.t('field')}>${field !== null && isTextKey(field) ? this.t(field) : (field ?? '—')}</td>
                  <td data-label=${this.t('fault')}>${message}</td>
                </tr>`,
              )}
            </tbody>
          </table>`}
    `;
  }

  private async start(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    const isOn = (name: string): 'true' | 'false' => (form.has(name) ? 'true' : 'false');
    this.job = null;
    this.isCheck = form.has('dryRun');
    const { client } = this.portal;
    await this.run(async () => {
      const { data } = await client.POST('/api/v1/imports', {
        body: { file, resource: this.resource, dryRun: isOn('dryRun'), skipBadRows: isOn('skipBadRows') },
      });
      for await (const job of client.watchJob(data.jobId, { signal: this.signal })) {
        this.job = job;
        this.portal.update();
      }
    });
  }

  private async template(): Promise<void> {
    const { data } = await this.portal.client.GET('/api/v1/imports/template', { params: { query: { resource: this.resource } }, parseAs: 'blob' });
    const url = URL.createObjectURL(data);
    const link = document.createElement('a');
    link.href = url;
    link.download = `${this.t(this.resource)}.xlsx`;
    link.click();
    URL.revokeObjectURL(url);
  }
}

/** What the server says of a job that read no row: a file of the wrong kind, a missing column. */
function failed(job: Job): TemplateResult | typeof nothing {
  return job.status === 'failed' ? html`<p class="warning">${jobFailure(job)}</p>` : nothing;
}
