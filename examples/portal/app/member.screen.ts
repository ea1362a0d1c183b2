import type { components } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { ContactEditor } from './contact-editor.js';
import { facts } from './facts.js';
import { valuesOf } from './form-values.js';
import type { Portal } from './portal.js';
import { hrefOf } from './route.js';
import { Screen } from './screen.js';

type Member = components['schemas']['MemberWithWarnings'];
type Numbered = 'idNumber' | 'phone';

/** One member: what is known of him, his numbers masked until somebody gives a reason. */
export class MemberScreen extends Screen {
  private member: Member | null = null;
  private etag: string | null = null;
  private organization = '';
  private asksWhy: Numbered | null = null;
  private readonly whole = new Map<Numbered, string>();
  private readonly editor: ContactEditor;

  constructor(
    portal: Portal,
    private readonly id: string,
  ) {
    super(portal);
    this.editor = new ContactEditor(portal, {
      run: (work) => this.run(work),
      read: async () => {
        const { data, etag } = await this.read();
        return { member: data, etag };
      },
      changed: (member, etag) => {
        this.member = member;
        this.etag = etag;
        this.whole.delete('phone');
      },
    });
  }

  get title(): string {
    return this.member?.name ?? this.t('members');
  }

  protected override async load(): Promise<void> {
    const [{ data, etag }] = await Promise.all([this.read(), this.portal.codes.ready('member-stage', 'membership-status', 'ethnicity', 'education')]);
    const { data: organization } = await this.portal.client.GET('/api/v1/organizations/{id}', { params: { path: { id: data.organizationId } }, signal: this.signal });
    this.organization = organization.name;
    this.member = data;
    this.etag = etag;
  }

  protected body(): TemplateResult {
    const { member } = this;
    if (!member) return html``;
    const { codes } = this.portal;
    return html`
      ${(member.warnings ?? []).map(({ message }) => html`<p class="warning">${message}</p>`)}
      <section class="card" aria-label=${this.t('details')}>
        ${facts(this.t('none'), [
          [this.t('organization'), html`<a href=${hrefOf({ name: 'organization', id: member.organizationId })}>${this.organization}</a>`],
          [this.t('sex'), this.t(member.sex)],
          [this.t('birthDate'), member.birthDate],
          [this.t('ethnicity'), codes.of('ethnicity', member.ethnicity)],
          [this.t('education'), codes.of('education', member.education)],
          [this.t('stage'), codes.of('member-stage', member.stage)],
          [this.t('status'), codes.of('membership-status', member.membershipStatus)],
          [this.t('joinedOn'), member.joinedOn],
          [this.t('idNumber'), this.number('idNumber', member.idNumber)],
          [this.t('phone'), member.phone === null ? null : this.number('phone', member.phone)],
          [this.t('workPost'), member.workPost],
          [this.t('address'), member.address],
        ])}
        ${this.asksWhy === null ? nothing : this.reasonForm(this.asksWhy)}
      </section>
      ${this.editor.view(member, this.etag, this.isBusy)}
    `;
  }

  private number(field: Numbered, masked: string): TemplateResult {
    const whole = this.whole.get(field);
    if (whole !== undefined) return html`<span class="number" role="status">${whole}</span>`;
    const label = `${this.t('reveal')} (${this.t(field)})`;
    return html`<span class="number">${masked}</span>
      <button class="plain" aria-label=${label} @click=${() => this.ask(field)}>${this.t('reveal')}</button>`;
  }

  private reasonForm(field: Numbered): TemplateResult {
    return html`<form class="reason" @submit=${(event: Event) => void this.reveal(field, valuesOf(event)['reason'] ?? '')}>
      <label>${this.t(field)} · ${this.t('revealReason')}<input name="reason" required maxlength="200" /></label>
      <button class="primary">${this.t('reveal')}</button>
      <button type="button" @click=${() => this.ask(null)}>${this.t('cancel')}</button>
    </form>`;
  }

  private ask(field: Numbered | null): void {
    this.asksWhy = field;
    this.portal.update();
    if (field !== null) queueMicrotask(() => document.querySelector<HTMLInputElement>('[name=reason]')?.focus());
  }

  private async reveal(field: Numbered, reason: string): Promise<void> {
    await this.run(async () => {
      const { data } = await this.portal.client.POST('/api/v1/members/{id}/reveal', { params: { path: { id: this.id } }, body: { field, reason } });
      this.whole.set(field, data.value ?? this.t('none'));
      this.asksWhy = null;
    });
  }

  private read(): Promise<{ readonly data: Member; readonly etag: string | null }> {
    return this.portal.client.GET('/api/v1/members/{id}', { params: { path: { id: this.id } }, signal: this.signal });
  }
}
