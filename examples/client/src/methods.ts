import type { Client, ClientPathsWithMethod, FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './generated/schema.js';

/** The methods that the API uses. */
export type ApiMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a call comes to. */
export interface Answer<T> {
  readonly data: T;
  /** The version of a single resource, for `If-Match` and `If-None-Match`; null where the answer has none. */
  readonly etag: string | null;
  readonly response: Response;
}

type Init<Path extends keyof paths, Method extends ApiMethod> = MaybeOptionalInit<paths[Path], Method>;
type Given<I> = undefined extends I ? [init?: I] : [init: I];
type Operation<Path extends keyof paths, Method extends ApiMethod> = Extract<paths[Path][Method], Record<string | number, unknown>>;
/** Where an answer comes as JSON and in other forms, JSON is what it is unless `parseAs` says otherwise. */
type Media<Answered> = Answered extends { responses: { 200: { content: { 'application/json': unknown } } } } ? 'application/json' : `${string}/${string}`;
type Data<Path extends keyof paths, Method extends ApiMethod, I> = Exclude<FetchResponse<Operation<Path, Method>, I, Media<Operation<Path, Method>>>['data'], undefined>;

/** Calls one operation of the API. @throws ProblemError, ConnectionError, UnexpectedAnswerError, and what an aborted `fetch` throws */
export type Call<Method extends ApiMethod> = <Path extends ClientPathsWithMethod<Client<paths>, Method>, I extends Init<Path, Method>>(
  path: Path,
  ...init: Given<I>
) => Promise<Answer<Data<Path, Method, I>>>;

type PageOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: readonly (infer Item)[]; nextCursor: string | null } } } } };
}
  ? Item
  : never;

/** The paths that answer page by page. */
export type ListPath = { [Path in keyof paths]: [PageOf<Path>] extends [never] ? never : Path }[keyof paths];

/** One row of a list. */
export type ItemOf<Path extends ListPath> = PageOf<Path>;

/** What a list is asked with. */
export type ListInit<Path extends ListPath> = Init<Path, 'get'>;
