import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import { photo } from '../test/support/pictures.js';
import { ChildWatch } from './child-usage.js';
import { createDatabase } from './benchmark-database.js';
import { firstOrganization, signIn } from './open-stage.js';
import type { PostgresServer } from './postgres-server.js';
import { ServerProcess } from './server-process.js';
import { get } from './load-request.js';
import { type LatencyFigures, SteadyRequests } from './steady-requests.js';
import { zhibuCommand } from './zhibu-command.js';

/** What one picture took in one form; the requests of others are counted in. */
export interface PictureFigures {
  readonly title: string;
  readonly seconds: number;
  /** Of the server and of the process that renders for it. */
  readonly cpuMs: number;
  /** Of what was answered; null for a refusal. */
  readonly bytes: number | null;
  /** The most resident memory of the server since it started, and of the process that renders for it. */
  readonly peakRssMiB: number;
  readonly rendererRssMiB: number;
  readonly meanwhile: LatencyFigures;
}

/** Pictures made ready and resized while others ask for an organisation. */
export interface PicturesFigures {
  readonly idle: LatencyFigures;
  readonly startRssMiB: number;
  readonly pictures: readonly PictureFigures[];
}

interface Subject {
  readonly title: string;
  readonly name: string;
  readonly content: () => Promise<Buffer>;
}

const MEBIBYTE = 2 ** 20;
const IDLE_MS = 4_000;
const FLAT = { channels: 4, background: '#c00a' } as const;
const flat = (width: number, height: number, channels: 3 | 4 = 4) => sharp({ create: { ...FLAT, channels, width, height } });
/** A phone held upright, then what costs a decoder most at the size of a file that costs nothing to send; the last three are refused. */
const SUBJECTS: readonly Subject[] = [
  { title: '12 megapixels of a phone', name: 'phone.jpg', content: () => photo({ width: 4000, height: 3000, orientation: 6 }) },
  { title: '50 megapixels of a camera', name: 'camera.jpg', content: () => flat(8192, 6144, 3).jpeg().toBuffer() },
  { title: '25 megapixels, JPEG in passes', name: 'passes.jpg', content: () => flat(6000, 4200, 3).jpeg({ progressive: true }).toBuffer() },
  { title: '39 megapixels, PNG, interlaced, with transparency', name: 'flat.png', content: () => flat(6300, 6300).png({ progressive: true }).toBuffer() },
  { title: '13 megapixels, WebP with transparency', name: 'flat.webp', content: () => flat(3600, 3600).webp({ effort: 0 }).toBuffer() },
  { title: '39 megapixels, WebP with transparency', name: 'larger.webp', content: () => flat(6300, 6300).webp({ effort: 0 }).toBuffer() },
  { title: '50 megapixels, PNG, interlaced', name: 'interlaced.png', content: () => flat(8192, 6144).png({ progressive: true }).toBuffer() },
  { title: '98 megapixels, PNG', name: 'bomb.png', content: () => flat(9_900, 9_900).png().toBuffer() },
];

/** Has pictures attached to articles and asks for them in each width, one after another. */
export async function measurePictures({ folder, postgres }: { postgres: PostgresServer; folder: string }, say: (line: string) => void): Promise<PicturesFigures> {
  const database = await createDatabase(postgres);
  const server = await ServerProcess.start(await zhibuCommand(folder, database.url));
  try {
    const headers = { authorization: `Bearer ${await signIn(server.url, 'admin')}` };
    const run = new PictureRun(server, headers, await firstOrganization(server.url, headers), say);
    const startRssMiB = (await server.usage()).rssBytes / MEBIBYTE;
    const idle = await run.idle();
    for (const subject of SUBJECTS) await run.try(subject);
    return { idle, startRssMiB, pictures: run.figures };
  } finally {
    await server.stop();
    await database.drop();
  }
}

class PictureRun {
  readonly figures: PictureFigures[] = [];

  constructor(
    private readonly server: ServerProcess,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly organizationId: string,
    private readonly say: (line: string) => void,
  ) {}

  async idle(): Promise<LatencyFigures> {
    const others = this.others();
    await delay(IDLE_MS);
    return others.stop();
  }

  async try({ content, name, title }: Subject): Promise<void> {
    const file = await this.upload(await content(), name);
    const article = await this.measure(`${title}: attached`, () => this.post('articles', { title: 'x', organizationId: this.organizationId, cover: file }));
    if (article === null) return;
    const { id } = JSON.parse(article.toString()) as { id: string };
    for (const width of [320, 640, 1280]) {
      for (const type of ['image/webp', 'image/jpeg']) {
        await this.measure(`${title}: ${width} ${type}`, () => fetch(`${this.server.url}/api/v1/articles/${id}/files/${file}?width=${width}`, { headers: { ...this.headers, accept: type } }));
      }
    }
  }

  private others(): SteadyRequests {
    return new SteadyRequests(this.server.url, this.headers, () => get(`/api/v1/organizations/${this.organizationId}`));
  }

  private async measure(title: string, act: () => Promise<Response>): Promise<Buffer | null> {
    const others = this.others();
    const [before, renderer] = [await this.server.usage(), await ChildWatch.start(this.server.pid)];
    const startedAt = performance.now();
    const response = await act();
    const answer = Buffer.from(await response.arrayBuffer());
    const seconds = (performance.now() - startedAt) / 1_000;
    const [usage, child] = [await this.server.usage(), await renderer.stop()];
    const cpuMs = (usage.cpuMicros - before.cpuMicros) / 1_000 + child.cpuMs;
    const bytes = response.ok ? answer.length : null;
    const [peakRssMiB, rendererRssMiB] = [usage.peakRssBytes / MEBIBYTE, child.peakRssBytes / MEBIBYTE];
    this.figures.push({ title, seconds, cpuMs, bytes, peakRssMiB, rendererRssMiB, meanwhile: await others.stop() });
    this.say(`${title}: ${response.status}, ${seconds.toFixed(2)} s, CPU ${Math.round(cpuMs)} ms, peak RSS ${Math.round(peakRssMiB)} MiB, of the renderer ${Math.round(rendererRssMiB)} MiB`);
    return response.ok ? answer : null;
  }

  private async upload(content: Buffer, name: string): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(content)]), name);
    const answer = await fetch(`${this.server.url}/api/v1/files`, { method: 'POST', headers: this.headers, body: form });
    if (!answer.ok) throw new Error(`${name} was refused: ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  }

  private post(path: string, body: object): Promise<Response> {
    return fetch(`${this.server.url}/api/v1/${path}`, { method: 'POST', headers: { ...this.headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }
}
