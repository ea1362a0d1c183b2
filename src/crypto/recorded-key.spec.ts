import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { recordedKeyId, recordKey } from './recorded-key.js';
import type { FieldKeys } from './secrets.js';

let core: MigratedDatabase;
beforeEach(async () => {
  core = await createMigratedDatabase();
});
afterEach(() => core.drop());

const keysOf = (current: string, ...previous: string[]): FieldKeys => ({
  current,
  byId: new Map([current, ...previous].map((id) => [id, Buffer.alloc(32)])),
});
const record = (current: string, ...previous: string[]) => recordKey(core.database, keysOf(current, ...previous));

describe('the key of a database', () => {
  it('is noted at the first start and accepted at the next', async () => {
    expect(await recordedKeyId(core.database)).toBeNull();
    await record('aaaaaaaa');
    await record('aaaaaaaa');
    expect(await recordedKeyId(core.database)).toBe('aaaaaaaa');
  });

  it('is not replaced by another secret, and the refusal names both and the cure', async () => {
    await record('aaaaaaaa');
    await expect(record('bbbbbbbb')).rejects.toMatchObject({
      code: 'secrets.other_secret',
      message: expect.stringMatching(/with the master secret aaaaaaaa; the one given is bbbbbbbb\. Set ZHIBU_SECRET .+ secrets\.json into ZHIBU_DATA/),
    });
    expect(await recordedKeyId(core.database)).toBe('aaaaaaaa');
  });

  it('moves to the current secret when the noted one is a previous one', async () => {
    await record('aaaaaaaa');
    await record('bbbbbbbb', 'aaaaaaaa');
    expect(await recordedKeyId(core.database)).toBe('bbbbbbbb');
    await expect(record('aaaaaaaa')).rejects.toMatchObject({ code: 'secrets.other_secret' });
  });

  it('is that of one instance when two with different secrets start at once', async () => {
    const starts = await Promise.allSettled([record('aaaaaaaa'), record('bbbbbbbb')]);
    expect(starts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
