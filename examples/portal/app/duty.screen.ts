import { html, type TemplateResult } from 'lit-html';
import { valuesOf } from './form-values.js';
import type { Portal } from './portal.js';
import { Screen } from './screen.js';

/** What somebody has to do before anything else. */
export class DutyScreen extends Screen {
  constructor(
    portal: Portal,
    private readonly duty: 'changePassword' | 'enrollTotp',
  ) {
    super(portal);
  }

  get title(): string {
    return this.t(this.duty === 'changePassword' ? 'changePassword' : 'totp');
  }

  protected body(): TemplateResult {
    if (this.duty === 'enrollTotp') return html`<p>${this.t('enrollTotpFirst')}</p>`;
    return html`<form class="card narrow" @submit=${(event: Event) => void this.change(valuesOf(event))}>
      <p>${this.t('changePasswordFirst')}</p>
      <label>${this.t('currentPassword')}<input name="current" type="password" autocomplete="current-password" required /></label>
      <label>${this.t('newPassword')}<input name="next" type="password" autocomplete="new-password" minlength="8" required /></label>
      <button class="primary" ?disabled=${this.isBusy}>${this.t('save')}</button>
    </form>`;
  }

  private async change({ current = '', next = '' }: Readonly<Record<string, string>>): Promise<void> {
    const isDone = await this.run(async () => {
      await this.portal.client.POST('/api/v1/auth/password', { body: { currentPassword: current, newPassword: next } });
    });
    if (!isDone) return;
    this.portal.tell('passwordChanged');
    await this.portal.enter();
  }
}
