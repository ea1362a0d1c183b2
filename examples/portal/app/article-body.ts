import { html, type TemplateResult } from 'lit-html';

type Inner = readonly (TemplateResult | string)[];

/** What of the HTML of articles is shown as it is meant; of other elements their content. */
const SHOWN: Readonly<Record<string, (inner: Inner) => TemplateResult>> = {
  P: (inner) => html`<p>${inner}</p>`,
  H1: (inner) => html`<h2>${inner}</h2>`,
  H2: (inner) => html`<h2>${inner}</h2>`,
  H3: (inner) => html`<h3>${inner}</h3>`,
  UL: (inner) => html`<ul>${inner}</ul>`,
  OL: (inner) => html`<ol>${inner}</ol>`,
  LI: (inner) => html`<li>${inner}</li>`,
  STRONG: (inner) => html`<strong>${inner}</strong>`,
  EM: (inner) => html`<em>${inner}</em>`,
  BLOCKQUOTE: (inner) => html`<blockquote>${inner}</blockquote>`,
  TR: (inner) => html`<p>${inner}</p>`,
  TD: (inner) => html`${inner} `,
  TH: (inner) => html`<strong>${inner}</strong> `,
  BR: () => html`<br />`,
};

/** The text of an article as templates: read in a document where nothing runs or is loaded. Of pictures it shows what they are said to show. */
export function articleBody(source: string): Inner {
  return childrenOf(new DOMParser().parseFromString(source, 'text/html').body);
}

function childrenOf(node: Node): Inner {
  return [...node.childNodes].flatMap((child) => {
    if (!(child instanceof Element)) return child.textContent ?? '';
    if (child.tagName === 'IMG') return child.getAttribute('alt') ?? '';
    const shown = SHOWN[child.tagName];
    return shown ? shown(childrenOf(child)) : [...childrenOf(child)];
  });
}
