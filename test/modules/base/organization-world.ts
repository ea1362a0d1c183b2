import { ManagedScope } from '../../../src/access/managed-scope.js';
import { CursorSigner } from '../../../src/database/listing/list-cursor.js';
import { ListReader } from '../../../src/database/listing/list-reader.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { NotificationBus } from '../../../src/events/notification-bus.js';
import { readInput } from '../../../src/http/fields/read-input.js';
import { Clock, type CustomFields, type RequestContext } from '../../../src/index.js';
import { CODE_ROOT, readCatalogue } from '../../../src/menu/catalogue.js';
import { resolveSelection } from '../../../src/menu/selection.js';
import { ImportedCustomFields } from '../../../modules/base/organization/import-custom.js';
import { JointBranches } from '../../../modules/base/organization/joint-branches.js';
import { OrganizationEntry } from '../../../modules/base/organization/organization-entry.js';
import { organizationFieldHost } from '../../../modules/base/organization/organization-field-host.js';
import { OrganizationImport } from '../../../modules/base/organization/organization-import.js';
import { OrganizationReader } from '../../../modules/base/organization/organization-reader.js';
import { OrganizationTree } from '../../../modules/base/organization/organization-tree.js';
import { OrganizationWriter } from '../../../modules/base/organization/organization-writer.js';
import { type OrganizationWithWarnings, CreateOrganization } from '../../../modules/base/organization/organization.dto.js';
import { OrganizationRepository } from '../../../modules/base/organization/organization.repository.js';
import { OrganizationStateRepository } from '../../../modules/base/organization/organization-state.repository.js';
import { OrganizationService } from '../../../modules/base/organization/organization.service.js';
import { type Root, RootOrganization } from '../../../modules/base/organization/root-organization.js';
import { LocalRules } from '../../../modules/base/rule/local-rules.js';
import { RuleBook } from '../../../modules/base/rule/rule-book.js';
import { RuleRepository } from '../../../modules/base/rule/rule.repository.js';
import { customFieldsOn } from '../../support/custom-fields.js';
import { createMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.js';
import { requestContext } from '../../support/request-context.js';
import { SILENT } from '../../support/silent-log.js';

/** The day it is in this world: 1 July 2026 in China, still June in London. */
export class StoppedClock extends Clock {
  override now(): Date {
    return new Date('2026-06-30T16:30:00Z');
  }
}

/** The organisations' services on a database of their own, without HTTP. */
export class OrganizationWorld {
  readonly tree: OrganizationTree;
  readonly work: UnitOfWork;
  readonly reader: OrganizationReader;
  readonly service: OrganizationService;
  readonly import: OrganizationImport;
  readonly fields: CustomFields;

  private constructor(
    readonly migrated: MigratedDatabase,
    readonly root: Root,
  ) {
    const { database } = migrated;
    const lists = new ListReader(new CursorSigner(Buffer.alloc(32, 1)), database);
    const repository = new OrganizationRepository(database, lists);
    const clock = new StoppedClock();
    const writer = new OrganizationWriter(clock);
    const bus = new NotificationBus(SILENT);
    const joint = new JointBranches(new RuleBook(new LocalRules(new RuleRepository(database), bus)));
    this.tree = new OrganizationTree(database);
    this.work = new UnitOfWork(database, bus, SILENT);
    this.fields = customFieldsOn(database, this.tree, bus, [organizationFieldHost]);
    const { fields } = this;
    this.reader = new OrganizationReader(repository, new OrganizationStateRepository(database, lists), fields);
    this.service = new OrganizationService(this.work, repository, writer, new OrganizationEntry(repository, writer, joint, clock, fields), joint, clock, fields);
    this.import = new OrganizationImport(repository, writer, joint, new ImportedCustomFields(fields), clock);
  }

  static async create(): Promise<OrganizationWorld> {
    const catalogue = await readCatalogue({ codeRoot: CODE_ROOT, configFolder: CODE_ROOT, references: [] });
    const migrated = await createMigratedDatabase(resolveSelection(catalogue, []));
    const roots = new RootOrganization();
    const root = await migrated.database.transaction((tx) => roots.ensure({ name: '示范县委', type: 'committee', code: 'ROOT' }, tx));
    return new OrganizationWorld(migrated, root);
  }

  /** The context of somebody who has every right in the subtrees of some organisations, and acts for the first; of the root unless said. */
  async as(...organizationIds: string[]): Promise<RequestContext> {
    const ids = organizationIds.length > 0 ? organizationIds : [this.root.organizationId];
    const nodes = await Promise.all(ids.map(async (id) => (await this.tree.nodeOf(id)) ?? ''));
    const acting = { organizationId: ids[0] ?? '', node: nodes[0] ?? '' };
    return requestContext({ acting, scope: new ManagedScope(this.tree, nodes) });
  }

  /** Adds an organisation under another one as the administrator of the root would, through the checks of the request body. */
  async add(code: string, type: string, parentId = this.root.organizationId, more: object = {}): Promise<OrganizationWithWarnings> {
    const input = readInput(CreateOrganization, { name: `${code}组织`, code, type, parentId, ...more }, 'body');
    return this.service.create(await this.as(), input);
  }
}
