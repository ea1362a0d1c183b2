import { html, nothing, type TemplateResult } from 'lit-html';
import type { Portal } from './portal.js';
import type { TextKey } from './texts.js';

/** One page of the portal: what it has loaded, and how it looks. */
export abstract class Screen {
  /** What went wrong last; told above the body. */
  protected error: unknown = null;
  protected isBusy = false;
  /** Whether what it shows could not be read. */
  private isBare = false;
  private readonly leaving = new AbortController();

  constructor(protected readonly portal: Portal) {}

  abstract get title(): string;
  protected abstract body(): TemplateResult;


  /** Reads what it shows, and tells if that fails. */
  async open(): Promise<void> {
    this.isBare = !(await this.run(() => this.load()));
    if (this.isBare) this.portal.update();
  }

  /** Stops what is still on its way for it. */
  leave(): void {
    this.leaving.abort();
  }

  /** Aborted when the person goes elsewhere. */
  protected get signal(): AbortSignal {
    return this.leaving.signal;
  }

  view(): TemplateResult {
    return html`
      <h1 id="title" tabindex="-1">${this.title}</h1>
      ${this.error === null ? nothing : this.failure()} ${this.isBusy ? html`<p class="busy">${this.t('loading')}</p>` : nothing} ${this.body()}
    `;
  }

  /** Does something that may be refused, and shows how it went. @returns whether it was done */
  async run(work: () => Promise<void>): Promise<boolean> {
    this.error = null;
    this.isBusy = true;
    this.portal.update();
    try {
      await work();
      return true;
    } catch (error) {
      if (!this.signal.aborted) this.error = error;
      return false;
    } finally {
      this.isBusy = false;
      this.portal.update();
    }
  }

  /** @throws whatever the server refuses it for */
  protected load(): Promise<void> {
    return Promise.resolve();
  }

  protected t(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
    return this.portal.t(key, values);
  }

  private failure(): TemplateResult {
    const { title, detail, points, requestId } = this.portal.failureOf(this.error);
    return html`<div class="failure" role="alert">
      <strong>${title}</strong>
      <p>${detail}</p>
      ${points.length > 0 ? html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>` : nothing}
      ${requestId === null ? nothing : html`<small>${this.t('requestId', { id: requestId })}</small>`}
      ${this.isBare ? html`<p><button @click=${() => void this.open()}>${this.t('retry')}</button></p>` : nothing}
    </div>`;
  }
}
