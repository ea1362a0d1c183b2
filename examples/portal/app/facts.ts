import { html, type TemplateResult } from 'lit-html';

/** What is known of something, as a list of terms. @param none what stands for what is not given */
export function facts(none: string, rows: readonly (readonly [name: string, value: string | null | TemplateResult])[]): TemplateResult {
  const value = (given: string | null | TemplateResult): string | TemplateResult => (given === null || given === '' ? html`<span class="none">${none}</span>` : given);
  return html`<dl>
    ${rows.map(([name, given]) => html`<div><dt>${name}</dt><dd>${value(given)}</dd></div>`)}
  </dl>`;
}
