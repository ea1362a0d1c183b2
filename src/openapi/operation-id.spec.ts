import { operationIdOf } from './operation-id.js';

describe('the name of an operation', () => {
  it.each([
    ['GET', '/api/v1/organizations', 'list', 'listOrganizations'],
    ['POST', '/api/v1/organizations', 'create', 'createOrganization'],
    ['GET', '/api/v1/organizations/:id', 'get', 'getOrganization'],
    ['PATCH', '/api/v1/organizations/:id', 'update', 'updateOrganization'],
    ['POST', '/api/v1/organizations/:id/rename', 'rename', 'renameOrganization'],
    ['GET', '/api/v1/organizations/:id/tree', 'tree', 'getOrganizationTree'],
    ['PUT', '/api/v1/organizations/:id/menu/:moduleId', 'choose', 'chooseOrganizationMenu'],
    ['POST', '/api/v1/accounts/:id/reset-password', 'resetPassword', 'resetAccountPassword'],
    ['POST', '/api/v1/members/:id/change-stage', 'changeStage', 'changeMemberStage'],
    ['GET', '/api/v1/audit-entries', 'list', 'listAuditEntries'],
    ['GET', '/api/v1/audit-entries/:id', 'get', 'getAuditEntry'],
    ['POST', '/api/v1/clients/:id/keys', 'create', 'createClientKey'],
    ['DELETE', '/api/v1/me/sessions/:id', 'end', 'endMeSession'],
    ['POST', '/api/v1/auth/login', 'login', 'login'],
    ['POST', '/api/v1/auth/password', 'changePassword', 'changePassword'],
    ['GET', '/api/v1/me', 'get', 'getMe'],
    ['GET', '/api/v1/search', 'search', 'search'],
    ['GET', '/health/live', 'live', 'getHealthLive'],
    ['GET', '/openapi.json', 'read', 'readOpenapiJson'],
  ])('%s %s by %s is %s', (method, path, handlerName, expected) => {
    expect(operationIdOf({ method, path, handlerName })).toBe(expected);
  });
});
