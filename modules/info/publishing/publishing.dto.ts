import { InstantField, TextField } from '../../../src/index.js';

/** The body of `POST /articles/{id}/schedule`. */
export class ScheduleArticle {
  @InstantField({ optional: true, description: { zh: '发布时间；已发布的文稿不填', en: 'When it is published; left out for one that is' } }) publishAt?: string;

  @InstantField({ optional: true, nullable: true, description: { zh: '失效时间，此后读者不再看到；null 为长期有效', en: 'From then on readers do not see it; null: no end' } })
  expireAt?: string | null;
}

/** The body of `POST /articles/{id}/withdraw`. */
export class WithdrawArticle {
  @TextField({ max: 500, trim: true, multiline: true }) reason: string;
}
