import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../access/ports.js';
import type { HeldList } from '../database/listing/held-list.js';
import { ListReader } from '../database/listing/list-reader.js';
import type { Page } from '../http/fields/page.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import type { CustomField } from './custom-field.js';
import type { CustomFieldDto, CustomFieldQuery } from './custom-field.dto.js';
import { SharedFieldBook } from './shared-field-book.js';

const LIST: HeldList<CustomFieldDto> = { name: 'core.custom_fields', key: 'id', searched: ({ key, title, titleEn }) => [key, title, titleEn ?? ''] };

/** Reads the declarations of custom fields: those that hold somewhere in the caller's scope. They say nothing of anybody. */
@Injectable()
export class CustomFieldReader {
  constructor(
    private readonly shared: SharedFieldBook,
    private readonly lists: ListReader,
    private readonly tree: ScopeTree,
  ) {}

  async list(context: RequestContext, query: CustomFieldQuery): Promise<Page<CustomFieldDto>> {
    const { host, organizationId, retired } = query;
    const book = await this.shared.get();
    const node = organizationId === undefined ? undefined : ((await this.tree.nodeOf(organizationId)) ?? null);
    const fields = book.visible(book.all, context).filter(
      (field) =>
        (host === undefined || field.host === host) &&
        (retired === undefined || (field.retiredAt !== null) === retired) &&
        (node === undefined || (node !== null && book.isInUse(field) && this.tree.contains(field.node, node))),
    );
    return this.lists.held(LIST, query, fields.map(toDto));
  }

  /** @throws Problem `request.not_found` */
  async get(context: RequestContext, id: string): Promise<CustomFieldDto> {
    const book = await this.shared.get();
    const field = book.visible(book.all, context).find((each) => each.id === id);
    if (!field) throw requestErrors.notFound();
    return toDto(field);
  }
}

/** A field as answers show it: the number by which values are kept is nobody's business. */
export function toDto(field: CustomField): CustomFieldDto {
  const { id, organizationId, host, key, title, titleEn, type, maxLength, min, max, decimals, codeSystem, referencedHost } = field;
  const { required, filterable, fromDeployment, retiredAt, version, createdAt, updatedAt } = field;
  return {
    id, organizationId, host, key, title, titleEn, type, maxLength, min, max, decimals, codeSystem, referencedHost,
    required, filterable, fromDeployment, retiredAt, version, createdAt, updatedAt,
  };
}
