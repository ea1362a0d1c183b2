import { ArrayField, ChoiceField, DateField, IdField, of, TextField } from '../../../src/index.js';
import { type Standing, STANDINGS, URGENCIES, type Urgency } from './document-types.js';

const MOST_OFFICES = 200;
const MOST_REPLACED = 50;
const OFFICE = { max: 100, trim: true } as const;
const ADDRESSEES = { maxItems: MOST_OFFICES, description: { zh: '主送机关', en: 'Main addressees' }, example: ['县委'] } as const;
const COPIES = { maxItems: MOST_OFFICES, description: { zh: '抄送机关', en: 'Who gets a copy' } } as const;
const SIGNER = { max: 60, description: { zh: '签发人', en: 'Who signed it' } } as const;
const URGENCY = { description: { zh: '紧急程度：urgent 加急，topUrgent 特急', en: 'urgent: 加急; topUrgent: 特急' } } as const;
const ISSUED_ON = { description: { zh: '成文日期', en: 'The day that it is dated' } } as const;
const IN_FORCE_FROM = { description: { zh: '生效日；不填为成文日期，否则为发布日', en: 'The first day that it holds; unless said, the day it is dated, else that of its publication' } } as const;
const IN_FORCE_TO = { description: { zh: '有效期的最后一日', en: 'The last day that it holds' } } as const;

/** What is written of an official document (公文); its number is `documentNumber` of the article. */
export class DocumentInput {
  @TextField({ max: 40, description: { zh: '文种（code system official-document-type）', en: 'Code of official-document-type' }, example: 'notice' }) type: string;

  @IdField({ optional: true, description: { zh: '发文机关；默认为发文组织', en: 'Who issues it; the organization of the article unless said' } }) issuingOrganizationId?: string;

  @ChoiceField(URGENCIES, { ...URGENCY, optional: true, nullable: true }) urgency?: Urgency | null;
  @ArrayField(of.text(OFFICE), { ...ADDRESSEES, default: [] }) addressees: string[];
  @ArrayField(of.text(OFFICE), { ...COPIES, default: [] }) copies: string[];
  @TextField({ ...SIGNER, trim: true, optional: true, nullable: true }) signer?: string | null;
  @DateField({ ...ISSUED_ON, optional: true, nullable: true }) issuedOn?: string | null;
  @DateField({ ...IN_FORCE_FROM, optional: true, nullable: true }) inForceFrom?: string | null;
  @DateField({ ...IN_FORCE_TO, optional: true, nullable: true }) inForceTo?: string | null;

  @ArrayField(of.id, { maxItems: MOST_REPLACED, default: [], description: { zh: '所替代的公文（文稿编号），发布后生效', en: 'Articles that it takes the place of, once it is published' } })
  replaces: string[];
}

/** What an earlier revision said of it. */
export class WrittenDocumentBody {
  @TextField({ max: 40, nullable: true, description: { zh: '文种（code system official-document-type）', en: 'Code of official-document-type' } }) type: string | null;
  @IdField({ description: { zh: '发文机关', en: 'Who issues it' } }) issuingOrganizationId: string;
  @ChoiceField(URGENCIES, { ...URGENCY, nullable: true }) urgency: Urgency | null;
  @ArrayField(of.text(OFFICE), ADDRESSEES) addressees: string[];
  @ArrayField(of.text(OFFICE), COPIES) copies: string[];
  @TextField({ ...SIGNER, nullable: true }) signer: string | null;
  @DateField({ ...ISSUED_ON, nullable: true }) issuedOn: string | null;
  @DateField({ ...IN_FORCE_FROM, nullable: true }) inForceFrom: string | null;
  @DateField({ ...IN_FORCE_TO, nullable: true }) inForceTo: string | null;
  @ArrayField(of.id, { maxItems: MOST_REPLACED, description: { zh: '所替代的公文', en: 'Articles that it takes the place of' } }) replaces: string[];
}

/** An official document as readers see it. */
export class OfficialDocument extends WrittenDocumentBody {
  @TextField({ nullable: true }) issuingOrganizationName: string | null;

  @ChoiceField(STANDINGS, {
    nullable: true,
    description: {
      zh: '今日效力：notYet 未生效，inForce 有效，ended 期满，replaced 已被替代，repealed 已废止；未发布为空',
      en: 'Whether it holds today; ended: its own last day is over; null where it is not published',
    },
  })
  standing: Standing | null;

  @IdField({ nullable: true, description: { zh: '替代它的公文', en: 'The published document that takes its place' } }) replacedBy: string | null;
  @DateField({ nullable: true, description: { zh: '自此日起被替代', en: 'The first day that the other one holds instead' } }) replacedFrom: string | null;
  @DateField({ nullable: true, description: { zh: '自此日起废止', en: 'The first day that it is repealed' } }) repealedOn: string | null;
  @TextField({ max: 500, nullable: true, multiline: true }) repealReason: string | null;
  @TextField({ max: 60, nullable: true, description: { zh: '废止它的文件的字号', en: 'Number of the document that repeals it' } }) repealNumber: string | null;
}
