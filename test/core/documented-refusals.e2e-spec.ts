import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { DocumentedRefusals } from '../support/documented-refusals.js';
import { faulty } from '../support/faulty-module.js';

/** Every test that asks a server of its own by an `ApiClient` is held to this; here it is shown that it finds something. */
describe('a refusal', () => {
  let booted: BootedServer;
  beforeAll(async () => {
    booted = await bootServer([], { made: [faulty] });
  });
  afterAll(() => booted.close());

  it('that the document of its route does not name fails the test that meets it, whatever that expects', async () => {
    const answer = () => booted.anonymous.post('/faulty/unannounced', {});
    await expect(answer()).rejects.toThrow('POST /api/v1/faulty/unannounced answered 409 faulty.unannounced');
    await expect(answer().expect(409)).rejects.toThrow('is not among the errors of its @Endpoint');
  });

  it('that is documented, or that no route gives, passes', async () => {
    await booted.anonymous.post('/faulty/strict', {}).expect(400);
    await booted.anonymous.get('/nowhere').expect(404);
  });

  it('is looked for at the route that answers, not at one whose path its own would fit too', () => {
    const of = (...codes: string[]) => ({ operationId: 'x', parameters: [], responses: { 409: { description: '', 'x-zhibu-error-codes': codes } } });
    const refusals = new DocumentedRefusals({ openapi: '3.1.0', info: { title: '', version: '' }, paths: { '/things/{id}': { get: of('a.one') }, '/things/latest.json': { get: of('a.two') } } } as never);
    const answer = (code: string) => ({ status: 409, type: 'application/problem+json', body: { code } });
    refusals.require('get', '/things/latest.json?q=1', answer('a.two'));
    refusals.require('get', '/things/7', answer('a.one'));
    expect(() => refusals.require('get', '/things/latest.json', answer('a.one'))).toThrow('GET /things/latest.json answered 409 a.one');
    expect(() => refusals.require('get', '/things/7', { ...answer('a.one'), status: 422 })).toThrow('422');
  });
});
