import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { CreateWordList, UpdateWordList, WordList, WordListQuery } from './word-list.dto.js';
import { wordListErrors } from './word-list.errors.js';
import { WordListService } from './word-list.service.js';

const { wordList } = infoPermissions;
const { wordListNameTaken, wordListsTooMany } = wordListErrors;

/** Lists of words (词表). */
@Controller('word-lists')
export class WordListController {
  constructor(private readonly lists: WordListService) {}

  @Get()
  @Requires(wordList.read)
  @Endpoint({ summary: { zh: '词表列表', en: 'List the lists of words' }, returns: pageOf(WordList) })
  list(@Ctx() context: RequestContext, @Query() query: WordListQuery): Promise<Page<WordList>> {
    return this.lists.list(context, query);
  }

  @Post()
  @Requires(wordList.manage)
  @Endpoint({
    summary: { zh: '新建词表', en: 'Begin a list of words' },
    returns: WordList,
    creates: true,
    errors: [requestErrors.notFound, wordListsTooMany, wordListNameTaken, secrecyErrors.secrecyMarking],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateWordList): Promise<WordList> {
    return this.lists.create(context, input);
  }

  @Get(':id')
  @Requires(wordList.read)
  @Endpoint({ summary: { zh: '一个词表', en: 'One list of words' }, returns: WordList, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<WordList> {
    return this.lists.get(context, id);
  }

  @Patch(':id')
  @Requires(wordList.manage)
  @Endpoint({
    summary: { zh: '改名、改类别、停用或启用', en: 'Rename a list of words, change its kind, suspend or resume it' },
    returns: WordList,
    errors: [requestErrors.notFound, requestErrors.stale, wordListNameTaken, secrecyErrors.secrecyMarking],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateWordList): Promise<WordList> {
    return this.lists.update(context, id, input);
  }

  @Delete(':id')
  @Requires(wordList.manage)
  @Endpoint({ summary: { zh: '删除词表和其中的词', en: 'Remove a list with its words' }, errors: [requestErrors.notFound, requestErrors.stale] })
  remove(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.lists.remove(context, id);
  }
}
