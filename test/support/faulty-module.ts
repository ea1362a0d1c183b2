import { Body, Controller, Get, Header, Module, Post, Query, Req } from '@nestjs/common';
import { Matches } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../src/access/route-access.js';
import { defineErrors } from '../../src/errors/define-errors.js';
import { DescribesBody } from '../../src/http/described-input.js';
import { Endpoint } from '../../src/http/endpoint.decorator.js';
import { ChoiceField, TextField } from '../../src/http/fields/field.decorators.js';
import type { LoadedModule } from '../../src/menu/installed-module.js';
import { defineModuleBody } from '../../src/menu/module-body.js';
import { fixtureManifest } from '../core/fixtures/manifest.js';

const faultyErrors = defineErrors('faulty', {
  unannounced: { status: 409, title: { zh: '未写明', en: 'Unannounced' }, detail: { zh: '文档没有写。', en: 'The document does not say so.' } },
});

export class Answer {
  @ChoiceField(['open', 'closed'], { optional: true }) state?: string;
  @TextField({ optional: true }) text?: string;
}

export class NamedQuery {
  @TextField({ max: 4_000, optional: true }) name?: string;
}

export class StrictBody {
  @TextField() @Matches(/^only this$/) word: string;
}

const SUMMARY = { zh: '有错', en: 'Faulty' };

/** Each route breaks the document of the server in one way. */
@Controller('faulty')
export class FaultyController {
  @Get('crash')
  @Public('a fixture')
  @Endpoint({ summary: SUMMARY, returns: Answer })
  crash(@Query() { name }: NamedQuery): Answer {
    if (name !== undefined && /[^\x20-\x7e]/.test(name)) throw new Error('planted');
    return {};
  }

  @Get('unlisted')
  @Public('a fixture')
  @Endpoint({ summary: SUMMARY, returns: Answer })
  unlisted(): Answer {
    return { state: 'ajar' };
  }

  @Get('half')
  @Public('a fixture')
  @Endpoint({ summary: SUMMARY, returns: Answer })
  half(): Answer {
    return { text: 'a\uD842' };
  }

  @Get('typed')
  @Header('Content-Type', 'text/html')
  @Public('a fixture')
  @Endpoint({ summary: SUMMARY, contentType: 'text/plain' })
  typed(): string {
    return 'text';
  }

  @Post('unannounced')
  @Public('a fixture')
  @Endpoint({ summary: SUMMARY, returns: Answer })
  unannounced(): Answer {
    throw faultyErrors.unannounced();
  }

  @Post('lenient')
  @Public('a fixture')
  @DescribesBody({ contentType: 'application/json', schema: { type: 'object', properties: { word: { type: 'string', maxLength: 9 } }, required: ['word'], additionalProperties: false } })
  @Endpoint({ summary: SUMMARY, returns: Answer })
  lenient(@Req() { headers }: FastifyRequest): Answer {
    return { text: String(headers.host) };
  }

  @Post('strict')
  @Public('a fixture')
  @Endpoint({ summary: SUMMARY, returns: Answer })
  strict(@Body() { word }: StrictBody): Answer {
    return { text: word };
  }

  @Post('dead')
  @Public('a fixture')
  @Endpoint({ summary: SUMMARY, returns: Answer })
  dead(@Req() request: FastifyRequest): Answer {
    request.raw.destroy();
    return {};
  }
}

@Module({ controllers: [FaultyController] })
export class FaultyModule {}

/** A module as it is after loading, whose document promises what its routes do not keep. */
export const faulty: LoadedModule = {
  manifest: fixtureManifest('faulty', { title: SUMMARY, summary: SUMMARY }),
  folder: '',
  migrationsFolder: '',
  reference: 'faulty',
  body: defineModuleBody({ nest: FaultyModule, errors: [faultyErrors] }),
};
