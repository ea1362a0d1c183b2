import { html, nothing, type TemplateResult } from 'lit-html';
import type { Me, Portal } from './portal.js';
import { hrefOf, type Route } from './route.js';

const OF_ORGANIZATIONS: readonly Route['name'][] = ['organization', 'members', 'member', 'menu'];

/** What stands around every page. */
export function shell(portal: Portal): TemplateResult {
  const { me, notice, screen } = portal;
  return html`
    <a class="skip" href="#title" @click=${skip}>${portal.t('skip')}</a>
    <header>
      <p class="brand"><span aria-hidden="true"></span>${portal.t('portal')}<small>${portal.t('slogan')}</small></p>
      ${me === null ? nothing : navigation(portal, me)}
      <div class="tools">
        ${me === null ? nothing : actingFor(portal, me)}
        <button class="plain" lang=${portal.language === 'zh' ? 'en' : 'zh-CN'} @click=${() => void portal.speak(portal.language === 'zh' ? 'en' : 'zh')}>
          ${portal.t('otherLanguage')}
        </button>
        ${me === null ? nothing : html`<button class="plain" @click=${() => void portal.signOut()}>${portal.t('signOut')}</button>`}
      </div>
    </header>
    <main>
      <p class="notice" role="status">${notice}</p>
      ${screen.view()}
    </main>
  `;
}

function navigation(portal: Portal, { duty, modules }: Me): TemplateResult | typeof nothing {
  if (duty !== null) return nothing;
  const inbox = portal.unread > 0 ? portal.t('inboxUnread', { count: portal.unread }) : portal.t('inbox');
  const articles = modules.includes('info') ? ([['articles', portal.t('articles')]] as const) : [];
  const links = [['organizations', portal.t('organizations')], ...articles, ['inbox', inbox], ['import', portal.t('import')]] as const;
  return html`<nav aria-label=${portal.t('navigation')}>
    ${links.map(([name, title]) => html`<a href=${hrefOf({ name })} aria-current=${currentOf(portal.route.name, name)}>${title}</a>`)}
  </nav>`;
}

/** Whether a link leads to this page, or to what it is a part of. */
function currentOf(here: Route['name'], link: Route['name']): 'page' | 'true' | typeof nothing {
  if (here === link) return 'page';
  if (link === 'articles' && here === 'article') return 'true';
  return link === 'organizations' && OF_ORGANIZATIONS.includes(here) ? 'true' : nothing;
}

/** The organisations that he may act for: those he has grants at, and his own. */
function actingFor(portal: Portal, { grants, actingOrganization, homeOrganization }: Me): TemplateResult {
  const acting = actingOrganization ?? homeOrganization;
  const choices = new Map(grants.map(({ organizationId, organizationName }) => [organizationId, organizationName] as const));
  choices.set(homeOrganization.id, homeOrganization.name).set(acting.id, acting.name);
  return html`<label class="acting">
    <span>${portal.t('actingFor')}</span>
    <select @change=${(event: Event) => void portal.actFor((event.target as HTMLSelectElement).value)}>
      ${[...choices].map(([id, name]) => html`<option value=${id} ?selected=${id === acting.id}>${name}</option>`)}
    </select>
  </label>`;
}

/** The address is taken by the route: the focus is moved by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('title')?.focus();
}
