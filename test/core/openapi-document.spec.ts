import { Body, Controller, Get, Module, Post, Put } from '@nestjs/common';
import { Public } from '../../src/access/route-access.js';
import { CoreRoutesModule } from '../../src/app/app.module.js';
import { StartupError } from '../../src/errors/startup-error.js';
import { Endpoint } from '../../src/http/endpoint.decorator.js';
import { TextField } from '../../src/http/fields/field.decorators.js';
import { routesOf } from '../../src/http/route-table.js';
import { buildOpenApi, planOpenApi } from '../../src/openapi/build-openapi.js';
import { CORE_ERRORS } from '../../src/openapi/core-errors.js';
import type { Operation, Response } from '../../src/openapi/open-api.js';
import { openApiSource } from '../../src/openapi/openapi-source.js';
import { ServedOpenApi } from '../../src/openapi/served-openapi.js';
import { Book, library, LibraryModule, libraryErrors } from '../support/library-module.js';

const source = openApiSource(routesOf(new Map([['core', CoreRoutesModule], ['library', LibraryModule]])), [library]);
const document = buildOpenApi(source);
const { schemas, responses } = document.components;

function operation(method: string, path: string): Operation {
  const found = document.paths[`/api/v1${path}`]?.[method];
  if (!found) throw new Error(`${method} ${path} is not documented`);
  return found;
}

/** The codes of a response, through its reference where it is one. */
function codes(method: string, path: string, status: number): unknown {
  const response = operation(method, path).responses[status];
  if (response === undefined || !('$ref' in response)) return response?.['x-zhibu-error-codes'];
  return (responses[String(response.$ref).split('/').at(-1) ?? ''] as Response)['x-zhibu-error-codes'];
}

function headersOf(method: string, path: string): string[] {
  return operation(method, path)
    .parameters.filter((parameter) => '$ref' in parameter)
    .map((parameter) => parameter.$ref.split('/').at(-1) ?? '');
}

function planted(controller: new () => object): unknown {
  @Module({ controllers: [controller] })
  class PlantedModule {}
  try {
    planOpenApi({ routes: routesOf(new Map([['library', LibraryModule], ['planted', PlantedModule]])), modules: [], errors: [libraryErrors] });
  } catch (error) {
    return error instanceof StartupError ? { code: error.code, message: error.message } : error;
  }
  return undefined;
}

const text = { zh: '一', en: 'one' };

describe('an operation of the API document', () => {
  it('says its module, its access and its summary in both languages', () => {
    expect(operation('post', '/books')).toMatchObject({
      operationId: 'createBook',
      tags: ['library'],
      summary: '登记图书',
      'x-summary-en': 'Register a book',
      description: '权限：登记图书（`library.book.write`）。',
      'x-zhibu-module': 'library',
      'x-zhibu-access': 'library.book.write',
      security: [{ bearer: [] }],
    });
    expect(operation('delete', '/books/{id}')['x-zhibu-access']).toBe('authenticated');
    expect(operation('get', '/books/{id}/pages/{page}')).toMatchObject({ 'x-zhibu-access': 'public', security: [] });
  });

  it('takes what its handler takes', () => {
    expect(operation('get', '/books').parameters).toMatchObject([
      { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
      { name: 'cursor', in: 'query', schema: { type: 'string', maxLength: 2000 } },
      { name: 'form', in: 'query', description: '形式 (Form)', schema: { enum: ['paper', 'audio'] } },
      { $ref: '#/components/parameters/ActingOrganization' },
      { $ref: '#/components/parameters/AcceptLanguage' },
    ]);
    expect(operation('get', '/books/{id}/pages/{page}').parameters).toMatchObject([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'page', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
      {},
      {},
    ]);
    expect(operation('post', '/books').requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateBook' } } },
    });
    expect(operation('put', '/books/{id}/cover').requestBody).toEqual({
      required: true,
      content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
    });
  });

  it('names the conditional headers where they mean something', () => {
    const always = ['ActingOrganization', 'AcceptLanguage'];
    expect(headersOf('post', '/books')).toEqual(['IdempotencyKey', ...always]);
    expect(headersOf('patch', '/books/{id}')).toEqual(['IfMatch', ...always]);
    expect(headersOf('get', '/books/{id}')).toEqual(['IfNoneMatch', ...always]);
    expect(headersOf('get', '/books')).toEqual(always);
    expect(document.paths['/health/live']?.['get']?.parameters).toEqual([{ $ref: '#/components/parameters/AcceptLanguage' }]);
  });

  it('answers as its endpoint says', () => {
    const { responses: created } = operation('post', '/books');
    expect(created[201]).toMatchObject({
      headers: { ETag: {}, RateLimit: {}, 'RateLimit-Policy': {}, 'X-Request-Id': {} },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } },
    });
    expect(operation('get', '/books/{id}').responses[304]).toBeDefined();
    expect(operation('get', '/books').responses[304]).toBeUndefined();
    expect(document.paths['/openapi.json']?.['get']).toMatchObject({
      parameters: expect.arrayContaining([{ $ref: '#/components/parameters/IfNoneMatch' }]),
      responses: { 200: { headers: { ETag: {} } }, 304: {} },
    });
    expect(operation('delete', '/books/{id}').responses[204]).not.toHaveProperty('content');
    expect(operation('get', '/books/{id}/pages/{page}').responses[200]).toMatchObject({ content: { 'text/plain': {} } });
  });

  it('lists the refusals of the guard, of its input and of its own, by their codes', () => {
    expect(Object.keys(operation('post', '/books').responses)).toEqual(
      ['201', '400', '401', '403', '404', '409', '413', '414', '415', '422', '429', '500', '503'],
    );
    expect(codes('get', '/books', 400)).toEqual(['request.invalid', 'request.malformed', 'request.invalid_cursor']);
    expect(codes('post', '/books', 400)).toContain('request.invalid_idempotency_key');
    expect(codes('post', '/books', 409)).toEqual(['request.idempotency_in_progress', 'library.shelf_full']);
    expect(codes('patch', '/books/{id}', 400)).toContain('request.invalid_if_match');
    expect(codes('patch', '/books/{id}', 412)).toEqual(['request.stale']);
    expect(codes('get', '/books/{id}', 404)).toEqual(['request.not_found', 'access.acting_organization_not_found', 'menu.module_not_in_force', 'library.book_lost']);
    expect(codes('get', '/books', 403)).toContain('access.permission_missing');
    expect(codes('put', '/books/{id}/cover', 403)).toEqual(['access.password_change_required', 'access.totp_enrollment_required', 'access.not_for_services']);
    expect(codes('delete', '/books/{id}', 403)).toEqual(['access.not_for_services']);
    expect(operation('get', '/books/{id}/pages/{page}').responses).not.toHaveProperty('403');
    expect(codes('get', '/books/{id}/pages/{page}', 401)).toEqual(['access.invalid_token']);
  });
});

describe('the schemas of the API document', () => {
  it('are named like their classes; what is both sent and answered has two', () => {
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Author', 'Book', 'BookPage', 'CreateBook', 'Place', 'PlaceInput', 'Problem']));
    expect(schemas['CreateBook']).toMatchObject({
      additionalProperties: false,
      properties: { place: { $ref: '#/components/schemas/PlaceInput' } },
    });
    expect(schemas['BookPage']?.properties?.['items']?.items).toEqual({ $ref: '#/components/schemas/Book' });
    expect(schemas['Place']?.properties?.['within']).toEqual({ anyOf: [{ $ref: '#/components/schemas/Place' }, { type: 'null' }] });
  });

  it('list the codes of a problem without closing the list', () => {
    expect(schemas['Problem']).toMatchObject({ 'x-zhibu-error-codes': expect.arrayContaining(['library.shelf_full', 'request.invalid']) });
    expect(schemas['Problem']?.properties?.['code']).not.toHaveProperty('enum');
  });

  it('leave out components that nothing refers to', () => {
    const lonely = buildOpenApi({ routes: [], modules: [], errors: CORE_ERRORS });
    expect(lonely.components).toMatchObject({ parameters: {}, headers: {}, responses: {} });
    expect(Object.keys(lonely.components.schemas)).toEqual(['Problem', 'ProblemFault', 'RuleCitation']);
  });
});

describe('the API document', () => {
  it('has a tag for each module', () => {
    expect(document.tags).toMatchObject([{ name: 'core' }, { name: 'library', description: '图书：图书馆。', 'x-zhibu-version': '1.0.0' }]);
    expect(document.info.license.identifier).toBe('Apache-2.0');
  });

  it('is there in English too', () => {
    const english = buildOpenApi({ ...source, serverUrl: 'https://api.example.org' }, 'en');
    expect(english.tags[1]?.description).toBe('Library: Books.');
    expect(english.servers).toEqual([{ url: 'https://api.example.org' }]);
    expect(english.paths['/api/v1/books']?.['post']).toMatchObject({
      summary: 'Register a book',
      'x-summary-zh': '登记图书',
      description: 'Access: Write books (`library.book.write`).',
    });
  });

  it('is made once for each language, and its tag tells them apart', () => {
    const served = new ServedOpenApi(source);
    expect(served.in('zh')).toBe(served.in('zh'));
    expect(served.in('zh').etag).not.toBe(served.in('en').etag);
    expect(JSON.parse(served.in('zh').text)).toEqual(document);
  });
});

describe('a start is refused', () => {
  it('with two classes of one name, naming the routes of both', () => {
    class OtherBook {}
    Object.defineProperty(OtherBook, 'name', { value: Book.name });
    @Controller('planted')
    class PlantedController {
      @Get()
      @Public('planted')
      @Endpoint({ summary: text, returns: OtherBook })
      list(): void {}
    }
    expect(planted(PlantedController)).toEqual({
      code: 'openapi.schema_clash',
      message: expect.stringMatching(/"Book".*GET \/api\/v1\/books \(library\).*GET \/api\/v1\/planted \(planted\)/),
    });
  });

  it('with two operations of one name', () => {
    @Controller('books')
    class PlantedController {
      @Put()
      @Public('planted')
      @Endpoint({ summary: text })
      listBooks(): void {}
    }
    expect(planted(PlantedController)).toEqual({ code: 'openapi.operation_clash', message: expect.stringMatching(/GET .*\/books \(library\) and PUT .*\/books \(planted\).*"listBooks"/) });
  });

  it('with a body that has no class of fields', () => {
    @Controller('planted')
    class PlantedController {
      @Post()
      @Public('planted')
      @Endpoint({ summary: text })
      create(@Body() body: { title: string }): object {
        return body;
      }
    }
    expect(planted(PlantedController)).toMatchObject({ code: 'openapi.untyped_input', message: expect.stringContaining('POST /api/v1/planted') });
  });

  it('with an error that is in no registry', () => {
    const unregistered = { definition: { code: 'planted.gone', status: 410, title: text, detail: text } };
    class Planted {
      @TextField() name: string;
    }
    @Controller('planted')
    class PlantedController {
      @Get()
      @Public('planted')
      @Endpoint({ summary: text, returns: Planted, errors: [unregistered] })
      list(): void {}
    }
    expect(planted(PlantedController)).toMatchObject({ code: 'openapi.unregistered_error', message: expect.stringContaining('planted.gone') });
  });
});
