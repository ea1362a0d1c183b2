import { Histogram, Registry } from 'prom-client';
import { BUCKETS, RequestDurations } from './request-durations.js';

describe('the times of requests', () => {
  it('are written as prom-client writes them', async () => {
    const [ours, theirs] = [new Registry(), new Registry()];
    const durations = new RequestDurations();
    durations.register(ours);
    const histogram = new Histogram({
      name: 'zhibu_http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last byte of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [...BUCKETS],
      registers: [theirs],
    });
    for (const [route, status, seconds] of [['/a', 200, 0.001], ['/a', 200, 0.002], ['/b', 404, 0.3], ['/a', 200, 7], ['/a', 500, 0.0021]] as const) {
      durations.observe('GET', route, status, seconds);
      histogram.labels('GET', route, String(status)).observe(seconds);
    }
    const linesOf = async (registry: Registry) => (await registry.metrics()).split('\n').toSorted();
    expect(await linesOf(ours)).toEqual(await linesOf(theirs));
    expect(await ours.metrics()).toContain('_bucket{le="+Inf",method="GET",route="/a",status="200"} 3');
  });
});
