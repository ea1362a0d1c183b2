import type { ModulePart } from '../../../src/index.js';
import { demoErrors } from './demo.errors.js';

/** What the demo district brings. */
export const demoPart: ModulePart = { errors: [demoErrors] };
