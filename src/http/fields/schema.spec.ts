import { ArrayField, ChoiceField, DateField, FlagField, IdField, InstantField, IntegerField, JsonField, ObjectField, TextField } from './field.decorators.js';
import { of } from './field-type.js';
import { pageOf } from './page.js';
import { schemaOf } from './schema.js';
import { serializerOf } from './serializer.js';

const ID = '01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f';

class Contact {
  @TextField({ pattern: /^\d+$/, max: 20 })
  phone: string;

  @TextField({ optional: true, nullable: true })
  mail?: string | null;
}

class Office {
  @IdField({ readOnly: true })
  id: string;

  @TextField({ description: { zh: '名称', en: 'Name' }, example: '一支部' })
  name: string;

  @ChoiceField(['open', 'closed'], { default: 'open', nullable: true })
  state: string | null;

  @IntegerField({ min: 0, optional: true, nullable: true })
  seats?: number | null;

  @FlagField({ optional: true, nullable: true })
  pinned?: boolean | null;

  @DateField({ nullable: true })
  foundedOn: string | Date | null;

  @InstantField({ nullable: true })
  openedAt: string | Date | null;

  @ObjectField(() => Contact, { nullable: true })
  contact: Contact | null;

  @ArrayField(of.object(() => Contact), { maxItems: 3, optional: true, nullable: true })
  contacts?: Contact[] | null;

  @ArrayField(of.text({ max: 5 }), { maxItems: 3, optional: true })
  tags?: string[];

  @JsonField({ optional: true, nullable: true })
  custom?: Record<string, unknown> | null;

  @JsonField({ optional: true, values: of.text({ max: 5 }) })
  words?: Record<string, string>;
}

class Branch {
  @TextField()
  name: string;

  @ObjectField(() => Branch, { optional: true, nullable: true })
  head?: Branch | null;

  @ArrayField(of.object(() => Branch), { maxItems: 100 })
  children: Branch[];
}

describe('the schema of a class', () => {
  it('of a request is closed, leaves out what is read-only and does not ask for what has a default', () => {
    const schema = schemaOf(Office, 'request');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties).not.toHaveProperty('id');
    expect(schema.required).toEqual(['name', 'foundedOn', 'openedAt', 'contact']);
  });

  it('of an answer names everything that is always there', () => {
    const schema = schemaOf(Office, 'response');
    expect(schema.additionalProperties).toBeUndefined();
    expect(schema.required).toEqual(['id', 'name', 'state', 'foundedOn', 'openedAt', 'contact']);
  });

  it('carries limits, formats, choices, null, default, description and example', () => {
    expect(schemaOf(Office, 'request').properties).toMatchObject({
      name: { type: 'string', minLength: 1, maxLength: 200, description: '名称 (Name)', examples: ['一支部'] },
      state: { type: ['string', 'null'], enum: ['open', 'closed', null], default: 'open' },
      seats: { type: ['integer', 'null'], minimum: 0, maximum: 2_147_483_647 },
      openedAt: { type: ['string', 'null'], format: 'date-time' },
      contact: { type: ['object', 'null'], additionalProperties: false, properties: { phone: { pattern: '^\\d+$' } } },
      tags: { type: 'array', maxItems: 3, items: { type: 'string', maxLength: 5 } },
      custom: { type: ['object', 'null'], additionalProperties: true },
      words: { type: 'object', additionalProperties: { type: 'string', maxLength: 5 } },
    });
  });

  it('of a class that contains itself refers to it by name', () => {
    const schema = schemaOf(Branch, 'response');
    expect(schema.properties?.['children']?.items).toEqual({ $ref: '#/$defs/Branch' });
    expect(Object.keys(schema.$defs ?? {})).toEqual(['Branch']);
  });
});

describe('the serializer of a class', () => {
  const write = (value: object) => JSON.parse(serializerOf(Office)(value)) as Record<string, unknown>;
  const office = { id: ID, name: '二"支部', state: null, foundedOn: '2026-07-01', openedAt: null, contact: null };

  it('writes declared fields only, at every level', () => {
    const contact = { phone: '1', mail: null, secret: 'x' };
    expect(write({ ...office, passwordHash: 'x', contact, contacts: [contact] })).toEqual({
      ...office,
      contact: { phone: '1', mail: null },
      contacts: [{ phone: '1', mail: null }],
    });
  });

  it('writes null, dates from PostgreSQL, and open objects as they are', () => {
    const dates = { foundedOn: new Date(2026, 6, 1), openedAt: new Date('2026-07-01T01:02:03.004Z') };
    const custom = { a: { b: [1, null] } };
    expect(write({ ...office, ...dates, seats: null, pinned: null, contacts: null, custom })).toMatchObject({
      foundedOn: '2026-07-01',
      openedAt: '2026-07-01T01:02:03.004Z',
      seats: null,
      pinned: null,
      contacts: null,
      custom,
    });
    expect(write({ ...office, seats: 3, pinned: false, custom: null })).toMatchObject({ seats: 3, pinned: false, custom: null });
  });

  it('leaves out optional fields that are undefined', () => {
    expect(write({ ...office, seats: undefined })).toEqual(office);
  });

  it('throws where a field is missing that is always there', () => {
    expect(() => serializerOf(Office)({ ...office, name: undefined })).toThrow('name');
  });

  it('writes trees', () => {
    const tree = { name: 'a', head: null, children: [{ name: 'b', head: { name: 'c', children: [] }, children: [] }] };
    expect(JSON.parse(serializerOf(Branch)(tree))).toEqual(tree);
  });

  it('is compiled once', () => {
    expect(serializerOf(Office)).toBe(serializerOf(Office));
  });
});

describe('the page of a class', () => {
  it('is one class for each item class, named after it', () => {
    expect(pageOf(Office)).toBe(pageOf(Office));
    expect(pageOf(Office).name).toBe('OfficePage');
    expect(pageOf(Branch)).not.toBe(pageOf(Office));
  });

  it('is written with its items, its cursor, and its total where it has one', () => {
    const items = [{ phone: '1', other: 2 }];
    expect(serializerOf(pageOf(Contact))({ items, nextCursor: null })).toBe('{"items":[{"phone":"1"}],"nextCursor":null}');
    expect(serializerOf(pageOf(Contact))({ items: [], nextCursor: 'x', total: 7 })).toBe('{"items":[],"nextCursor":"x","total":7}');
  });
});
