export { type ApiLanguage, createZhibuClient, ZhibuClient, type ZhibuClientOptions } from './client.js';
export type { ErrorCode } from './generated/registry.js';
export type { components, operations, paths } from './generated/schema.js';
export { newIdempotencyKey } from './idempotency-key.js';
export type { Answer, ItemOf, ListInit, ListPath } from './methods.js';
export type { RetrySettings } from './sender.js';
export { type KeyValueStorage, memoryStore, storedTokens, type Tokens, type TokenStore } from './token-store.js';
export type { Job, WatchSettings } from './watch-job.js';
export { ConnectionError, type Problem, ProblemError, UnexpectedAnswerError, ZhibuError } from './zhibu-error.js';
