import { Body, Controller, Get, Post } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { DecideWords, WordHits } from './word-decision.dto.js';
import { wordDecisionErrors } from './word-decision.errors.js';
import { WordDecisionService } from './word-decision.service.js';

const { article } = infoPermissions;
const { wordDecidedTwice, wordNotHit } = wordDecisionErrors;

/** The words of lists that stand in an article. */
@Controller('articles/:id/word-hits')
export class WordDecisionController {
  constructor(private readonly decisions: WordDecisionService) {}

  @Get()
  @Requires(article.read)
  @Endpoint({ summary: { zh: '词表命中', en: 'List the words of lists in an article' }, returns: WordHits, errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string): Promise<WordHits> {
    return this.decisions.list(context, id);
  }

  @Post('decide')
  @Requires(article.review)
  @Endpoint({
    summary: { zh: '决定命中的词保留或修改', en: 'Decide to keep words, or to change them' },
    returns: WordHits,
    errors: [requestErrors.notFound, requestErrors.stale, wordNotHit, wordDecidedTwice, secrecyErrors.secrecyMarking],
  })
  decide(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: DecideWords): Promise<WordHits> {
    return this.decisions.decide(context, id, input);
  }
}
