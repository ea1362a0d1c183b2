/** What an organisation said of one setting: its value, its lock, or both. */
export interface SettingDecision {
  readonly organizationId: string;
  readonly moduleId: string;
  readonly key: string;
  /** JSON; null: it set nothing. */
  readonly value: unknown;
  /** What lies below can neither change nor lock it. Without a value it locks what is inherited. */
  readonly locked: boolean;
  /** The day of the act that said so last, `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/** Values by key. */
export type SettingValues = Readonly<Record<string, unknown>>;

/** The settings of a module, as the tree sees them. */
export interface SettingsSheet {
  readonly moduleId: string;
  /** The settings that organisations can decide about. */
  readonly keys: readonly string[];
  /** The values of the deployment, valid together. */
  readonly deployed: SettingValues;
  /** Those of them that zhibu.yaml gives. */
  readonly given: ReadonlySet<string>;
  /** The settings at fault in a whole set of values; empty where all is well. */
  faultsIn(values: SettingValues): readonly string[];
}
