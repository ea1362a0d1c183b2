import type { components } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { hrefOf } from './route.js';
import { Screen } from './screen.js';

const ARTICLE = /^\/articles\/([0-9a-f-]{36})$/;

type Notice = components['schemas']['Notification'];

/** What the person was told. */
export class InboxScreen extends Screen {
  private items: readonly Notice[] = [];
  private nextCursor: string | null = null;

  get title(): string {
    return this.t('inbox');
  }

  protected override async load(): Promise<void> {
    await this.read();
  }

  protected body(): TemplateResult {
    if (this.items.length === 0) return html`${this.isBusy ? nothing : html`<p class="card">${this.t('nothing')}</p>`}`;
    return html`
      ${this.portal.unread > 0 ? html`<p class="links"><button @click=${() => void this.markAll()}>${this.t('markAllRead')}</button></p>` : nothing}
      <ul class="cards">${this.items.map((notice) => this.item(notice))}</ul>
      ${this.nextCursor === null ? nothing : html`<p class="links"><button @click=${() => void this.more()}>${this.t('more')}</button></p>`}
    `;
  }

  private item({ id, title, body, createdAt, readAt, url }: Notice): TemplateResult {
    const article = ARTICLE.exec(url ?? '')?.[1];
    const when = new Date(createdAt).toLocaleString(this.portal.client.language, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<li class="card">
      <h2>${title} ${readAt === null ? html`<span class="tag new">${this.t('unread')}</span>` : nothing}</h2>
      <p>${body}</p>
      ${article === undefined ? nothing : html`<p><a href=${hrefOf({ name: 'article', id: article })} aria-label="${this.t('openArticle')}: ${title}">${this.t('openArticle')}</a></p>`}
      <p class="small"><time datetime=${createdAt}>${when}</time>
        ${readAt === null ? html`<button class="plain" aria-label="${this.t('markRead')}: ${title}" @click=${() => void this.mark(id)}>${this.t('markRead')}</button>` : nothing}
      </p>
    </li>`;
  }

  private async more(): Promise<void> {
    if (!this.isBusy) await this.run(() => this.read(this.nextCursor));
  }

  private async mark(id: string): Promise<void> {
    await this.run(async () => {
      const { data } = await this.portal.client.POST('/api/v1/me/notifications/{id}/read', { params: { path: { id } } });
      this.items = this.items.map((item) => (item.id === id ? data : item));
      await this.portal.countUnread();
    });
  }

  private async markAll(): Promise<void> {
    await this.run(async () => {
      // Only what is on the screen was seen.
      const until = this.items[0]?.createdAt;
      await this.portal.client.POST('/api/v1/me/notifications/read', { body: { ...(until !== undefined && { until }) } });
      await Promise.all([this.read(), this.portal.countUnread()]);
    });
  }

  private async read(cursor: string | null = null): Promise<void> {
    const { data } = await this.portal.client.GET('/api/v1/me/notifications', { params: { query: { ...(cursor !== null && { cursor }) } }, signal: this.signal });
    this.items = cursor === null ? data.items : [...this.items, ...data.items];
    this.nextCursor = data.nextCursor;
  }
}
