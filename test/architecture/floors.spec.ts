import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKOUT } from '../support/checkout.js';
import { floorFaults, type Floors, type Lockfile } from '../support/floor-faults.js';

const read = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(CHECKOUT, path), 'utf8')) as T;

describe('the floors under package versions', () => {
  let floors: Floors;

  beforeAll(async () => {
    floors = await read<Floors>('test/architecture/floors.json');
  });

  it('carry the lock file', async () => {
    expect(floorFaults(await read<Lockfile>('package-lock.json'), floors)).toEqual([]);
  });

  it('catch old, nested, aliased and banned packages of the planted lock file', async () => {
    const faults = floorFaults(await read<Lockfile>('test/architecture/planted/floors/package-lock.json'), floors);
    expect(faults.map((fault) => fault.slice(0, fault.indexOf('. ')))).toEqual([
      'node_modules/acme/node_modules/typeorm: typeorm 0.3.28 is below 1.1.0',
      'node_modules/multer: multer 2.2.0-beta.1 is below 2.2.0',
      'node_modules/@nestjs/platform-fastify: @nestjs/platform-fastify 12.4.9 is below 12.5.0',
      'node_modules/@nestjs/devtools-integration: @nestjs/devtools-integration must not be installed',
      'node_modules/spreadsheets: xlsx must not be installed',
    ]);
  });

  it('do not hold up a lock file without packages', () => {
    expect(() => floorFaults({ packages: { '': {} } }, floors)).toThrow('no packages');
  });
});
