import { type components, ProblemError } from '@zhibu/client';
import { html, type TemplateResult } from 'lit-html';
import { type Conflict, conflictsOf, contactChange, type ContactForm, contactForm } from './contact-data.js';
import { valuesOf } from './form-values.js';
import type { Portal } from './portal.js';
import type { TextKey } from './texts.js';

type Member = components['schemas']['MemberWithWarnings'];

/** A record with the version it has. */
interface Versioned {
  readonly member: Member;
  readonly etag: string | null;
}

/** What the editor asks of the page it stands on. */
export interface EditorHost {
  run(work: () => Promise<void>): Promise<boolean>;
  read(): Promise<Versioned>;
  changed(member: Member, etag: string | null): void;
}

/** Changes a member's contact data, and nothing that somebody else has changed meanwhile without being told. */
export class ContactEditor {
  private form: ContactForm | null = null;
  private conflict: { readonly now: Versioned; readonly fields: readonly Conflict[] } | null = null;

  constructor(
    private readonly portal: Portal,
    private readonly host: EditorHost,
  ) {}

  view(member: Member, etag: string | null, isBusy: boolean): TemplateResult {
    const { form, conflict } = this;
    if (conflict) return this.conflictView(member, conflict.now, conflict.fields);
    if (!form) return html`<p class="links"><button @click=${() => this.begin(contactForm(member))}>${this.t('edit')}</button></p>`;
    return html`<form class="card" aria-label=${this.t('edit')} @submit=${(event: Event) => void this.save(entered(event), { member, etag })}>
      <label>${this.t('phone')}<input name="phone" inputmode="tel" autocomplete="off" .value=${form.phone} placeholder=${this.t('phoneKept', { phone: member.phone ?? '—' })} /></label>
      <label>${this.t('workPost')}<input name="workPost" .value=${form.workPost} maxlength="200" /></label>
      <label>${this.t('address')}<input name="address" .value=${form.address} maxlength="500" /></label>
      <p class="links">
        <button class="primary" ?disabled=${isBusy}>${this.t('save')}</button>
        <button type="button" @click=${() => this.begin(null)}>${this.t('cancel')}</button>
      </p>
    </form>`;
  }

  private conflictView(read: Member, now: Versioned, fields: readonly Conflict[]): TemplateResult {
    const mine = this.form ?? contactForm(read);
    return html`<section class="card conflict" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">${this.t('conflict')}</h2>
      <p>${this.t('conflictDetail')}</p>
      <table>
        <thead>
          <tr>${(['conflictField', 'conflictTheirs', 'conflictMine'] as const).map((key) => html`<th scope="col">${this.t(key)}</th>`)}</tr>
        </thead>
        <tbody>
          ${fields.map(
            (field) => html`<tr>
              <th scope="row">${this.t(field.field)}</th>
              <td data-label=${this.t('conflictTheirs')}>${field.theirs ?? this.t('none')}</td>
              <td data-label=${this.t('conflictMine')}>${field.mine === '' ? this.t('none') : field.mine}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="links">
        <button class="primary" @click=${() => void this.save(mine, { member: read, etag: now.etag })}>${this.t('saveMine')}</button>
        <button @click=${() => this.takeTheirs(now)}>${this.t('takeTheirs')}</button>
      </p>
    </section>`;
  }

  private begin(form: ContactForm | null): void {
    this.form = form;
    this.conflict = null;
    this.portal.update();
  }

  private takeTheirs({ member, etag }: Versioned): void {
    this.host.changed(member, etag);
    this.begin(null);
  }

  /** @param read what the form was filled from, with the version that may be written over */
  private async save(form: ContactForm, read: Versioned): Promise<void> {
    this.form = form;
    this.conflict = null;
    const isSaved = await this.host.run(async () => {
      const header = read.etag === null ? {} : { 'If-Match': read.etag };
      try {
        const { data, etag } = await this.portal.client.PATCH('/api/v1/members/{id}', {
          params: { path: { id: read.member.id }, header },
          body: contactChange(form, read.member),
        });
        this.host.changed(data, etag);
        this.form = null;
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'request.stale') throw error;
        const now = await this.host.read();
        this.conflict = { now, fields: conflictsOf(form, read.member, now.member) };
      }
    });
    if (isSaved && this.form === null) this.portal.tell('saved');
  }

  private t(key: TextKey, values?: Readonly<Record<string, string>>): string {
    return this.portal.t(key, values);
  }
}

function entered(event: Event): ContactForm {
  const { phone = '', workPost = '', address = '' } = valuesOf(event);
  return { phone, workPost, address };
}
