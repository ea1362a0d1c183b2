import fc from 'fast-check';
import { ValidateBy, validateSync } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import { Problem } from '../../errors/problem.js';
import { ArrayField, ChoiceField, DateField, FlagField, IdField, InstantField, IntegerField, JsonField, ObjectField, TextField } from './field.decorators.js';
import { partialOf, pickOf } from './derive.js';
import { faults } from './faults.js';
import { fieldsOf } from './field-registry.js';
import { type FieldsClass, of } from './field-type.js';
import { type InputSource, readInput } from './read-input.js';

const ID = '01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f';

class Line {
  @TextField({ max: 5 })
  name: string;

  @IntegerField({ min: 1, max: 9, optional: true })
  count?: number;
}

class Base {
  @IdField({ readOnly: true })
  id: string;

  @TextField({ min: 2, max: 4 })
  title: string;
}

class Everything extends Base {
  @IdField({ optional: true, nullable: true })
  parentId?: string | null;

  @ChoiceField(['news', 'notice'], { default: 'news' })
  kind: string;

  @FlagField({ optional: true })
  pinned?: boolean;

  @DateField({ optional: true })
  foundedOn?: string;

  @InstantField({ optional: true })
  publishAt?: string;

  @ObjectField(() => Line, { optional: true, nullable: true })
  line?: Line | null;

  @ArrayField(of.object(() => Line), { maxItems: 2, optional: true })
  lines?: Line[];

  @ArrayField(of.text({ max: 3 }), { minItems: 1, maxItems: 3, optional: true })
  tags?: string[];

  @JsonField({ optional: true, maxDepth: 3, maxBytes: 60 })
  custom?: Record<string, unknown>;

  @JsonField({ optional: true, maxDepth: 1, values: of.text({ max: 3 }) })
  reasons?: Record<string, string>;

  @TextField({ multiline: true, trim: true, min: 0, optional: true })
  note?: string;

  @TextField({ pattern: /^[a-z]+$/, optional: true })
  slug?: string;

  @IntegerField({ optional: true })
  position?: number;
}

class Tree {
  @ArrayField(of.object(() => Tree), { maxItems: 1, optional: true })
  children?: Tree[];
}

class Search {
  @IntegerField({ min: 1, max: 100, default: 20 })
  limit: number;

  @FlagField({ optional: true })
  count?: boolean;

  @ArrayField(of.choice(['a', 'b', 'c']), { maxItems: 3, optional: true })
  status?: string[];

  @TextField({ search: true, optional: true })
  q?: string;
}

class Period {
  @DateField()
  from: string;

  @ValidateBy({ name: 'startsBeforeItEnds', validator: { validate: (value, context) => (context!.object as Period).from <= (value as string) } })
  @DateField()
  until: string;
}

function refusal(Class: FieldsClass, input: unknown, source: InputSource = 'body'): string[] {
  try {
    readInput(Class, input, source);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe('request.invalid');
    for (const { message, values = {} } of error.extras.errors ?? []) {
      for (const text of [message.zh, message.en]) {
        for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) expect(values).toHaveProperty(name);
      }
    }
    return (error.extras.errors ?? []).map((fault) => `${fault.pointer} ${fault.code.replace('validation.', '')}`);
  }
  return [];
}

const everything = (extra: object) => refusal(Everything, { title: 'abc', ...extra });

describe('fields of a class', () => {
  it('come inherited first, in order of declaration', () => {
    expect(fieldsOf(Everything).map((field) => field.name).slice(0, 4)).toEqual(['id', 'title', 'parentId', 'kind']);
  });

  it('are replaced in place by a subclass that declares them again', () => {
    class Narrow extends Base {
      @TextField({ max: 9 })
      declare title: string;
    }
    expect(fieldsOf(Narrow).map((field) => [field.name, field.type.kind === 'text' && field.type.max])).toEqual([['id', false], ['title', 9]]);
    expect(refusal(Narrow, { title: 'abcdefgh' })).toEqual([]);
    expect(validateSync(Object.assign(new Narrow(), { id: ID, title: 'abcdefgh' }))).toEqual([]);
  });

  it('can be picked, and made optional without their defaults', () => {
    class Patch extends partialOf(pickOf(Everything, ['title', 'kind'])) {}
    expect(readInput(Patch, {}, 'body')).toEqual(new Patch());
    expect(refusal(Patch, { title: '', parentId: ID })).toEqual(['/parentId unknown_field', '/title too_short']);
  });
});

describe('reading a body', () => {
  it('makes an instance with nested instances, defaults, and nothing that was not sent', () => {
    const value = readInput(Everything, { title: 'abc', parentId: ID.toUpperCase(), line: { name: 'x' }, lines: [{ name: 'y' }], note: ' a\r\nb ' }, 'body');
    expect(value).toBeInstanceOf(Everything);
    expect(value.line).toBeInstanceOf(Line);
    expect(value.lines?.[0]).toBeInstanceOf(Line);
    expect({ ...value }).toEqual({ title: 'abc', kind: 'news', parentId: ID, line: { name: 'x' }, lines: [{ name: 'y' }], note: 'a\nb' });
  });

  it.each<[string, object, string[]]>([
    ['a missing field', { title: undefined }, ['/title required']],
    ['null where it is not allowed', { title: null }, ['/title not_null']],
    ['null where it is allowed', { parentId: null, line: null }, []],
    ['an unknown field', { role: 'admin' }, ['/role unknown_field']],
    ['a read-only field', { id: ID }, ['/id unknown_field']],
    ['a polluting key', JSON.parse('{"__proto__":{"a":1},"constructor":1,"toString":1}') as object, ['/__proto__ unknown_field', '/constructor unknown_field', '/toString unknown_field']],
    ['a key with pointer characters', { 'a/b~c': 1 }, ['/a~1b~0c unknown_field']],
    ['a key cut between the halves of a character', { [`${'x'.repeat(99)}\u{20BB7}${'y'.repeat(9)}`]: 1 }, [`/${'x'.repeat(99)}\u{20BB7} unknown_field`]],
    ['a key with half a character', { 'x\uD842': 1 }, ['/x\uFFFD unknown_field']],
    ['a number for a text', { title: 12 }, ['/title not_text']],
    ['a text for a number', { position: '1' }, ['/position not_an_integer']],
    ['a text for a flag', { pinned: 'true' }, ['/pinned not_a_flag']],
    ['a fraction and 1e308', { position: 1.5 }, ['/position not_an_integer']],
    ['1e308', { position: 1e308 }, ['/position too_large']],
    ['-1e308', { position: -1e308 }, ['/position too_small']],
    ['characters beyond the BMP counted once', { title: '𠮷𠮷𠮷𠮷' }, []],
    ['five of them', { title: '𠮷𠮷𠮷𠮷𠮷' }, ['/title too_long']],
    ['one of them', { title: '𠮷' }, ['/title too_short']],
    ['blanks only', { title: '    ' }, ['/title too_short']],
    ['NUL', { title: 'a\u0000b' }, ['/title unsafe_text']],
    ['a lone surrogate', { title: 'a\ud842b' }, ['/title unsafe_text']],
    ['a carriage return alone', { note: 'a\rb' }, ['/note unsafe_text']],
    ['a line break', { title: 'a\nb' }, ['/title line_break']],
    ['a line break where it is allowed', { note: 'a\nb\tc' }, []],
    ['a text that does not match', { slug: 'A' }, ['/slug wrong_format']],
    ['30 February', { foundedOn: '2026-02-30' }, ['/foundedOn not_a_date']],
    ['29 February of a leap year', { foundedOn: '2024-02-29' }, []],
    ['the year 0', { foundedOn: '0000-01-01' }, ['/foundedOn not_a_date']],
    ['an instant without offset', { publishAt: '2026-07-01T09:00:00' }, ['/publishAt not_an_instant']],
    ['an instant on no day', { publishAt: '2026-02-29T09:00:00Z' }, ['/publishAt not_an_instant']],
    ['an instant before the year 1000 in UTC', { publishAt: '1000-01-01T00:00:00+14:00' }, ['/publishAt not_an_instant']],
    ['an instant with offset', { publishAt: '2026-07-01T09:00:00.123456+08:00' }, []],
    ['a choice that is none', { kind: 'constructor' }, ['/kind not_one_of']],
    ['an id that is none', { parentId: '1' }, ['/parentId not_an_id']],
    ['a fault in an object', { line: { name: 'abcdef', count: 0 } }, ['/line/name too_long', '/line/count too_small']],
    ['an array for an object', { line: [] }, ['/line not_an_object']],
    ['a fault in an array of objects', { lines: [{ name: 'a' }, { nom: 'a' }] }, ['/lines/1/nom unknown_field', '/lines/1/name required']],
    ['an item that is no object', { lines: [{ name: 'a' }, 3] }, ['/lines/1 not_an_object']],
    ['too many items', { lines: [1, 2, 3] }, ['/lines too_many_items']],
    ['too few items', { tags: [] }, ['/tags too_few_items']],
    ['a fault in an item', { tags: ['a', 'abcd'] }, ['/tags/1 too_long']],
    ['an object for an array', { tags: { 0: 'a' } }, ['/tags not_an_array']],
    ['an open object', { custom: { a: { b: [1, 'x', null, true] } } }, []],
    ['an open object too deep', { custom: { a: { b: [[1]] } } }, ['/custom/a/b/0 too_deep']],
    ['an open object too large', { custom: { a: 'x'.repeat(60) } }, ['/custom too_big']],
    ['an open object with a polluting key', { custom: JSON.parse('{"a":{"__proto__":1}}') as object }, ['/custom/a/__proto__ forbidden_key']],
    ['an open object with NUL', { custom: { a: ['\u0000'] } }, ['/custom/a/0 unsafe_text']],
    ['texts under open keys', { reasons: { a: 'x', 'b.c': 'xyz' } }, []],
    ['a text under an open key that is too long', { reasons: { a: 'x', 'b/c': 'wxyz' } }, ['/reasons/b~1c too_long']],
    ['a number under an open key of texts', { reasons: { a: 1 } }, ['/reasons/a not_text']],
    ['an open object with NUL in a key', { custom: { 'a\u0000': 1 } }, ['/custom/a\u0000 unsafe_text']],
  ])('judges %s', (_case, input, expected) => {
    expect(everything(input)).toEqual(expected);
  });

  it('says in words what a text must look like, and reads half-width what was typed full-width', () => {
    class Posted {
      @TextField({ pattern: /^\d{6}$/, shape: { zh: '六位数字', en: 'six digits' }, halfWidth: true, trim: true }) code: string;
    }
    expect(readInput(Posted, { code: '　３１００００ ' }, 'body')).toEqual({ code: '310000' });
    const refused = () => readInput(Posted, { code: '31A' }, 'body');
    expect(refused).toThrow(Problem);
    const messages = (['zh', 'en'] as const).map((language) => {
      try {
        return refused();
      } catch (error) {
        return (error as Problem).toBody(language, '').errors?.[0]?.message;
      }
    });
    expect(messages).toEqual(['格式须为：六位数字。', 'Must be written as: six digits.']);
  });

  it.each([[[]], ['text'], [3], [true], [null]])('refuses %j instead of an object', (input) => {
    expect(refusal(Everything, input)).toEqual([' not_an_object']);
  });

  it('takes no body for an empty one', () => {
    expect(refusal(Everything, undefined)).toEqual(['/title required']);
  });

  it('refuses a body nested ten thousand deep without overflowing', () => {
    let deep: object = {};
    for (let level = 0; level < 10_000; level++) deep = { children: [deep] };
    expect(refusal(Tree, deep)).toEqual([`${'/children/0'.repeat(32)} too_deep`]);
    expect(everything({ custom: deep })).toEqual(['/custom/children/0/children too_deep']);
  });

  it('names at most 50 faults', () => {
    expect(everything(Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`x${index}`, 1])))).toHaveLength(50);
  });

  it('runs the class-validator rules that a class has besides its fields', () => {
    expect(refusal(Period, { from: '2026-01-01', until: '2026-02-01' })).toEqual([]);
    expect(refusal(Period, { from: '2026-03-01', until: '2026-02-01' })).toEqual(['/until broken_rule']);
  });

  it('runs them beside objects that are null', () => {
    class Dated extends Period {
      @ObjectField(() => Line, { nullable: true })
      line: Line | null;
    }
    expect(refusal(Dated, { from: '2026-01-01', until: '2026-02-01', line: null })).toEqual([]);
  });

  it('runs such rules of nested classes too', () => {
    class Plan {
      @ArrayField(of.object(() => Period), { maxItems: 3 })
      periods: Period[];
    }
    expect(refusal(Plan, { periods: [{ from: '2026-03-01', until: '2026-02-01' }] })).toEqual(['/periods/0/until broken_rule']);
  });
});

describe('reading a query', () => {
  it('converts text by what the fields hold', () => {
    const value = readInput(Search, Object.assign(Object.create(null), { limit: '5', count: 'true', status: ['a,b', 'c'], q: ' x ' }), 'query');
    expect({ ...value }).toEqual({ limit: 5, count: true, status: ['a', 'b', 'c'], q: 'x' });
  });

  it.each<[object, string[]]>([
    [{ limit: '0' }, ['?limit too_small']],
    [{ limit: '101' }, ['?limit too_large']],
    [{ limit: '' }, ['?limit not_an_integer']],
    [{ limit: '1e1' }, ['?limit not_an_integer']],
    [{ limit: ['1', '2'] }, ['?limit not_an_integer']],
    [{ count: '1' }, ['?count not_a_flag']],
    [{ status: 'd' }, ['?status not_one_of']],
    [{ q: ['a', 'b'] }, ['?q not_text']],
    [{ q: '' }, []],
    [{ 'filter[a]': '1' }, ['?filter[a] unknown_field']],
  ])('judges %j', (input, expected) => {
    expect(refusal(Search, input, 'query')).toEqual(expected);
  });
});

describe('class-validator and class-transformer', () => {
  const wild = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.constantFrom(ID, 'news', '2024-02-29', '2026-07-01T09:00:00Z', 'abc', [{ name: 'a' }], { name: 'a' }));

  it('judge every value as reading it does', () => {
    const names = fieldsOf(Everything).map((field) => field.name).filter((name) => name !== 'id');
    fc.assert(
      fc.property(fc.constantFrom(...names), wild, (name, value) => {
        const input = { title: 'abc', kind: 'news', [name]: value };
        // Unknown fields and spelling are ours alone; what both see is the value of a declared field.
        const read = refusal(Everything, input).filter((fault) => !fault.endsWith('unknown_field'));
        const validated = validateSync(plainToInstance(Everything, { id: ID, ...input }));
        if (!['note', 'parentId'].includes(name)) expect(validated.length > 0).toBe(read.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never make reading throw anything but a problem with registered codes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fieldsOf(Everything).map((field) => field.name), 'other'), wild), (input) => {
        for (const fault of refusal(Everything, input)) {
          expect(Object.keys(faults)).toContain(fault.slice(fault.lastIndexOf(' ') + 1));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
