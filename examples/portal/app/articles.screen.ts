import type { components } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { hrefOf } from './route.js';
import { Screen } from './screen.js';

type Item = components['schemas']['FeedItem'];

/** The articles that are for the person, by what he subscribed to. */
export class ArticlesScreen extends Screen {
  private items: readonly Item[] = [];
  private nextCursor: string | null = null;

  get title(): string {
    return this.t('articles');
  }

  protected override load(): Promise<void> {
    return this.read();
  }

  protected body(): TemplateResult {
    if (this.items.length === 0) return html`${this.isBusy ? nothing : html`<p class="card">${this.t('nothing')}</p>`}`;
    return html`
      <ul class="cards">${this.items.map((item) => this.item(item))}</ul>
      ${this.nextCursor === null ? nothing : html`<p class="links"><button @click=${() => void this.more()}>${this.t('more')}</button></p>`}
    `;
  }

  private item({ id, title, summary, organizationName, publishedAt, requiresConfirmation, confirmedAt, readAt }: Item): TemplateResult {
    const isWaitedFor = requiresConfirmation && confirmedAt === null;
    return html`<li class="card">
      <h2><a href=${hrefOf({ name: 'article', id })}>${title}</a> ${isWaitedFor ? html`<span class="tag new">${this.t('toConfirm')}</span>` : nothing}</h2>
      <p>${summary}</p>
      <p class="small">${organizationName} ${this.portal.dayOf(publishedAt)} ${confirmedAt !== null ? this.t('confirmed') : readAt !== null ? this.t('read') : nothing}</p>
    </li>`;
  }

  private async more(): Promise<void> {
    if (!this.isBusy) await this.run(() => this.read(this.nextCursor));
  }

  private async read(cursor: string | null = null): Promise<void> {
    const { data } = await this.portal.client.GET('/api/v1/me/feed', { params: { query: { ...(cursor !== null && { cursor }) } }, signal: this.signal });
    this.items = cursor === null ? data.items : [...this.items, ...data.items];
    this.nextCursor = data.nextCursor;
  }
}
