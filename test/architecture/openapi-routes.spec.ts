import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { answersWithoutSchema } from '../../src/conformance/stated/check-openapi.js';
import { registriesIn } from '../../src/conformance/stated/declared-values.js';
import { definitionsOf } from '../../src/errors/define-errors.js';
import { routesOf } from '../../src/http/route-table.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { buildOpenApi, type OpenApiSource } from '../../src/openapi/build-openapi.js';
import { errorListMarkdown } from '../../src/openapi/error-list.js';
import type { OpenApi } from '../../src/openapi/open-api.js';
import { installedOpenApiSource, writeDocuments } from '../../src/openapi/write-documents.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { CHECKOUT } from '../support/checkout.js';
import { library, libraryErrors } from '../support/library-module.js';
import { lintOpenApi } from '../support/lint-openapi.js';
import { documentedCodes, documentedRoutes, driftBetween } from '../support/openapi-drift.js';
import { probeRoutes } from '../support/route-probe.js';

const NO_DRIFT = { onlyInFirst: [], onlyInSecond: [] };

let source: OpenApiSource;
let document: OpenApi;
let folder: string;

beforeAll(async () => {
  source = await installedOpenApiSource();
  document = buildOpenApi(source);
  folder = await mkdtemp(join(tmpdir(), 'zhibu-openapi-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the routes that are served', () => {
  let booted: BootedServer;
  let served: OpenApi;
  const probe = probeRoutes();

  beforeAll(async () => {
    booted = await bootServer(source.modules.map(({ id }) => id), { made: [library] });
    probe.stop();
    served = (await (await fetch(`${booted.url}/openapi.json`)).json()) as OpenApi;
  });

  afterAll(() => booted.close());

  it('are the routes that are documented, both ways', () => {
    expect(probe.routes).toContain('PATCH /api/v1/books/{id}');
    expect(driftBetween(documentedRoutes(served), probe.routes)).toEqual(NO_DRIFT);
  });

  it('are told apart from the documented ones when one is served past the decorators', async () => {
    const planted = probeRoutes();
    const server = Fastify();
    server.get('/api/v1/planted/:id', () => 'planted');
    await server.ready();
    planted.stop();
    expect(driftBetween(documentedRoutes(served), [...probe.routes, ...planted.routes])).toEqual({
      onlyInFirst: [],
      onlyInSecond: ['GET /api/v1/planted/{id}'],
    });
  });

  it('are told apart from the documented ones when one is documented only', () => {
    const paths = { ...served.paths, '/api/v1/planted': { post: served.paths['/docs']?.['get'] } } as OpenApi['paths'];
    expect(driftBetween(documentedRoutes({ ...served, paths }), probe.routes)).toEqual({
      onlyInFirst: ['POST /api/v1/planted'],
      onlyInSecond: [],
    });
  });

  it('say of each answer what it holds', () => {
    expect(answersWithoutSchema(served)).toEqual([]);
    expect(answersWithoutSchema(document)).toEqual([]);
  });

  it('are caught when an answer names no schema, or one that is not there', () => {
    const { Book: _, ...schemas } = served.components.schemas;
    const lacking = { ...served, components: { ...served.components, schemas } };
    expect(answersWithoutSchema(lacking)).toEqual(['POST /api/v1/books 201', 'GET /api/v1/books/{id} 200', 'PATCH /api/v1/books/{id} 200']);
    const silent = { get: { responses: { 200: { description: 'planted' } } } };
    expect(answersWithoutSchema({ ...served, paths: { '/planted': silent } as unknown as OpenApi['paths'] })).toEqual(['GET /planted 200']);
  });
});

describe('the codes of errors', () => {
  const codesOf = (list: string) => [...list.matchAll(/^\| `([\w.-]+)` \| \d{3} /gm)].map(([, code = '']) => code);
  const registered = () => definitionsOf(source.errors).map(({ code }) => code);

  it('are registered once each', () => {
    expect(new Set(registered()).size).toBe(registered().length);
  });

  it('are those of every registry in the code, both ways', async () => {
    const declared = await Promise.all([registriesIn(join(CODE_ROOT, 'src')), registriesIn(join(CODE_ROOT, 'modules'))]);
    const codes = definitionsOf(declared.flat()).map(({ code }) => code);
    expect(codes).toContain('request.invalid');
    expect(driftBetween(codes, registered())).toEqual(NO_DRIFT);
  });

  it('are missed when a registry is listed nowhere', async () => {
    const planted = await registriesIn(join(CODE_ROOT, 'test/support'));
    expect(driftBetween(definitionsOf(planted).map(({ code }) => code), registered()).onlyInFirst).toEqual(['library.book_lost', 'library.shelf_full']);
  });

  it('stand in the list of errors, both ways', () => {
    expect(driftBetween(codesOf(errorListMarkdown(definitionsOf(source.errors))), registered())).toEqual(NO_DRIFT);
    const planted = errorListMarkdown(definitionsOf([...source.errors, libraryErrors]));
    expect(driftBetween(codesOf(planted), registered()).onlyInFirst).toEqual(['library.book_lost', 'library.shelf_full']);
  });

  it('that operations name are registered', () => {
    expect(driftBetween(documentedCodes(document), registered()).onlyInFirst).toEqual([]);
    const planted = { ...document.components.responses, Planted: { description: '', 'x-zhibu-error-codes': ['planted.code'] } };
    const drift = driftBetween(documentedCodes({ ...document, components: { ...document.components, responses: planted } }), registered());
    expect(drift.onlyInFirst).toEqual(['planted.code']);
  });
});

describe('the documents that are committed', () => {
  it('are as the code makes them', async () => {
    expect(await writeDocuments({ folder: join(CHECKOUT, 'docs'), check: true })).toEqual([]);
  });

  it('are named when they are not, and mended', async () => {
    expect(await writeDocuments({ folder, check: true })).toEqual(['openapi.json', 'errors.md']);
    expect(await writeDocuments({ folder, check: false })).toEqual(['openapi.json', 'errors.md']);
    await writeFile(join(folder, 'errors.md'), 'planted');
    expect(await writeDocuments({ folder, check: true })).toEqual(['errors.md']);
    expect(await readFile(join(folder, 'errors.md'), 'utf8')).toBe('planted');
  });

  it('give the linters nothing to say, in either language', async () => {
    const english = join(folder, 'english.json');
    await writeFile(english, JSON.stringify(buildOpenApi({ ...source, serverUrl: 'https://api.example.org' }, 'en')));
    expect(await lintOpenApi(join(CHECKOUT, 'docs/openapi.json'))).toEqual([]);
    expect(await lintOpenApi(english)).toEqual([]);
  });

  it('are clean with one route of each kind too', async () => {
    const file = join(folder, 'library.json');
    const routes = [...source.routes, ...routesOf(new Map([['library', library.body.nest]]))];
    await writeFile(file, JSON.stringify(buildOpenApi({ routes, modules: [...source.modules, library.manifest], errors: [...source.errors, libraryErrors] })));
    expect(await lintOpenApi(file)).toEqual([]);
  });
});
