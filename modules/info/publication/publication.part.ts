import type { ModulePart } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { PublicationEntity } from './publication.entity.js';
import { publicationErrors } from './publication.errors.js';
import { RecallWithdrawn } from './recall-withdrawn.handler.js';
import { RunPublicationJob } from './run-publication.job.js';

const { publication } = infoPermissions;

/** What the publication in channels brings. */
export const publicationPart: ModulePart = {
  entities: [PublicationEntity],
  errors: [publicationErrors],
  handlers: [RecallWithdrawn],
  jobs: [RunPublicationJob],
  roleDefaults: {
    organizationAdministrator: Object.values(publication),
    branchSecretary: Object.values(publication),
    auditor: [publication.read],
  },
};
