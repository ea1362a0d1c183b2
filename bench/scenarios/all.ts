import type { Scenario } from '../scenario.js';
import { deepPage, getOne, getOneInTown, list, listInTown, listOfParent, listWithTotal } from './reading-organizations.js';
import { create, mixed } from './writing-organizations.js';

/** In the order they run: what writes comes last, because the table grows by it. */
export const SCENARIOS: readonly Scenario[] = [
  getOne,
  getOneInTown,
  list,
  listInTown,
  listOfParent,
  deepPage,
  listWithTotal,
  create,
  mixed,
];
