import { corePermissions, type Principal } from '../../../../src/index.js';

/** Whoever bears the token for metrics: may read them, and nothing else. */
export function metricsPrincipal(root: { readonly organizationId: string; readonly node: string }): Principal {
  const permissions = new Set([corePermissions.metrics.read.key]);
  return {
    kind: 'service',
    key: 'service:metrics',
    accountId: null,
    sessionId: null,
    home: null,
    grants: [{ ...root, roleKey: 'metrics', permissions }],
    duty: null,
  };
}
