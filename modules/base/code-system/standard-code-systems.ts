import type { CodeSystemDefinition } from '../../../src/index.js';
import { divisionCodes } from './division.codes.js';
import { educationCodes } from './education.codes.js';
import { ethnicityCodes } from './ethnicity.codes.js';
import { politicalStatusCodes } from './political-status.codes.js';
import { sexCodes } from './sex.codes.js';

/** The tables of national standards that the base platform brings. */
export const standardCodeSystems: readonly CodeSystemDefinition[] = [sexCodes, ethnicityCodes, educationCodes, politicalStatusCodes, divisionCodes];
