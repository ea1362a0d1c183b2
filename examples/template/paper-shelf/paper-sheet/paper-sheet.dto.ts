import { DateField, IdField, InstantField, IntegerField, ListQuery, partialOf, pickOf, TextField } from 'zhibu';

/** The body of `POST /paper-sheets`. */
export class CreatePaperSheet {
  @IdField() organizationId: string;
  @TextField({ trim: true, description: { zh: '名称', en: 'What it is called' } }) title: string;
  @DateField({ description: { zh: '日期', en: 'Its day' } }) day: string;
  @TextField({ max: 2000, multiline: true, optional: true, nullable: true, description: { zh: '备注', en: 'Note' } }) note?: string | null;
}

/** The body of `PATCH /paper-sheets/{id}`. */
export class UpdatePaperSheet extends partialOf(pickOf(CreatePaperSheet, ['title', 'day', 'note'])) {}

/** One of them, as it is answered. */
export class PaperSheet {
  @IdField() id: string;
  @IdField() organizationId: string;
  @TextField() title: string;
  @DateField() day: string;
  @TextField({ max: 2000, multiline: true, nullable: true }) note: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The parameters of `GET /paper-sheets`. */
export class PaperSheetQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
}
