import type { ModulePart } from '../../../src/index.js';
import { DissolutionVeto } from './dissolution-veto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { organizationActEvents } from './organization-act.events.js';

/** What the acts on organisations bring. */
export const organizationActPart: ModulePart = {
  errors: [organizationActErrors],
  events: organizationActEvents,
  vetoes: [DissolutionVeto],
};
