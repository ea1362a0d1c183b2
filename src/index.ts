/** The one door between the core and its modules: what is not named here, no module may use. */
export { AccountContexts, type AskedBy } from './access/account-contexts.js';
export { AddressedScope, type AudienceSql, type Reader } from './access/addressed-scope.js';
export { accessErrors } from './access/access-errors.js';
export { corePermissions } from './access/core-permissions.js';
export { contextWith, ManagedScope } from './access/managed-scope.js';
export { definePermissions, ownerOf, type Permission, type PermissionSet, permissionsOf } from './access/permission.js';
export {
  AccountAdministrator,
  type AccountSummary,
  FirstStart,
  type FirstStartOptions,
  type OperatorAccount,
  type PrintedAccount,
  Principals,
  ScopeTree,
} from './access/ports.js';
export { ANONYMOUS, type Duty, type Grant, hasPermission, type Principal } from './access/principal.js';
export { Readers } from './access/readers.js';
export { requireInScope } from './access/require-in-scope.js';
export { BUILT_IN_ROLES, type BuiltInRole, type RoleDefaults } from './access/role-defaults.js';
export { Authenticated, Public, Requires } from './access/route-access.js';
export type { ManagedRows, RowScope, SqlParameters } from './access/row-scope.js';
export { ownRows, scopeBy, type ScopeRule } from './access/scope-by.js';
export { defineScopedSql, type ScopedSql } from './access/scoped-sql.js';
export { serviceContext, type ServiceActor } from './access/service-context.js';
export { TreeMoves } from './access/tree-moves.js';
export { AuditTrail } from './audit/audit-trail.js';
export { Clock, dayInChina } from './config/clock.js';
export { escapeHtml } from './http/escape-html.js';
export { HttpSettings, SecuritySettings } from './config/core-settings.js';
export { Setting } from './config/setting.decorator.js';
export { ConcurrencyLimit } from './crypto/concurrency-limit.js';
export { FieldCrypto } from './crypto/field-crypto.js';
export { keyedHash, normaliseIdentifier, randomToken, readableSecret } from './crypto/identifiers.js';
export { maskIdNumber, maskPhone } from './crypto/masking.js';
export { checkPasswordPolicy } from './crypto/password-policy.js';
export { PasswordHasher } from './crypto/passwords.js';
export { SignInKeys } from './crypto/sign-in-keys.js';
export { sign, verify } from './crypto/signed-token.js';
export { newTotpSecret, totpUri, verifyTotp } from './crypto/totp.js';
export { CodeTables } from './custom-fields/code-tables.js';
export { cellsOf, splitCells } from './custom-fields/custom-columns.js';
export { customColumn, type CustomValues, type GivenValues, type KeptValues, type StoredCustom } from './custom-fields/custom-field.js';
export { customFilter, type CustomFilters } from './custom-fields/custom-filters.js';
export { type CustomChange, CustomFields } from './custom-fields/custom-fields.js';
export { Database } from './database/database.js';
export { CursorSigner } from './database/listing/list-cursor.js';
export type { HeldList } from './database/listing/held-list.js';
export { defineList, type ListDefinition, type ListSpec, sortsOf } from './database/listing/list-definition.js';
export { anyOf, containedIn, custom, equals, unevenly } from './database/listing/list-filters.js';
export { ListQuery, PageQuery } from './database/listing/list-query.js';
export { ListReader } from './database/listing/list-reader.js';
export { createIndexConcurrently } from './database/migrations/create-index-concurrently.js';
export { isCheckViolation, isForeignKeyViolation, isUniqueViolation } from './database/pg-errors.js';
export { plannedAnew } from './database/planned-anew.js';
export { selectList } from './database/select-list.js';
export type { SqlRunner, Transaction } from './database/transaction.js';
export { UnitOfWork } from './database/unit-of-work.js';
export type { AuditNote, WorkTransaction } from './database/work-transaction.js';
export { defineErrors, type ErrorRegistry } from './errors/define-errors.js';
export { type FieldFault, Problem, type RuleCitation } from './errors/problem.js';
export { StartupError } from './errors/startup-error.js';
export { defineEvent, type DomainEvent, type DomainEventClass } from './events/domain-event.js';
export type { EventHandler } from './events/event-handler.js';
export { NotificationBus } from './events/notification-bus.js';
export { SharedValue } from './events/shared-value.js';
export { documentErrors } from './document-text/document.errors.js';
export type { DocumentText } from './document-text/document-message.js';
export { DocumentReader, type ReadableFile } from './document-text/document-reader.js';
export { FileDto } from './files/file.dto.js';
export { fileErrors } from './files/file-errors.js';
export { FileKeeper } from './files/file-keeper.js';
export { type AskedFile, type AttachedPicture, type FileUse, FileUses } from './files/file-uses.js';
export { type InspectedFile, inspectFile } from './files/inspection/inspect-file.js';
export { StoredFile } from './files/stored-file.entity.js';
export { AcceptsUpload } from './files/upload/multipart.js';
export { receiveUpload, type Upload } from './files/upload/receive-upload.js';
export { contentAt, spool } from './files/upload/spool.js';
export { UploadFolder } from './files/upload/upload-folder.js';
export { addressCaller } from './http/address-caller.js';
export { busyFor } from './http/busy-for.js';
export { matchesTag } from './http/conditional-headers.js';
export { DescribesParameter } from './http/described-input.js';
export { Endpoint } from './http/endpoint.decorator.js';
export { isCalendarDate } from './http/fields/calendar.js';
export { faultAt, found } from './http/fields/faults.js';
export { partialOf, pickOf } from './http/fields/derive.js';
export {
  ArrayField,
  ChoiceField,
  CustomField,
  CustomFilterField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  JsonField,
  NumberField,
  ObjectField,
  TextField,
} from './http/fields/field.decorators.js';
export { type FieldsClass, of } from './http/fields/field-type.js';
export { toHalfWidth } from './http/fields/half-width.js';
export { type Page, pageOf } from './http/fields/page.js';
export { readInput } from './http/fields/read-input.js';
export { IdParam } from './http/id-param.decorator.js';
export { DateParam, KeyParam } from './http/key-param.decorator.js';
export type { RequestContext } from './http/request-context.js';
export { requestErrors } from './http/http-errors.js';
export { RateLimiter } from './http/rate-limiter.js';
export { acknowledgedReasons, AcknowledgeField, toWarningBodies, type Warning, WarningBody } from './http/warning.dto.js';
export { Ctx } from './http/zhibu-request.js';
export { joinTexts, type Language, named, render, type Text, type TextValues } from './i18n/text.js';
export { type Job, type JobClass, JobFailure, type JobOptions, type JobRun } from './jobs/job.js';
export { type EnqueueOptions, JobQueue } from './jobs/job-queue.js';
export { type Contribution, Contributions } from './menu/contributions.js';
export type { DemoData, DemoProgress } from './menu/demo-data.js';
export type { CodeDefinition, CodeSystemDefinition } from './menu/extensions/code-system.js';
export type { CustomFieldHost } from './menu/extensions/custom-field-host.js';
export { type Conformance, defineConformance, type Example, type ExampleMeans, type Side, type Stage, type StageMeans } from './menu/extensions/conformance.js';
export type { ImpactFigure, MenuImpact } from './menu/extensions/menu-impact.js';
export { defineNotifications, type NotificationKind } from './menu/extensions/notification-kind.js';
export type { DataSubject, PersonalData, PersonalDataSection } from './menu/extensions/personal-data.js';
export type { PublicContent } from './menu/extensions/public-content.js';
export type { SearchHit, SearchSource } from './menu/extensions/search-source.js';
export {
  type StatisticsClass,
  type StatisticsFigure,
  type StatisticsMetric,
  type StatisticsQuestion,
  type StatisticsSource,
  UNRECORDED,
} from './menu/extensions/statistics-source.js';
export type { OpenCase, Veto, VetoedAct } from './menu/extensions/veto.js';
export { defineModule, type ModuleManifest } from './menu/manifest.js';
export { DeployedMenu } from './menu/menu.js';
export { TreeSettings } from './menu/settings/tree-settings.js';
export { TreeMenu } from './menu/tree/tree-menu.js';
export { modulesWithTables } from './menu/module-data.js';
export { Log, type LogFields } from './observability/log.js';
export { defineModuleBody, joinParts, type ModuleBody, type ModulePart } from './menu/module-body.js';
export { MetricsToken } from './observability/metrics-token.js';
export { OutboundFailure, type OutboundFailureKind } from './outbound/outbound-failure.js';
export { type OutboundAnswer, OutboundHttp, type OutboundRequest } from './outbound/outbound-http.js';
export { outboundUrl } from './outbound/outbound-url.js';
export { CLEAN, formOf, isPicture, PICTURE_WIDTHS, type PictureForm, type PictureWidth } from './pictures/picture-form.js';
export { pictureErrors } from './pictures/picture.errors.js';
export { defineRule, type RuleDefinition, type RuleParameters, type RuleSeverity, type RuleVersion } from './rules/rule.js';
export { JobAccepted } from './spreadsheet/job-accepted.dto.js';
export { batchesOf } from './spreadsheet/rows/batches.js';
export { renewStatistics } from './database/renew-statistics.js';
export { FILE_LIMITS } from './spreadsheet/rows/file-limits.js';
export { type ReadRow, readRows, type ReadRows } from './spreadsheet/rows/read-rows.js';
export { importResult, rowFault, rowFaults, rowWarning } from './spreadsheet/rows/row-faults.js';
export { spreadsheetErrors } from './spreadsheet/spreadsheet.errors.js';
export type {
  ColumnChoice,
  ExportedResource,
  ExportRow,
  ImportOptions,
  ImportResult,
  ImportRow,
  RowFault,
  RowWarning,
  SpreadsheetColumn,
  SpreadsheetResource,
} from './spreadsheet/spreadsheet-resource.js';
