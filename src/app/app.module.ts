import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from '../access/access.guard.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { UndeclaredInputGuard } from '../http/undeclared-input.guard.js';
import { ValidationPipe } from '../http/validation.pipe.js';
import { CustomFieldController } from '../custom-fields/custom-field.controller.js';
import { FileController } from '../files/file.controller.js';
import { JobController } from '../jobs/job.controller.js';
import { AuditController } from '../audit/audit.controller.js';
import { HealthController } from '../observability/health.controller.js';
import { MetricsController } from '../observability/metrics.controller.js';
import { MenuController } from '../menu/menu.controller.js';
import { RecipeApplicationController } from '../menu/recipes/recipe-application.controller.js';
import { RecipeController } from '../menu/recipes/recipe.controller.js';
import { TreeSettingsController } from '../menu/settings/tree-settings.controller.js';
import { TreeMenuController } from '../menu/tree/tree-menu.controller.js';
import type { LoadedModule } from '../menu/installed-module.js';
import { DocsController } from '../openapi/docs.controller.js';
import { OpenApiController } from '../openapi/openapi.controller.js';
import { SpreadsheetController } from '../spreadsheet/spreadsheet.controller.js';

/** The routes of the core itself. */
@Module({
  controllers: [
    HealthController,
    MetricsController,
    OpenApiController,
    DocsController,
    MenuController,
    TreeMenuController,
    TreeSettingsController,
    RecipeController,
    RecipeApplicationController,
    CustomFieldController,
    AuditController,
    JobController,
    FileController,
    SpreadsheetController,
  ],
})
export class CoreRoutesModule {}

/** The answers of the chosen modules to the ports of the core. */
@Module({})
export class PortsModule {
  static with(modules: readonly LoadedModule[]): DynamicModule {
    const bindings = modules.flatMap(({ body }) => body.ports ?? []);
    return {
      module: PortsModule,
      global: true,
      imports: modules.map(({ body }) => body.nest),
      providers: bindings.map(({ port, use }) => ({ provide: port, useExisting: use })),
      exports: bindings.map(({ port }) => port),
    };
  }
}

/** The whole application: the core's services, the chosen modules, and the one way in. */
@Module({})
export class AppModule {
  static with(core: DynamicModule, modules: readonly LoadedModule[], extra: readonly (Type<unknown> | DynamicModule)[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [core, ...extra, PortsModule.with(modules), CoreRoutesModule, ...modules.map(({ body }) => body.nest)],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: UndeclaredInputGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useExisting: ProblemFilter },
      ],
    };
  }
}
