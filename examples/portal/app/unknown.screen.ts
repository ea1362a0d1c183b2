import { html, type TemplateResult } from 'lit-html';
import { hrefOf } from './route.js';
import { Screen } from './screen.js';

/** An address that leads nowhere. */
export class UnknownScreen extends Screen {
  get title(): string {
    return this.t('notFound');
  }

  protected body(): TemplateResult {
    return html`<p><a href=${hrefOf({ name: 'organizations' })}>${this.t('toStart')}</a></p>`;
  }
}
