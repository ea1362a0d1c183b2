import { metricsPrincipal } from './metrics-principal.js';

describe('whoever bears the token for metrics', () => {
  it('may read metrics and nothing else', () => {
    const { grants, accountId, kind } = metricsPrincipal({ organizationId: 'root', node: '1/' });
    expect({ kind, accountId, permissions: grants.map(({ permissions }) => [...permissions]) }).toEqual({
      kind: 'service',
      accountId: null,
      permissions: [['core.metrics.read']],
    });
  });
});
