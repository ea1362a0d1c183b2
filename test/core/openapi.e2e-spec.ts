import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import type { OpenApi } from '../../src/openapi/open-api.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';

const SERVED = join(CODE_ROOT, 'test/core/fixtures/served');

describe('the API document of a server', () => {
  let booted: BootedServer;
  const read = (path: string, headers: Record<string, string> = {}) => booted.anonymous.get(`/${path}`, headers);

  beforeAll(async () => {
    booted = await bootServer(['notes'], { codeRoot: SERVED });
  });

  afterAll(() => booted.close());

  describe('GET /openapi.json', () => {
    it('holds the routes of the chosen modules', async () => {
      const { body, headers } = await read('/openapi.json').expect(200);
      const { openapi, paths, tags } = body as OpenApi;
      expect(openapi).toBe('3.1.0');
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(paths['/api/v1/notes']?.['post']).toMatchObject({ operationId: 'createNote', 'x-zhibu-module': 'notes' });
      expect(tags.map(({ name }) => name)).toEqual(['base', 'core', 'notes']);
    });

    it('is in the language of the caller', async () => {
      const english = await read('/openapi.json', { 'Accept-Language': 'en' }).expect(200);
      expect(english.headers['content-language']).toBe('en');
      expect(english.headers['vary']).toContain('Accept-Language');
      expect((english.body as OpenApi).paths['/api/v1/notes']?.['post']?.summary).toBe('Write a note');
      const chinese = await read('/openapi.json').expect(200);
      expect(chinese.headers['content-language']).toBe('zh-CN');
      expect((chinese.body as OpenApi).paths['/api/v1/notes']?.['post']?.summary).toBe('新建笔记');
      expect(chinese.headers['etag']).not.toBe(english.headers['etag']);
    });

    it('is not sent to who has it', async () => {
      const { headers } = await read('/openapi.json').expect(200);
      const known = { 'If-None-Match': String(headers['etag']) };
      const second = await read('/openapi.json', known).expect(304);
      expect(second.text).toBe('');
      expect(second.headers['etag']).toBe(headers['etag']);
      await read('/openapi.json', { ...known, 'Accept-Language': 'en' }).expect(200);
    });

    it.each(['organization=village', 'url=https://example.org'])('refuses ?%s', async (query) => {
      const { body } = await read(`/openapi.json?${query}`).expect(400);
      expect(body).toMatchObject({ code: 'request.invalid' });
    });
  });

  describe('GET /docs', () => {
    const filesOf = (page: string) => [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);

    it('is a page whose files are all there', async () => {
      const page = await read('/docs').expect(200).expect('Content-Type', 'text/html; charset=utf-8');
      const files = filesOf(page.text);
      expect(files).toHaveLength(6);
      for (const file of files) {
        const { headers } = await read(file).expect(200);
        expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String) });
      }
    });

    it('loads the document of this server', async () => {
      const { text, headers } = await read('/docs/swagger-ui-init.js').expect(200);
      expect(headers['content-type']).toBe('application/javascript');
      expect(text).toContain('"swaggerUrl": "/openapi.json"');
    });

    it('may load nothing from elsewhere', async () => {
      const { text, headers } = await read('/docs').expect(200);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
      expect(filesOf(text).filter((path) => !path.startsWith('/docs/'))).toEqual([]);
      const { headers: api } = await read('/health/live').expect(200);
      expect(api['content-security-policy']).toMatch(/default-src 'none'/);
    });

    it.each(['package.json', 'index.html', 'swagger-ui-bundle.js.map', '..%2Fpackage.json', '%2e%2e', 'README.md'])(
      'has no file %s',
      async (file) => {
        const { body } = await read(`/docs/${file}`).expect(404);
        expect(body).toMatchObject({ status: 404 });
      },
    );

    it.each([
      ['Range', 'bytes=999999999-'],
      ['If-Match', '"another"'],
      ['If-Unmodified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ])('sends a file whole whatever %s says', async (name, value) => {
      const whole = await read('/docs/swagger-ui.css').expect(200);
      const asked = await read('/docs/swagger-ui.css', { [name]: value }).expect(200);
      expect(asked.text).toBe(whole.text);
    });

    it('sends a file only once to who keeps it', async () => {
      const { headers } = await read('/docs/swagger-ui.css').expect(200);
      await read('/docs/swagger-ui.css', { 'If-None-Match': String(headers['etag']) }).expect(304);
    });
  });
});
