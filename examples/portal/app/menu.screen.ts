import type { components } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Portal } from './portal.js';
import { Screen } from './screen.js';

type Item = components['schemas']['OrganizationMenuItem'];

/** The module menu of an organisation: what is in force there, and why. */
export class MenuScreen extends Screen {
  private items: readonly Item[] = [];
  private name = '';

  constructor(
    portal: Portal,
    private readonly id: string,
  ) {
    super(portal);
  }

  get title(): string {
    return `${this.t('menu')}${this.name === '' ? '' : ` · ${this.name}`}`;
  }

  protected override async load(): Promise<void> {
    const given = { params: { path: { id: this.id } }, signal: this.signal };
    const { client } = this.portal;
    const [menu, organization] = await Promise.all([client.GET('/api/v1/organizations/{id}/menu', given), client.GET('/api/v1/organizations/{id}', given)]);
    this.items = menu.data.items;
    this.name = organization.data.name;
  }

  protected body(): TemplateResult {
    return html`<ul class="cards">${this.items.map((item) => this.item(item))}</ul>`;
  }

  private item({ title, inForce, rule, chosen, decidedBy, reason }: Item): TemplateResult {
    const parts = [
      rule === null ? null : this.t('rule', { value: this.t(rule) }),
      chosen === null ? null : this.t('choice', { value: this.t(chosen ? 'chosen' : 'leftOut') }),
      decidedBy === null ? null : this.t('decidedBy', { organization: decidedBy.organizationName, date: decidedBy.decidedOn }),
    ].filter((part) => part !== null);
    return html`<li class="card">
      <h2>${title} <span class=${inForce ? 'tag good' : 'tag'}>${this.t(inForce ? 'inForce' : 'notInForce')}</span></h2>
      <p>${reason}</p>
      ${parts.length === 0 ? nothing : html`<p class="small">${parts.join(' · ')}</p>`}
    </li>`;
  }
}
