import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildPortal } from '../../examples/portal/build-portal.js';
import { type PortalServer, servePortal } from '../../examples/portal/portal-server.js';
import { type BootedModules, bootModules } from './boot-modules.js';
import { listed } from './cli-world.js';

/** The sizes of a desk and of a phone. */
export const VIEWPORTS = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

const READY_MS = 10_000;
/** What the browser itself says of each answer that is a refusal. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** A page of the portal, and everything the browser complained about on it. */
export interface OpenedPortal {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A real server, the portal on an origin of its own, and a browser. */
export class PortalWorld {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly booted: BootedModules,
    readonly portal: PortalServer,
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  /** @param executablePath of the Chromium */
  static async create(executablePath: string): Promise<PortalWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-portal-'));
    const portal = await servePortal(folder, 0);
    const http = { rateLimit: 100_000, signInsPerMinute: 1000, allowedOrigins: [portal.url] };
    const booted = await bootModules(['info', listed('pens'), listed('visits')], { settings: { http } });
    await buildPortal(folder, booted.url);
    return new PortalWorld(booted, portal, await chromium.launch({ executablePath }), folder);
  }

  /** A page as somebody new opens it. */
  async open(viewport: keyof typeof VIEWPORTS = 'desk', url = this.portal.url): Promise<OpenedPortal> {
    const context = await this.browser.newContext({ viewport: VIEWPORTS[viewport], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    context.setDefaultTimeout(READY_MS);
    this.contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if ((message.type() === 'error' || message.type() === 'warning') && !REFUSAL.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
    return { page, complaints };
  }

  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.portal.close();
    await this.booted.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
