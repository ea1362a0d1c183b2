import type { components } from '@zhibu/client';
import { html, type TemplateResult } from 'lit-html';
import { facts } from './facts.js';
import type { Portal } from './portal.js';
import { hrefOf } from './route.js';
import { Screen } from './screen.js';

/** One organisation. */
export class OrganizationScreen extends Screen {
  private organization: components['schemas']['Organization'] | null = null;

  constructor(
    portal: Portal,
    private readonly id: string,
  ) {
    super(portal);
  }

  get title(): string {
    return this.organization?.name ?? this.t('organizations');
  }

  protected override async load(): Promise<void> {
    const reading = this.portal.client.GET('/api/v1/organizations/{id}', { params: { path: { id: this.id } }, signal: this.signal });
    const [{ data }] = await Promise.all([reading, this.portal.codes.ready('organization-type')]);
    this.organization = data;
  }

  protected body(): TemplateResult {
    const { organization, id } = this;
    if (!organization) return html``;
    const { type, code, foundedOn, contactName, phone, address } = organization;
    return html`
      <p class="links">
        <a class="button primary" href=${hrefOf({ name: 'members', id, q: '' })}>${this.t('members')}</a>
        <a class="button" href=${hrefOf({ name: 'menu', id })}>${this.t('menu')}</a>
      </p>
      <section class="card" aria-label=${this.t('details')}>
        ${facts(this.t('none'), [
          [this.t('type'), this.portal.codes.of('organization-type', type)],
          [this.t('code'), code],
          [this.t('foundedOn'), foundedOn],
          [this.t('contactName'), contactName],
          [this.t('phone'), phone],
          [this.t('address'), address],
        ])}
      </section>
    `;
  }
}
