import { DateField, TextField } from '../../../src/index.js';

/** The body of `POST /articles/{id}/repeal`. */
export class RepealDocument {
  @DateField({ description: { zh: '自此日起废止', en: 'The first day that it does not hold any more' } }) on: string;
  @TextField({ max: 500, trim: true, multiline: true }) reason: string;

  @TextField({ max: 60, trim: true, optional: true, description: { zh: '废止它的文件的发文字号', en: 'Number of the document that repeals it' }, example: '县委〔2026〕12号' })
  documentNumber?: string;
}
