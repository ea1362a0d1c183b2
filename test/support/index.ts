/**
 * `zhibu/testing`: what the tests of a module use, in this repository and outside of it. Each spec boots the server on a
 * database of its own; the PostgreSQL under them is started once for a run (see `jest-config.ts`).
 */
export { ApiClient } from './api-client.js';
export { ADMIN_PASSWORD, type BootedModules, bootModules, type BootOptions } from './boot-modules.js';
export { eventually } from './eventually.js';
export { addBranch, addMember, idNumber } from './members.js';
export { download, type EndedJob, ended, postImport, rowsIn } from './spreadsheet-jobs.js';
export { type Employee, hire, makeTree, roleId, STAFF_PASSWORD, type TestTree } from './staff.js';
