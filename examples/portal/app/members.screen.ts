import type { components } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { valuesOf } from './form-values.js';
import type { Portal } from './portal.js';
import { hrefOf } from './route.js';
import { Screen } from './screen.js';

const ROWS = 20;

/** The members of an organisation and of all below it, page by page. */
export class MembersScreen extends Screen {
  private page: components['schemas']['MemberPage'] | null = null;
  private name = '';
  private total: number | null = null;
  /** Of this page and those before it; the first page has none. */
  private readonly cursors: (string | null)[] = [null];

  constructor(
    portal: Portal,
    private readonly id: string,
    private readonly q: string,
  ) {
    super(portal);
  }

  get title(): string {
    return `${this.t('members')}${this.name === '' ? '' : ` · ${this.name}`}`;
  }

  protected override async load(): Promise<void> {
    const { client, codes } = this.portal;
    const naming = client.GET('/api/v1/organizations/{id}', { params: { path: { id: this.id } }, signal: this.signal });
    const [{ data }] = await Promise.all([naming, codes.ready('member-stage', 'membership-status'), this.turnTo(null)]);
    this.name = data.name;
  }

  protected body(): TemplateResult {
    return html`
      <form class="search" role="search" @submit=${(event: Event) => this.search(valuesOf(event)['q'] ?? '')}>
        <label>${this.t('search')}<input name="q" type="search" .value=${this.q} placeholder=${this.t('searchHint')} maxlength="100" /></label>
        <button>${this.t('search')}</button>
      </form>
      ${this.page === null ? nothing : this.list(this.page)}
    `;
  }

  private list({ items, nextCursor }: components['schemas']['MemberPage']): TemplateResult {
    if (items.length === 0) return html`<p class="card">${this.t('nothing')}</p>`;
    return html`
      <p role="status">${this.t('found', { total: this.total ?? items.length })}</p>
      <table class="card">
        <thead>
          <tr>${(['name', 'sex', 'stage', 'status', 'joinedOn', 'phone'] as const).map((key) => html`<th scope="col">${this.t(key)}</th>`)}</tr>
        </thead>
        <tbody>
          ${items.map((member) => this.row(member))}
        </tbody>
      </table>
      <p class="links">
        <button ?disabled=${this.cursors.length < 2} @click=${() => void this.back()}>${this.t('previousPage')}</button>
        <button ?disabled=${nextCursor === null} @click=${() => void this.forward(nextCursor)}>${this.t('nextPage')}</button>
      </p>
    `;
  }

  private row({ id, name, sex, stage, membershipStatus, joinedOn, phone }: components['schemas']['Member']): TemplateResult {
    const { codes } = this.portal;
    return html`<tr>
      <th scope="row"><a href=${hrefOf({ name: 'member', id })}>${name}</a></th>
      <td data-label=${this.t('sex')}>${this.t(sex)}</td>
      <td data-label=${this.t('stage')}>${codes.of('member-stage', stage)}</td>
      <td data-label=${this.t('status')}>${codes.of('membership-status', membershipStatus)}</td>
      <td data-label=${this.t('joinedOn')}>${joinedOn ?? '—'}</td>
      <td data-label=${this.t('phone')}>${phone ?? '—'}</td>
    </tr>`;
  }

  private search(q: string): void {
    this.portal.go({ name: 'members', id: this.id, q: q.trim() });
  }

  private async forward(cursor: string | null): Promise<void> {
    // Pressed twice: the button still names the page that is on its way. Disabled, it would lose the focus.
    if (this.isBusy) return;
    if (await this.run(() => this.turnTo(cursor))) this.cursors.push(cursor);
    this.portal.update();
  }

  private async back(): Promise<void> {
    if (this.isBusy) return;
    if (await this.run(() => this.turnTo(this.cursors.at(-2) ?? null))) this.cursors.pop();
    this.portal.update();
  }

  private async turnTo(cursor: string | null): Promise<void> {
    const isFirst = cursor === null;
    const query = { under: this.id, limit: ROWS, ...(this.q !== '' && { q: this.q }), ...(isFirst ? { count: true } : { cursor }) };
    const { data } = await this.portal.client.GET('/api/v1/members', { params: { query }, signal: this.signal });
    this.page = data;
    if (isFirst) this.total = data.total ?? null;
  }
}
