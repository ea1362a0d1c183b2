import { CodeTables, type ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { CodeBook } from './code-book.js';
import { CodeEntity, CodeSystemEntity } from './code-system.entity.js';
import { codeSystemErrors } from './code-system.errors.js';
import { standardCodeSystems } from './standard-code-systems.js';

/** What the tables of codes bring. */
export const codeSystemPart: ModulePart = {
  ports: [{ port: CodeTables, use: CodeBook }],
  entities: [CodeSystemEntity, CodeEntity],
  errors: [codeSystemErrors],
  codeSystems: standardCodeSystems,
  roleDefaults: { organizationAdministrator: Object.values(basePermissions.codeSystem) },
};
