import type { ModulePart } from '../../../src/index.js';
import { secrecyErrors } from './secrecy.errors.js';
import { secrecyMarking } from './secrecy.rules.js';

/** What the check for secrecy brings. */
export const secrecyPart: ModulePart = { errors: [secrecyErrors], rules: [secrecyMarking] };
