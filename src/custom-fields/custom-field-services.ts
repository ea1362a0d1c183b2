import type { Type } from '@nestjs/common';
import { CustomFieldHosts } from './custom-field-hosts.js';
import { CustomFieldIndexes } from './custom-field-indexes.js';
import { CustomFieldReader } from './custom-field-reader.js';
import { CustomFieldService } from './custom-field.service.js';
import { CustomFields } from './custom-fields.js';
import { DeploymentFields } from './deployment-fields.js';
import { FieldDeclarations } from './field-declaration.js';
import { FieldStore } from './field-store.js';
import { IndexCustomFieldsJob } from './index-custom-fields.job.js';
import { KeptValueChecks } from './kept-values.js';
import { SharedFieldBook } from './shared-field-book.js';
import { ValueChecks } from './value-checks.js';

/** The services behind custom fields. */
export const CUSTOM_FIELD_SERVICES: readonly Type<unknown>[] = [
  CustomFieldHosts,
  CustomFieldIndexes,
  CustomFieldReader,
  CustomFieldService,
  CustomFields,
  DeploymentFields,
  FieldDeclarations,
  FieldStore,
  IndexCustomFieldsJob,
  KeptValueChecks,
  SharedFieldBook,
  ValueChecks,
];
