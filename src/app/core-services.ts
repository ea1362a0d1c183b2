import type { Type } from '@nestjs/common';
import { AccessGuard } from '../access/access.guard.js';
import { AccountContexts } from '../access/account-contexts.js';
import { Readers } from '../access/readers.js';
import { TreeMoves } from '../access/tree-moves.js';
import { AuditReader } from '../audit/audit-reader.js';
import { AuditSealer } from '../audit/audit-sealer.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Clock } from '../config/clock.js';
import { CUSTOM_FIELD_SERVICES } from '../custom-fields/custom-field-services.js';
import { IndexCustomFieldsJob } from '../custom-fields/index-custom-fields.job.js';
import { ListReader } from '../database/listing/list-reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DocumentReader } from '../document-text/document-reader.js';
import { EventDispatcher } from '../events/event-dispatcher.js';
import { NotificationBus } from '../events/notification-bus.js';
import { FileAccess } from '../files/file-access.js';
import { FileCleaner } from '../files/file-cleaner.js';
import { FileKeeper } from '../files/file-keeper.js';
import { FileUploader } from '../files/file-uploader.js';
import { FileUses } from '../files/file-uses.js';
import { CoreMaintenanceJob } from '../jobs/core-maintenance.job.js';
import type { JobClass } from '../jobs/job.js';
import { JobBoss } from '../jobs/job-boss.js';
import { JobEvents } from '../jobs/job-events.js';
import { JobQueue } from '../jobs/job-queue.js';
import { JobReader } from '../jobs/job-reader.js';
import { JobRunner } from '../jobs/job-runner.js';
import { JobScheduler } from '../jobs/job-scheduler.js';
import { JobStore } from '../jobs/job-store.js';
import { Contributions } from '../menu/contributions.js';
import { MenuService } from '../menu/menu.service.js';
import { JobGate } from '../menu/tree/job-gate.js';
import { RecipeActs } from '../menu/recipes/recipe-acts.js';
import { RecipeApplicationService } from '../menu/recipes/recipe-application.service.js';
import { RecipeBook } from '../menu/recipes/recipe-book.js';
import { RecipeDrafts } from '../menu/recipes/recipe-draft.js';
import { RecipeOutcomes } from '../menu/recipes/recipe-outcomes.js';
import { RecipeService } from '../menu/recipes/recipe.service.js';
import { SettingActs } from '../menu/settings/setting-acts.js';
import { SettingChecks } from '../menu/settings/setting-checks.js';
import { SettingList } from '../menu/settings/setting-list.js';
import { TreeSettings } from '../menu/settings/tree-settings.js';
import { TreeSettingsService } from '../menu/settings/tree-settings.service.js';
import { MenuActs } from '../menu/tree/menu-acts.js';
import { MenuChecks } from '../menu/tree/menu-checks.js';
import { MenuReasons } from '../menu/tree/menu-reasons.js';
import { PlacedMenu } from '../menu/tree/placed-menu.js';
import { TreeMenu } from '../menu/tree/tree-menu.js';
import { TreeMenuPlan } from '../menu/tree/tree-menu-plan.js';
import { TreeMenuService } from '../menu/tree/tree-menu.service.js';
import { DocumentedFields } from '../openapi/custom-fields-in-document.js';
import { OrganizationMenus } from '../openapi/organization-menus.js';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { Readiness } from '../observability/readiness.js';
import { PictureRenderer } from '../pictures/picture-renderer.js';
import { Pictures } from '../pictures/pictures.js';
import { ExportIntake } from '../spreadsheet/exporting/export-intake.js';
import { ExportRowsJob } from '../spreadsheet/exporting/export-rows.job.js';
import { ExportRunner } from '../spreadsheet/exporting/export-runner.js';
import { ImportIntake } from '../spreadsheet/importing/import-intake.js';
import { ImportRowsJob } from '../spreadsheet/importing/import-rows.job.js';
import { ImportRunner } from '../spreadsheet/importing/import-runner.js';
import { Spreadsheets } from '../spreadsheet/spreadsheets.js';

const JOBS = [JobBoss, JobStore, JobQueue, JobScheduler, JobRunner, JobReader, JobEvents, CoreMaintenanceJob];
const TREE_MENU = [MenuActs, PlacedMenu, MenuReasons, MenuChecks, TreeMenu, JobGate, TreeMenuService, TreeMenuPlan, OrganizationMenus];
const TREE_SETTINGS = [SettingActs, SettingChecks, SettingList, TreeSettings, TreeSettingsService];
const RECIPES = [RecipeActs, RecipeBook, RecipeDrafts, RecipeOutcomes, RecipeService, RecipeApplicationService];
const FILES = [FileKeeper, FileUploader, FileAccess, PictureRenderer, Pictures, FileUses, FileCleaner, DocumentReader];
const SPREADSHEETS = [Spreadsheets, ImportIntake, ImportRunner, ImportRowsJob, ExportIntake, ExportRunner, ExportRowsJob];

/** Background work of the core itself. */
export const CORE_JOBS: readonly JobClass[] = [CoreMaintenanceJob, IndexCustomFieldsJob, ImportRowsJob, ExportRowsJob];

/** The services of the core that Nest makes. */
export const CORE_SERVICES: readonly Type<unknown>[] = [
  Clock,
  Readiness,
  AccessGuard,
  AccountContexts,
  Readers,
  TreeMoves,
  ListReader,
  UnitOfWork,
  NotificationBus,
  EventDispatcher,
  AuditSealer,
  AuditReader,
  AuditTrail,
  OutboundHttp,
  MenuService,
  ...TREE_MENU,
  ...CUSTOM_FIELD_SERVICES,
  DocumentedFields,
  ...TREE_SETTINGS,
  ...RECIPES,
  Contributions,
  ...JOBS,
  ...FILES,
  ...SPREADSHEETS,
];
