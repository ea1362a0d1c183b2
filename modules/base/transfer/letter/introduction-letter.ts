/** What a letter says of organisations, as they were on the day of issue. */
export interface LetterHeading {
  /** The organisation that is asked to take the relation over. */
  readonly addressee: string;
  /** Where the relation was, and where it goes. */
  readonly from: string;
  readonly to: string;
  /** The committee that seals it. */
  readonly issuer: LetterIssuer;
}

/** What an introduction letter says (组通字〔2006〕45号), as plain values that can be handed to a worker. */
export interface IntroductionLetter extends LetterHeading {
  /** `T001〔2026〕12号` */
  readonly number: string;
  readonly name: string;
  /** `男`, `女`, … */
  readonly sex: string;
  /** In full years on the day of issue. */
  readonly age: number;
  /** `汉族` */
  readonly ethnicity: string;
  readonly membership: '正式' | '预备';
  /** In full: the letter proves who carries it. */
  readonly idNumber: string;
  /** `YYYY-MM` */
  readonly duesPaidUntil: string;
  /** Days from the day of issue. */
  readonly validDays: number;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  /** The member's own. */
  readonly phone: string | null;
}

/** Where the receipt is sent back to. */
export interface LetterIssuer {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly postalCode: string | null;
}
