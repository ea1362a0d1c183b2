import type { components } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { hrefOf } from './route.js';
import { Screen } from './screen.js';

type Node = components['schemas']['OrganizationNode'];

/** What lies below a node, read when it is unfolded; two levels at once, so that it is known which can be. */
const DEPTH = 2;

/** The organisations below the one acted for. */
export class TreeScreen extends Screen {
  private root: Node | null = null;
  private isCut = false;
  private readonly unfolded = new Set<string>();
  private readonly read = new Set<string>();

  get title(): string {
    return this.t('organizations');
  }

  protected override async load(): Promise<void> {
    const { me, codes } = this.portal;
    const id = me?.actingOrganization?.id ?? me?.homeOrganization.id ?? '';
    const [subtree] = await Promise.all([this.subtree(id), codes.ready('organization-type')]);
    this.root = subtree;
    this.unfolded.add(id);
  }

  protected body(): TemplateResult {
    return html`${this.root ? html`<ul class="tree card">${this.item(this.root)}</ul>` : nothing} ${this.isCut ? html`<p>${this.t('treeCut')}</p>` : nothing}`;
  }

  private item(node: Node): TemplateResult {
    const { id, name, type } = node.organization;
    const isOpen = this.unfolded.has(id);
    const toggle = html`<button class="toggle" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${this.t(isOpen ? 'fold' : 'expand', { name })} @click=${() => void this.toggle(node)}></button>`;
    return html`<li>
      <div class="node">
        ${node.children.length > 0 ? toggle : html`<span class="toggle"></span>`}
        <a href=${hrefOf({ name: 'organization', id })}>${name}</a>
        <span class="tag">${this.portal.codes.of('organization-type', type)}</span>
      </div>
      ${isOpen && node.children.length > 0 ? html`<ul>${node.children.map((child) => this.item(child))}</ul>` : nothing}
    </li>`;
  }

  private async toggle(node: Node): Promise<void> {
    const { id } = node.organization;
    if (this.unfolded.delete(id)) {
      this.portal.update();
      return;
    }
    this.unfolded.add(id);
    if (this.read.has(id)) this.portal.update();
    else await this.run(async () => void (node.children = (await this.subtree(id)).children));
  }

  private async subtree(id: string): Promise<Node> {
    const { data } = await this.portal.client.GET('/api/v1/organizations/{id}/tree', {
      params: { path: { id }, query: { depth: DEPTH } },
      signal: this.signal,
    });
    this.read.add(id);
    this.isCut ||= data.truncated;
    return data;
  }
}
