import { FlagField, IdField, InstantField, IntegerField, ListQuery, partialOf, pickOf, TextField } from '../../../src/index.js';

const MOST_POSITION = 1_000_000;

/** The body of `POST /sections`. */
export class CreateSection {
  @TextField({ max: 50, trim: true, example: '通知公告' }) name: string;

  @IdField() organizationId: string;

  @IdField({ optional: true, nullable: true, description: { zh: '上级栏目', en: 'The section it lies in' } }) parentId?: string | null;

  @IntegerField({ min: 0, max: MOST_POSITION, optional: true, description: { zh: '同级中的次序，默认排在最后', en: 'Order among those beside it; last unless said' } })
  position?: number;

  @FlagField({ default: false, description: { zh: '人人可见，即使为空', en: 'Whether everybody sees it, even while it is empty' } }) isPublic: boolean;
}

/** The body of `PATCH /sections/{id}`; another `parentId` moves it with all below it. */
export class UpdateSection extends partialOf(pickOf(CreateSection, ['name', 'parentId', 'position', 'isPublic'])) {}

/** A section (栏目) of an organisation. */
export class Section {
  @IdField() id: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @IdField({ nullable: true }) parentId: string | null;
  @TextField({ max: 50 }) name: string;
  @IntegerField({ min: 0 }) position: number;
  @FlagField() isPublic: boolean;
  @InstantField({ nullable: true, description: { zh: '停用时间；在用为 null', en: 'When it was archived; null while in use' } }) archivedAt: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The query of the list. */
export class SectionQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @IdField({ optional: true, description: { zh: '此栏目的下级', en: 'Those right in this section' } }) parentId?: string;
  @FlagField({ optional: true, description: { zh: '只列已停用（或在用）的', en: 'The archived ones, or those in use' } }) archived?: boolean;
}
