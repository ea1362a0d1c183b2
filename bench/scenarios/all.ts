import type { Scenario } from '../scenario.js';
import { createArticle, deepArticles, getArticle, listArticles, mixedArticles, searchFrequent, searchRare } from './articles.js';
import { countMembers, createMember, getMember, getMemberInTown, listMembers, listMembersInTown } from './members.js';
import { deepPage, getOne, getOneInTown, list, listInTown, listOfParent, listWithTotal, treeOfTown } from './reading-organizations.js';
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
  treeOfTown,
  getMember,
  getMemberInTown,
  listMembers,
  listMembersInTown,
  countMembers,
  getArticle,
  listArticles,
  deepArticles,
  searchRare,
  searchFrequent,
  create,
  mixed,
  createMember,
  createArticle,
  mixedArticles,
];
