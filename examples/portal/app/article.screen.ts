import type { components } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { articleBody } from './article-body.js';
import type { Portal } from './portal.js';
import { Screen } from './screen.js';

type Article = components['schemas']['Article'];

/** One article: its text, its attachments, and that it was read or confirmed, where the reader says so. */
export class ArticleScreen extends Screen {
  private article: Article | null = null;
  private receipt: components['schemas']['OwnReceipt'] | null = null;

  constructor(
    portal: Portal,
    private readonly id: string,
  ) {
    super(portal);
  }

  get title(): string {
    return this.article?.title ?? this.t('articles');
  }

  protected override async load(): Promise<void> {
    this.article = (await this.portal.client.GET('/api/v1/articles/{id}', { ...this.path, signal: this.signal })).data;
  }

  protected body(): TemplateResult {
    if (!this.article) return html``;
    const { organizationName, publishedAt, foreword, body } = this.article;
    return html`
      <p class="small">${organizationName} ${this.portal.dayOf(publishedAt)}</p>
      <article class="card">${foreword === null ? nothing : html`${articleBody(foreword)}<hr />`}${articleBody(body)}</article>
      ${this.attachments(this.article)} ${this.answer(this.article)}
    `;
  }

  private attachments({ attachments, files }: Article): TemplateResult | typeof nothing {
    const attached = files.filter(({ id }) => attachments.includes(id));
    if (attached.length === 0) return nothing;
    return html`<section class="card" aria-label=${this.t('attachments')}>
      <h2>${this.t('attachments')}</h2>
      <p class="links">${attached.map(({ id, name }) => html`<button class="plain" @click=${() => void this.run(() => this.download(id, name))}>${name}</button>`)}</p>
    </section>`;
  }

  private answer({ requiresConfirmation, status }: Article): TemplateResult | typeof nothing {
    if (status !== 'published') return nothing;
    const at = requiresConfirmation ? this.receipt?.confirmedAt : this.receipt?.readAt;
    if (at) return html`<p role="status">${this.t(requiresConfirmation ? 'confirmed' : 'read')} ${this.portal.dayOf(at)}</p>`;
    if (this.receipt) return html`<p role="status">${this.t('notOnList')}</p>`;
    return html`<p class="links"><button class="primary" ?disabled=${this.isBusy} @click=${() => void this.run(() => this.mark(requiresConfirmation))}>
      ${this.t(requiresConfirmation ? 'confirm' : 'markRead')}
    </button></p>`;
  }

  /** May be sent twice: the first time stays. */
  private async mark(confirms: boolean): Promise<void> {
    const { client } = this.portal;
    const { data } = confirms ? await client.POST('/api/v1/articles/{id}/confirm', this.path) : await client.POST('/api/v1/articles/{id}/read', this.path);
    this.receipt = data;
  }

  /** Fetched by hand, for a link carries no token. */
  private async download(fileId: string, name: string): Promise<void> {
    const { data } = await this.portal.client.GET('/api/v1/articles/{id}/files/{fileId}', { params: { path: { id: this.id, fileId } }, parseAs: 'blob' });
    const url = URL.createObjectURL(data);
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    URL.revokeObjectURL(url);
  }

  private get path(): { params: { path: { id: string } } } {
    return { params: { path: { id: this.id } } };
  }
}
