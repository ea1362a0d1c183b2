import type { Text } from '../../i18n/text.js';

/** A class whose properties are declared by field decorators; it must be constructible without arguments. */
export type FieldsClass<T extends object = object> = new () => T;

/** Text: lengths count Unicode code points. */
export interface TextType {
  readonly kind: 'text';
  /** Fewest code points, blanks at both ends not counted. */
  readonly min: number;
  readonly max: number;
  readonly pattern?: RegExp;
  /** The pattern in words, for people who read what is wrong. */
  readonly shape?: Text;
  /** Line breaks are allowed (CRLF is stored as LF). */
  readonly multiline: boolean;
  /** Blanks at both ends are cut off before anything is checked. */
  readonly trim: boolean;
  /** Full-width characters are taken for the half-width ones before anything is checked. */
  readonly halfWidth: boolean;
}

export interface ChoiceType {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

export interface IntegerType {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
}

/** Any number that a decimal can be written for; see {@link NumberLimits}. */
export interface NumberType {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

export interface ObjectType {
  readonly kind: 'object';
  /** Lazy, so that classes may refer to each other and to themselves. */
  readonly type: () => FieldsClass;
}

export interface ArrayType {
  readonly kind: 'array';
  readonly of: ItemType;
  readonly minItems: number;
  readonly maxItems: number;
}

/** Open JSON: depth counts nested objects and arrays, the outermost being 1. */
export interface JsonType {
  readonly kind: 'json';
  /** Not only an object: a list, a text, a number, null. */
  readonly anyValue: boolean;
  readonly maxDepth: number;
  readonly maxBytes: number;
  /** The host whose custom fields it holds; in a query the parameters `custom.<key>` together. */
  readonly customOf?: string;
  /** What each of its values must be; absent where they may be anything. */
  readonly values?: TextType;
}

/** What an array may hold. */
export type ItemType =
  | { readonly kind: 'id' | 'flag' | 'date' | 'instant' }
  | TextType
  | ChoiceType
  | IntegerType
  | NumberType
  | ObjectType;

/** What one field holds. */
export type FieldType = ItemType | ArrayType | JsonType;

/** Limits of a text; see {@link TextType}. */
export interface TextLimits {
  /** Default 1: a text of blanks only is refused. Say 0 where an empty text means something. */
  readonly min?: number;
  /** Default 200. */
  readonly max?: number;
  /** Anchored (`^…$`) and without the flags `g` and `y`. */
  readonly pattern?: RegExp;
  /** The pattern in words: `{ zh: '六位数字', en: 'six digits' }`. Without it people are shown the pattern itself. */
  readonly shape?: Text;
  readonly multiline?: boolean;
  readonly trim?: boolean;
  /** For codes and numbers, which input methods type full-width: `Ｗ３` is read as `W3`. */
  readonly halfWidth?: boolean;
  /** The words of a search: trimmed, may be empty, 100 code points unless `max` says otherwise. */
  readonly search?: boolean;
}

/** Limits of an integer. */
export interface IntegerLimits {
  /** Default: the least PostgreSQL `integer`. */
  readonly min?: number;
  /** Default: the greatest PostgreSQL `integer`; at most `Number.MAX_SAFE_INTEGER`. */
  readonly max?: number;
}

/** Limits of a number. */
export interface NumberLimits {
  /** Default −10¹⁵, beyond which JavaScript loses digits. */
  readonly min?: number;
  /** Default 10¹⁵. */
  readonly max?: number;
  /** Digits after the point, 0 to 6. Default 6. */
  readonly decimals?: number;
}

const LARGEST = 1e15;
const INT4_MAX = 2_147_483_647;

/** Item types for `ArrayField`: `@ArrayField(of.id, { maxItems: 50 })`, `@ArrayField(of.object(() => Line))`. */
export const of = {
  id: { kind: 'id' },
  flag: { kind: 'flag' },
  date: { kind: 'date' },
  instant: { kind: 'instant' },
  text(limits: TextLimits = {}): TextType {
    const { halfWidth = false, search = false, pattern, shape } = limits;
    if (pattern && /[gy]/.test(pattern.flags)) {
      throw new Error(`The pattern ${String(pattern)} keeps state between tests: leave out the flags g and y.`);
    }
    return {
      kind: 'text',
      min: limits.min ?? (search ? 0 : 1),
      max: limits.max ?? (search ? 100 : 200),
      multiline: limits.multiline ?? false,
      trim: limits.trim ?? search,
      halfWidth,
      ...(pattern && { pattern }),
      ...(shape && { shape }),
    };
  },
  choice(values: readonly string[]): ChoiceType {
    return { kind: 'choice', values };
  },
  integer({ min = -INT4_MAX - 1, max = INT4_MAX }: IntegerLimits = {}): IntegerType {
    return { kind: 'integer', min, max };
  },
  number({ min = -LARGEST, max = LARGEST, decimals = 6 }: NumberLimits = {}): NumberType {
    return { kind: 'number', min, max, decimals };
  },
  object(type: () => FieldsClass): ObjectType {
    return { kind: 'object', type };
  },
} as const;
