/** What a custom field may hold. */
export const CUSTOM_FIELD_TYPES = ['string', 'text', 'number', 'date', 'boolean', 'code', 'reference'] as const;

export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

/** What a type needs to be told besides itself; null where it does not apply or was not said. */
export interface CustomFieldOptions {
  /** Of `string` and `text`: code points. */
  readonly maxLength: number | null;
  /** Of `number`. */
  readonly min: number | null;
  readonly max: number | null;
  /** Of `number`: digits after the point, 0 to 6. */
  readonly decimals: number | null;
  /** Of `code`: the id of the code system. */
  readonly codeSystem: string | null;
  /** Of `reference`: the host whose rows it refers to. */
  readonly referencedHost: string | null;
}

/** A field that an organisation declared for itself and everything below it. */
export interface CustomField extends CustomFieldOptions {
  readonly id: string;
  /** The name by which values are stored: never used twice, so that a key may be given again. */
  readonly number: number;
  /** What it is added to: `base.member`. */
  readonly host: string;
  readonly key: string;
  readonly organizationId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly type: CustomFieldType;
  readonly required: boolean;
  readonly filterable: boolean;
  /** Whether it comes from zhibu.yaml, and changes there alone. */
  readonly fromDeployment: boolean;
  readonly retiredAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A field with the place of its organisation in the tree. */
export interface PlacedField extends CustomField {
  readonly node: string;
}

export type CustomValue = string | number | boolean;

/** Values by key, as requests and answers have them. */
export type CustomValues = Readonly<Record<string, CustomValue>>;

/** What is written of a row: null takes a value away. */
export type GivenValues = Readonly<Record<string, unknown>>;

/** Values by the numbers of their fields, as a row keeps them. */
export type KeptValues = Readonly<Record<string, CustomValue>>;

/** What {@link customColumn} reads of a row; null where it keeps nothing. */
export type StoredCustom = { readonly node: string; readonly values: KeptValues } | null;

/**
 * SQL that reads the column `custom` of a row with the place of its organisation, by which is decided what of it is shown.
 * The place is looked up for rows that keep something, and for no others.
 *
 * @param node SQL of the place
 */
export function customColumn(column: string, node: string): string {
  return `CASE WHEN ${column} <> '{}' THEN jsonb_build_object('node', ${node}, 'values', ${column}) END`;
}
