import type { Abstract, Type } from '@nestjs/common';
import type { RoleDefaults } from '../access/role-defaults.js';
import type { AnyErrorRegistry } from '../errors/define-errors.js';
import type { DomainEventClass } from '../events/domain-event.js';
import type { EventHandlerClass } from '../events/event-handler.js';
import type { JobClass } from '../jobs/job.js';
import type { RuleDefinition } from '../rules/rule.js';
import type { SpreadsheetResourceClass } from '../spreadsheet/spreadsheet-resource.js';
import type { DemoData } from './demo-data.js';
import type { CodeSystemDefinition } from './extensions/code-system.js';
import type { Conformance } from './extensions/conformance.js';
import type { CustomFieldHost } from './extensions/custom-field-host.js';
import type { MenuImpact } from './extensions/menu-impact.js';
import type { NotificationKind } from './extensions/notification-kind.js';
import type { PersonalData } from './extensions/personal-data.js';
import type { PublicContent } from './extensions/public-content.js';
import type { SearchSource } from './extensions/search-source.js';
import type { StatisticsSource } from './extensions/statistics-source.js';
import type { Veto } from './extensions/veto.js';

/** A port of the core and the provider of this module that answers it. */
export interface PortBinding {
  readonly port: Abstract<unknown>;
  readonly use: Type<unknown>;
}

/**
 * What a loaded module brings besides its routes: a closed list of extension points.
 * The core asks for each of them; a module never registers itself anywhere.
 */
export interface ModuleBody {
  /** The Nest module: controllers and providers. */
  readonly nest: Type<unknown>;
  /** TypeORM entities; every table begins with the module's id. */
  readonly entities?: readonly Type<unknown>[];
  readonly errors?: readonly AnyErrorRegistry[];
  /** Events this module publishes. */
  readonly events?: readonly DomainEventClass[];
  /** Providers that react to events of the core, of this module and of those it requires. */
  readonly handlers?: readonly EventHandlerClass[];
  /** Kinds of background work, with their schedules. */
  readonly jobs?: readonly JobClass[];
  /** Resources that are loaded from spreadsheets and written to them. */
  readonly spreadsheets?: readonly SpreadsheetResourceClass[];
  /** The regulations it carries out. */
  readonly rules?: readonly RuleDefinition[];
  /** Tables of codes that its fields refer to. */
  readonly codeSystems?: readonly CodeSystemDefinition[];
  /** Kinds of rows that organisations may add fields to. */
  readonly customFieldHosts?: readonly CustomFieldHost[];
  /** Kinds of messages it sends to inboxes. */
  readonly notifications?: readonly NotificationKind[];
  /** Providers that are asked before something is dissolved or erased. */
  readonly vetoes?: readonly Type<Veto>[];
  /** Providers that count what a change of the menu concerns. */
  readonly menuImpact?: readonly Type<MenuImpact>[];
  /** Providers that find its rows for `GET /search`. */
  readonly searchSources?: readonly Type<SearchSource>[];
  /** Providers of figures for `GET /statistics`. */
  readonly statistics?: readonly Type<StatisticsSource>[];
  /** Providers of what it keeps about people. */
  readonly personalData?: readonly Type<PersonalData>[];
  /** Providers that know where it has content for everybody. */
  readonly publicContent?: readonly Type<PublicContent>[];
  /** Ports of the core that this module answers; the manifest names them in `provides`. */
  readonly ports?: readonly PortBinding[];
  /** Permissions that the built-in roles get from this module. */
  readonly roleDefaults?: RoleDefaults;
  /** Its part of the demo district (`npm run demo`). */
  readonly demo?: Type<DemoData>;
  /** What `zhibu module check` must be told; nothing else calls it. */
  readonly conformance?: () => Promise<{ readonly default: Conformance }>;
}

/** What one aggregate of a module brings: a module of many aggregates joins their parts. */
export type ModulePart = Partial<Omit<ModuleBody, 'nest' | 'demo' | 'conformance'>>;

/** Joins the parts of a module into one, in their order; the permissions of a role add up. */
export function joinParts(...parts: readonly ModulePart[]): ModulePart {
  const joined: Record<string, unknown> = {};
  for (const [point, entries] of parts.flatMap((part) => Object.entries(part))) {
    joined[point] = join(joined[point] ?? (Array.isArray(entries) ? [] : {}), entries);
  }
  return joined;
}

function join(sofar: unknown, more: unknown): unknown {
  if (Array.isArray(sofar)) return [...sofar, ...(more as readonly unknown[])];
  const roles = { ...(sofar as Record<string, readonly unknown[]>) };
  for (const [role, permissions] of Object.entries(more as typeof roles)) roles[role] = [...(roles[role] ?? []), ...permissions];
  return roles;
}

/** Declares the body of a module: the default export of `<id>.module.ts`. */
export function defineModuleBody(body: ModuleBody): ModuleBody {
  return body;
}
