import { Body, Controller, Delete, Get, Header, Module, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { definePermissions } from '../../src/access/permission.js';
import { Authenticated, Public, Requires } from '../../src/access/route-access.js';
import { defineErrors } from '../../src/errors/define-errors.js';
import { DescribesBody, DescribesParameter } from '../../src/http/described-input.js';
import { Endpoint } from '../../src/http/endpoint.decorator.js';
import { ArrayField, ChoiceField, IdField, IntegerField, ObjectField, TextField } from '../../src/http/fields/field.decorators.js';
import { of } from '../../src/http/fields/field-type.js';
import { pageOf } from '../../src/http/fields/page.js';
import { IdParam } from '../../src/http/id-param.decorator.js';
import type { LoadedModule } from '../../src/menu/installed-module.js';
import { defineModuleBody } from '../../src/menu/module-body.js';
import { fixtureManifest } from '../core/fixtures/manifest.js';

const permissions = definePermissions('library', {
  book: { read: { zh: '查看图书', en: 'Read books' }, write: { zh: '登记图书', en: 'Write books' } },
});

export const libraryErrors = defineErrors('library', {
  shelfFull: {
    status: 409,
    title: { zh: '书架已满', en: 'Shelf full' },
    detail: { zh: '书架 {shelf} 已满，请换一个。', en: 'Shelf {shelf} is full: take another.' },
  },
  bookLost: {
    status: 404,
    title: { zh: '图书遗失', en: 'Book lost' },
    detail: { zh: '请先登记寻回。', en: 'Report it found first.' },
  },
});

/** Sent and answered alike. */
export class Place {
  @TextField({ example: 'A|1' }) shelf: string;
  @ObjectField(() => Place, { optional: true, nullable: true }) within?: Place | null;
}

export class Book {
  @IdField({ readOnly: true }) id: string;
  @TextField({ description: { zh: '书名', en: 'Title' } }) title: string;
  @ObjectField(() => Place) place: Place;
  @ArrayField(of.object(() => Author), { maxItems: 9 }) authors: Author[];
  @IntegerField({ min: 1 }) version: number;
}

export class Author {
  @TextField() name: string;
}

export class CreateBook {
  @TextField() title: string;
  @ObjectField(() => Place) place: Place;
}

export class BookQuery {
  @IntegerField({ min: 1, max: 100, default: 20 }) limit: number;
  @TextField({ max: 2000, optional: true }) cursor?: string;
  @ChoiceField(['paper', 'audio'], { optional: true, description: { zh: '形式', en: 'Form' } }) form?: string;
}

/** One route of each kind that the API document tells apart. */
@Controller('books')
export class LibraryController {
  @Get()
  @Requires(permissions.book.read)
  @Endpoint({ summary: { zh: '图书列表', en: 'List books' }, returns: pageOf(Book) })
  list(@Query() query: BookQuery): BookQuery {
    return query;
  }

  @Post()
  @Requires(permissions.book.write)
  @Endpoint({ summary: { zh: '登记图书', en: 'Register a book' }, creates: true, returns: Book, errors: [libraryErrors.shelfFull] })
  create(@Body() body: CreateBook): CreateBook {
    return body;
  }

  @Get(':id')
  @Requires(permissions.book.read)
  @Endpoint({ summary: { zh: '一本图书', en: 'One book' }, returns: Book, errors: [libraryErrors.bookLost] })
  get(@IdParam() id: string): string {
    return id;
  }

  @Patch(':id')
  @Requires(permissions.book.write)
  @Endpoint({ summary: { zh: '修改图书', en: 'Change a book' }, returns: Book })
  update(@IdParam() id: string, @Body() body: CreateBook): unknown {
    return { id, body };
  }

  @Delete(':id')
  @Authenticated({ duringDuty: true })
  @Endpoint({ summary: { zh: '删除图书', en: 'Remove a book' } })
  remove(@IdParam() id: string): string {
    return id;
  }

  @Put(':id/cover')
  @Authenticated()
  @DescribesBody({ contentType: 'image/png', schema: { type: 'string', format: 'binary' } })
  @Endpoint({ summary: { zh: '上传封面', en: 'Upload the cover' } })
  replaceCover(@IdParam() id: string): string {
    return id;
  }

  @Get(':id/pages/:page')
  @Public('a fixture')
  @Header('Content-Type', 'text/plain')
  @DescribesParameter({ name: 'page', in: 'path', schema: { type: 'integer', minimum: 1 } })
  @Endpoint({ summary: { zh: '一页', en: 'One page' }, contentType: 'text/plain; charset=utf-8' })
  readPage(@IdParam() id: string, @Param('page') page: string): string {
    return id + page;
  }
}

@Module({ controllers: [LibraryController] })
export class LibraryModule {}

/** A module as it is after loading, with one route of each kind. */
export const library: LoadedModule = {
  manifest: fixtureManifest('library', { title: { zh: '图书', en: 'Library' }, summary: { zh: '图书馆。', en: 'Books.' }, permissions }),
  folder: '',
  migrationsFolder: '',
  reference: 'library',
  body: defineModuleBody({ nest: LibraryModule, errors: [libraryErrors] }),
};
