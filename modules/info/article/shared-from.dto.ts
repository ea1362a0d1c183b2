import { ArrayField, IdField, InstantField, of, TextField } from '../../../src/index.js';

/** Where the text of a copy comes from. */
export class SharedFrom {
  @IdField({ description: { zh: '来源文稿；未必能阅读', en: 'The article it is a copy of; not everybody may read that one' } }) articleId: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @InstantField({ nullable: true, description: { zh: '来源文稿的发布时间', en: 'When that was published' } }) publishedAt: string | null;

  @ArrayField(of.text({ max: 200 }), { maxItems: 1000, description: { zh: '经哪些组织转发，先转发的在前', en: 'The organizations that passed it on, the first one first' } })
  through: string[];
}
