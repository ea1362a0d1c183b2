import { Body, Catch, Controller, type ExceptionFilter, type ArgumentsHost, Get, Module, Post, Query, Req } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply } from 'fastify';
import { Problem } from '../errors/problem.js';
import { ArrayField, ChoiceField, ObjectField, TextField, IntegerField } from './fields/field.decorators.js';
import { of } from './fields/field-type.js';
import { IdParam } from './id-param.decorator.js';
import { UndeclaredInputGuard } from './undeclared-input.guard.js';
import { ValidationPipe } from './validation.pipe.js';

const ID = '01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f';

class Line {
  @TextField({ max: 3 })
  name: string;
}

class CreateOrder {
  @ArrayField(of.object(() => Line), { maxItems: 5, optional: true })
  items?: Line[];

  @ObjectField(() => Line, { optional: true, nullable: true })
  first?: Line | null;
}

class OrderQuery {
  @IntegerField({ min: 1, max: 100, default: 20 })
  limit: number;

  @ChoiceField(['open', 'done'], { optional: true })
  status?: string;

  @ArrayField(of.choice(['a', 'b']), { maxItems: 2, optional: true })
  kinds?: string[];
}

class NoFields {}

@Controller('orders')
class OrderController {
  @Get()
  list(@Query() query: OrderQuery) {
    return { query, isInstance: query instanceof OrderQuery };
  }

  @Get(':id')
  read(@IdParam() id: string) {
    return { id };
  }

  @Post()
  create(@Body() body: CreateOrder) {
    return { body, isInstance: body instanceof CreateOrder && (body.items ?? []).every((item) => item instanceof Line) };
  }

  @Post('close')
  close() {
    return { closed: true };
  }

  @Post('empty')
  empty(@Body() _body: NoFields) {
    return { closed: true };
  }

  @Post('upload')
  upload(@Req() _request: unknown) {
    return { uploaded: true };
  }

  @Post('untyped')
  untyped(@Body() body: object) {
    return body;
  }
}

@Catch(Problem)
class Problems implements ExceptionFilter<Problem> {
  catch(problem: Problem, host: ArgumentsHost) {
    void host.switchToHttp().getResponse<FastifyReply>().status(problem.status).send(problem.toBody('en', '/'));
  }
}

@Module({ controllers: [OrderController] })
class OrderModule {}

describe('the validation pipe on a running server', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [OrderModule] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.useGlobalPipes(new ValidationPipe()).useGlobalGuards(new UndeclaredInputGuard()).useGlobalFilters(new Problems());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  async function send(method: 'GET' | 'POST', url: string, payload?: object) {
    const answer = await app.inject({ method, url, ...(payload && { payload }) });
    const body = answer.json<{ code?: string; errors?: Array<{ pointer: string; code: string; message: string }> } & Record<string, unknown>>();
    return { status: answer.statusCode, body, faults: body.errors?.map((fault) => `${fault.pointer} ${fault.code}`) };
  }

  it('hands a converted instance to the handler', async () => {
    expect((await send('GET', '/orders?limit=5&kinds=a,b')).body).toEqual({ query: { limit: 5, kinds: ['a', 'b'] }, isInstance: true });
    expect((await send('GET', '/orders')).body).toEqual({ query: { limit: 20 }, isInstance: true });
    expect((await send('POST', '/orders', { items: [{ name: 'x' }] })).body).toMatchObject({ isInstance: true });
  });

  it('answers every fault with its place, its code and the limits', async () => {
    const { status, body } = await send('GET', '/orders?limit=1000&status=x&q=1');
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'request.invalid' });
    expect(body.errors).toEqual([
      { pointer: '?q', code: 'validation.unknown_field', message: 'There is no field "q". Known: limit, status, kinds.' },
      { pointer: '?limit', code: 'validation.too_large', message: 'Must be at most 100 (range 1 to 100).' },
      { pointer: '?status', code: 'validation.not_one_of', message: 'Must be one of: open, done.' },
    ]);
    expect((await send('POST', '/orders', { items: [{ name: 'x' }, { name: 'long' }] })).faults).toEqual(['/items/1/name validation.too_long']);
  });

  it('refuses unknown keys on a handler that declares no query or body', async () => {
    expect((await send('GET', `/orders/${ID}?a=1`)).faults).toEqual(['?a validation.unknown_field']);
    expect((await send('POST', '/orders/close', { a: 1 })).faults).toEqual(['/a validation.unknown_field']);
    expect((await send('POST', '/orders/close', [1])).faults).toEqual([' validation.not_an_object']);
    expect((await send('POST', '/orders/empty', { a: 1 })).faults).toEqual(['/a validation.unknown_field']);
    expect((await send('POST', '/orders/close?a=1')).status).toBe(400);
  });

  it('lets such a handler be called without any', async () => {
    expect((await send('POST', '/orders/close')).status).toBe(201);
    expect((await send('POST', '/orders/close', {})).status).toBe(201);
    expect((await send('POST', '/orders/empty')).status).toBe(201);
  });

  it('leaves the body to a handler that takes the request', async () => {
    expect((await send('POST', '/orders/upload', { a: 1 })).status).toBe(201);
  });

  it('fails on a parameter without a class rather than letting anything in', async () => {
    expect((await send('POST', '/orders/untyped', { a: 1 })).status).toBe(500);
  });

  it('answers a malformed id like an unknown one', async () => {
    const { status, body } = await send('GET', '/orders/1');
    expect({ status, code: body.code, errors: body.errors }).toEqual({ status: 404, code: 'request.not_found', errors: undefined });
    expect((await send('GET', `/orders/${ID.toUpperCase()}`)).body).toEqual({ id: ID });
  });
});
