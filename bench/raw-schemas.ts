const text = { type: 'string' } as const;
const optionalText = { type: 'string', nullable: true } as const;
const custom = { type: 'object', additionalProperties: true } as const;
const organization = {
  id: text,
  name: text,
  shortName: optionalText,
  type: text,
  kind: text,
  parentId: optionalText,
  code: text,
  externalCodes: { type: 'array', items: { type: 'object', properties: { system: text, code: text } } },
  foundedOn: optionalText,
  effectiveOn: text,
  status: text,
  contactName: optionalText,
  phone: optionalText,
  address: optionalText,
  postalCode: optionalText,
  unitCount: { type: 'integer', nullable: true },
  email: optionalText,
  custom,
  version: { type: 'integer' },
  createdAt: text,
  updatedAt: text,
} as const;
/** One organisation. */
export const one = { type: 'object', properties: organization } as const;
/** A new organisation. */
export const created = { type: 'object', properties: { ...organization, warnings: { type: 'array', items: { type: 'object', additionalProperties: true } } } } as const;
/** A page of organisations. */
export const page = {
  type: 'object',
  properties: { items: { type: 'array', items: one }, nextCursor: optionalText, total: { type: 'integer' } },
} as const;


/** An organisation with those below it. */
export const node = {
  $id: 'node',
  type: 'object',
  properties: { organization: one, children: { type: 'array', items: { $ref: 'node#' } } },
} as const;
/** The top of a tree. */
export const tree = {
  type: 'object',
  properties: { ...node.properties, truncated: { type: 'boolean' } },
} as const;

const person = {
  id: text,
  organizationId: text,
  groupId: optionalText,
  name: text,
  sex: text,
  ethnicity: optionalText,
  idNumber: text,
  birthDate: text,
  education: optionalText,
  stage: text,
  membershipStatus: text,
  appliedOn: optionalText,
  joinedOn: optionalText,
  fullOn: optionalText,
  phone: optionalText,
  workPost: optionalText,
  address: optionalText,
  isMigrant: { type: 'boolean' },
  migrantSince: optionalText,
  migrantDestination: optionalText,
  lostContactSince: optionalText,
  abroadSince: optionalText,
  custom,
  effectiveOn: text,
  version: { type: 'integer' },
  createdAt: text,
  updatedAt: text,
} as const;
/** One member, read or new. */
export const member = { type: 'object', properties: { ...person, warnings: { type: 'array', items: { type: 'object', additionalProperties: true } } } } as const;
/** A page of members. */
export const memberPage = {
  type: 'object',
  properties: { items: { type: 'array', items: { type: 'object', properties: person } }, nextCursor: optionalText },
} as const;

const audience = {
  type: 'object',
  properties: {
    visibility: text, organizationIds: { type: 'array', items: text }, includeDescendants: { type: 'boolean' },
    stages: { type: 'array', items: text }, tags: { type: 'array', items: text },
  },
} as const;
const articleSummary = {
  id: text, title: text, summary: text, kind: text, organizationId: text, organizationName: text, sectionId: optionalText, audience, tags: { type: 'array', items: text },
  documentNumber: optionalText, document: { type: 'object', nullable: true, additionalProperties: true }, authorName: optionalText, cover: optionalText, pinned: { type: 'boolean' }, requiresConfirmation: { type: 'boolean' }, status: text,
  reviewLevels: { type: 'integer' }, reviewsPassed: { type: 'integer' },
  publishAt: optionalText, expireAt: optionalText, publishedAt: optionalText, readingMinutes: { type: 'integer' }, custom, revision: { type: 'integer' },
  sharedFrom: { type: 'object', nullable: true, additionalProperties: true }, version: { type: 'integer' }, createdAt: text, updatedAt: text,
} as const;
/** One article, read or new. */
export const article = {
  type: 'object',
  properties: {
    ...articleSummary, body: text, attachments: { type: 'array', items: text }, files: { type: 'array', items: { type: 'object', additionalProperties: true } },
    foreword: optionalText, commentsAllowed: { type: 'boolean' }, withdrawnAt: optionalText, withdrawReason: optionalText,
  },
} as const;
/** A new article. */
export const createdArticle = { type: 'object', properties: { ...article.properties, warnings: { type: 'array', items: { type: 'object', additionalProperties: true } } } } as const;
/** A page of articles. */
export const articlePage = {
  type: 'object',
  properties: { items: { type: 'array', items: { type: 'object', properties: articleSummary } }, nextCursor: optionalText },
} as const;

const figure = { type: 'object', properties: { metric: text, key: optionalText, title: text, value: { type: 'integer' } } } as const;
/** Figures of a subtree. */
export const statistics = { type: 'object', properties: { organizationId: text, asOf: text, items: { type: 'array', items: figure } } } as const;
