import type { Text } from '../../../src/index.js';

/** The types of official documents (文种), in the order in which the regulation of 2012 names them. */
export const DOCUMENT_TYPES = {
  resolution: { zh: '决议', en: 'Resolution' },
  decision: { zh: '决定', en: 'Decision' },
  order: { zh: '命令（令）', en: 'Order' },
  communique: { zh: '公报', en: 'Communiqué' },
  announcement: { zh: '公告', en: 'Announcement' },
  publicNotice: { zh: '通告', en: 'Public notice' },
  opinion: { zh: '意见', en: 'Opinion' },
  notice: { zh: '通知', en: 'Notice' },
  circular: { zh: '通报', en: 'Circular' },
  report: { zh: '报告', en: 'Report' },
  request: { zh: '请示', en: 'Request' },
  reply: { zh: '批复', en: 'Reply' },
  motion: { zh: '议案', en: 'Motion' },
  letter: { zh: '函', en: 'Letter' },
  minutes: { zh: '纪要', en: 'Minutes' },
} as const satisfies Readonly<Record<string, Text>>;

/** The type that asks a superior for a decision (请示), and the one that only tells him (报告): INF-4 is about them. */
export const REQUEST = 'request' satisfies keyof typeof DOCUMENT_TYPES;
export const REPORT = 'report' satisfies keyof typeof DOCUMENT_TYPES;

/** How urgent an official document is (紧急程度): 加急, 特急. */
export const URGENCIES = ['urgent', 'topUrgent'] as const;

/** One of {@link URGENCIES}. */
export type Urgency = (typeof URGENCIES)[number];

/** Whether an official document holds today; `ended`: the last day that it set itself is over. */
export const STANDINGS = ['notYet', 'inForce', 'ended', 'replaced', 'repealed'] as const;

/** One of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** What people write of an official document, as it is kept; days are `YYYY-MM-DD`. */
export interface WrittenDocument {
  /** A code of `official-document-type`; null: not said. */
  readonly type: string | null;
  readonly issuingOrganizationId: string;
  readonly urgency: Urgency | null;
  readonly addressees: readonly string[];
  readonly copies: readonly string[];
  readonly signer: string | null;
  readonly issuedOn: string | null;
  readonly inForceFrom: string | null;
  /** The last day. */
  readonly inForceTo: string | null;
  /** Articles that it takes the place of, in the order of their ids. */
  readonly replaces: readonly string[];
}
