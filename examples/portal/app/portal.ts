import { type components, createZhibuClient, storedTokens, type ZhibuClient } from '@zhibu/client';
import { render } from 'lit-html';
import { CodeNames } from './code-names.js';
import { type Failure, failureOf } from './failure.js';
import { hrefOf, type Route, routeOf } from './route.js';
import type { Screen } from './screen.js';
import { screenFor } from './screens.js';
import { shell } from './shell.js';
import { SignInScreen } from './sign-in.screen.js';
import { type Language, type TextKey, textIn } from './texts.js';

/** Who is signed in, as `GET /me` tells. */
export type Me = components['schemas']['Me'];

const LANGUAGE_KEY = 'zhibu.portal.language';

/** The portal: who is signed in, where he is, and what is shown of it. */
export class Portal {
  readonly client: ZhibuClient;
  readonly codes: CodeNames;
  me: Me | null = null;
  /** Notices that were not read yet. */
  unread = 0;
  /** What was done last, told once. */
  notice = '';
  language: Language;
  screen: Screen;
  private isPainting = false;

  /** @param server where the API is @param place what it is shown in */
  constructor(
    server: string,
    private readonly place: HTMLElement,
  ) {
    this.language = localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
    this.client = createZhibuClient({
      baseUrl: server,
      language: this.apiLanguage,
      tokens: storedTokens(sessionStorage),
      onSessionEnd: () => this.showSignIn('sessionEnded'),
    });
    this.codes = new CodeNames(this.client);
    this.screen = new SignInScreen(this);
  }

  /** Begins with the session of before, where there is one. */
  async start(): Promise<void> {
    addEventListener('hashchange', () => void this.open());
    if (this.client.isSignedIn) await this.enter();
    else this.update();
  }

  get route(): Route {
    return routeOf(location.hash);
  }

  /** Reads who is signed in, and opens the page of the address. */
  async enter(): Promise<void> {
    const { screen } = this;
    const isKnown = await screen.run(async () => {
      this.me = (await this.client.GET('/api/v1/me')).data;
      if (this.me.duty === null) await this.countUnread();
    });
    if (isKnown) await this.open();
  }

  /** Shows the page of the address. */
  async open(): Promise<void> {
    if (this.me === null) return;
    this.screen.leave();
    const screen = (this.screen = screenFor(this, this.me, this.route));
    await screen.open();
    if (this.screen !== screen) return;
    document.getElementById('title')?.focus();
    this.notice = '';
  }

  go(route: Route): void {
    const href = hrefOf(route);
    if (location.hash === href) void this.open();
    else location.hash = href;
  }

  /** Acts for another organisation from now on. */
  async actFor(organizationId: string): Promise<void> {
    this.client.organization = organizationId;
    // What stands on the page may lie outside of it.
    history.pushState(null, '', hrefOf({ name: 'organizations' }));
    await this.enter();
  }

  async countUnread(): Promise<void> {
    const { data } = await this.client.GET('/api/v1/me/notifications', { params: { query: { unread: true, limit: 1, count: true } } });
    this.unread = data.total ?? 0;
  }

  async speak(language: Language): Promise<void> {
    this.language = language;
    this.client.language = this.apiLanguage;
    localStorage.setItem(LANGUAGE_KEY, language);
    if (this.me) await this.enter();
    else this.update();
  }

  async signOut(): Promise<void> {
    const isHeard = await this.screen.run(() => this.client.signOut());
    this.showSignIn(isHeard ? 'signedOut' : 'signedOutHere');
  }

  tell(key: TextKey): void {
    this.notice = this.t(key);
    this.update();
  }

  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
    return textIn(this.language, key, values);
  }

  /** A moment as its day; empty where there is none. */
  dayOf(instant: string | null): string {
    return instant === null ? '' : new Date(instant).toLocaleDateString(this.client.language, { dateStyle: 'medium' });
  }

  failureOf(error: unknown): Failure {
    return failureOf(error, this.language, location.origin);
  }

  /** Shows what has changed, once for all changes of a moment. */
  update(): void {
    if (this.isPainting) return;
    this.isPainting = true;
    queueMicrotask(() => {
      this.isPainting = false;
      document.documentElement.lang = this.apiLanguage;
      document.title = `${this.screen.title} · ${this.t('portal')}`;
      render(shell(this), this.place);
    });
  }

  private showSignIn(why: TextKey): void {
    this.screen.leave();
    this.me = null;
    this.unread = 0;
    this.client.organization = null;
    this.screen = new SignInScreen(this);
    this.tell(why);
  }

  private get apiLanguage(): 'zh-CN' | 'en' {
    return this.language === 'zh' ? 'zh-CN' : 'en';
  }
}
