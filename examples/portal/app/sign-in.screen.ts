import { ProblemError } from '@zhibu/client';
import { html, nothing, type TemplateResult } from 'lit-html';
import { valuesOf } from './form-values.js';
import { Screen } from './screen.js';

/** Signing in, with the second factor where the account has one. */
export class SignInScreen extends Screen {
  private asksForCode = false;

  get title(): string {
    return this.t('signIn');
  }

  protected body(): TemplateResult {
    return html`<form class="card narrow" @submit=${(event: Event) => void this.signIn(valuesOf(event))}>
      <label>${this.t('username')}<input name="username" autocomplete="username" required autocapitalize="none" spellcheck="false" /></label>
      <label>${this.t('password')}<input name="password" type="password" autocomplete="current-password" required /></label>
      ${this.asksForCode
        ? html`<p id="totp-why" role="status">${this.t('totpAsked')}</p>
            <label>${this.t('totp')}<input name="totp" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" required aria-describedby="totp-why" /></label>`
        : nothing}
      <button class="primary" ?disabled=${this.isBusy}>${this.t('signIn')}</button>
    </form>`;
  }

  private async signIn({ username = '', password = '', totp }: Readonly<Record<string, string>>): Promise<void> {
    this.portal.notice = '';
    const isIn = await this.run(async () => {
      try {
        await this.portal.client.signIn({ username, password, ...(totp && { totp }) });
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'base.totp_required') throw error;
        this.asksForCode = true;
      }
    });
    if (isIn && this.portal.client.isSignedIn) await this.portal.enter();
    else document.querySelector<HTMLInputElement>(this.asksForCode ? '[name=totp]' : '[name=password]')?.focus();
  }
}
