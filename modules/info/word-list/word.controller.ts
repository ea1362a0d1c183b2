import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { CreateWord, ListedWord, UpdateWord, WordQuery } from './word.dto.js';
import { wordListErrors } from './word-list.errors.js';
import { WordService } from './word.service.js';

const { wordList } = infoPermissions;
const { wordExceptionWithoutWord, wordListFull, wordTaken, wordTooShort } = wordListErrors;
const MALFORMED = [wordTaken, wordTooShort, wordExceptionWithoutWord, secrecyErrors.secrecyMarking];

/** The words of a list, one by one; many at once come by `POST /imports`. */
@Controller('word-lists/:id/words')
export class WordController {
  constructor(private readonly words: WordService) {}

  @Get()
  @Requires(wordList.read)
  @Endpoint({ summary: { zh: '词表中的词', en: 'List the words of a list' }, returns: pageOf(ListedWord), errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: WordQuery): Promise<Page<ListedWord>> {
    return this.words.list(context, id, query);
  }

  @Post()
  @Requires(wordList.manage)
  @Endpoint({ summary: { zh: '加一个词', en: 'Add a word to a list' }, returns: ListedWord, creates: true, errors: [requestErrors.notFound, wordListFull, ...MALFORMED] })
  create(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: CreateWord): Promise<ListedWord> {
    return this.words.create(context, id, input);
  }

  @Get(':wordId')
  @Requires(wordList.read)
  @Endpoint({ summary: { zh: '一个词', en: 'One word of a list' }, returns: ListedWord, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string, @IdParam('wordId') wordId: string): Promise<ListedWord> {
    return this.words.get(context, id, wordId);
  }

  @Patch(':wordId')
  @Requires(wordList.manage)
  @Endpoint({ summary: { zh: '修改一个词', en: 'Change a word of a list' }, returns: ListedWord, errors: [requestErrors.notFound, requestErrors.stale, ...MALFORMED] })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @IdParam('wordId') wordId: string, @Body() input: UpdateWord): Promise<ListedWord> {
    return this.words.update(context, id, wordId, input);
  }

  @Delete(':wordId')
  @Requires(wordList.manage)
  @Endpoint({ summary: { zh: '删除一个词', en: 'Remove a word from a list' }, errors: [requestErrors.notFound, requestErrors.stale] })
  remove(@Ctx() context: RequestContext, @IdParam() id: string, @IdParam('wordId') wordId: string): Promise<void> {
    return this.words.remove(context, id, wordId);
  }
}
