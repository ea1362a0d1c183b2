import { ArrayField, ChoiceField, IdField, InstantField, of, TextField } from '../../../src/index.js';
import { COPY_HOLDS, type CopyHold } from './article-types.js';

/** Where the text of a copy comes from. */
export class SharedFrom {
  @IdField({ description: { zh: '来源文稿；未必能阅读', en: 'The article it is a copy of; not everybody may read that one' } }) articleId: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @InstantField({ nullable: true, description: { zh: '来源文稿的发布时间', en: 'When that was published' } }) publishedAt: string | null;

  @ArrayField(of.text({ max: 200 }), { maxItems: 1000, description: { zh: '经哪些组织转发，先转发的在前', en: 'The organizations that passed it on, the first one first' } })
  through: string[];

  @ChoiceField(COPY_HOLDS, {
    nullable: true,
    description: {
      zh: '来源重新发布后，本转发为何尚未恢复：words 新文字中有敏感词待决定，module 当时本组织未启用本模块；决定后请发布',
      en: 'Why a copy that came back with its source is not published yet: words of it are to be decided about, or the module was not in force here then. Decide, and publish it',
    },
  })
  heldFor: CopyHold | null;
}
