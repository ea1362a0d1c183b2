/** What a session is carried by: both are secrets of the person. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Where the tokens of a session are kept between requests. */
export interface TokenStore {
  read(): Tokens | null;
  /** null: nobody is signed in. */
  write(tokens: Tokens | null): void;
  /**
   * Runs a renewal while no other page that shares the store runs one. A refresh token works once, and a used one
   * ends the session: two pages must not both send it.
   */
  exclusively?<T>(work: () => Promise<T>): Promise<T>;
}

/** The part of `sessionStorage` and `localStorage` that is used; a mini-program wraps its own. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface LockManager {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** Keeps the tokens in memory: a page that is loaded anew has to sign in again. */
export function memoryStore(): TokenStore {
  let kept: Tokens | null = null;
  return { read: () => kept, write: (tokens) => void (kept = tokens) };
}

/**
 * Keeps the tokens in `sessionStorage` (until the page is closed) or `localStorage` (until sign-out). Scripts of the
 * page can read both: serve it with a `Content-Security-Policy` that lets no others run.
 *
 * @param key one for each server, where a page talks to several
 */
export function storedTokens(storage: KeyValueStorage, key = 'zhibu.tokens'): TokenStore {
  return {
    read: () => parse(storage.getItem(key)),
    write: (tokens) => (tokens === null ? storage.removeItem(key) : storage.setItem(key, JSON.stringify(tokens))),
    exclusively: (work) => {
      // Not there outside of secure contexts: pages that are open side by side then have to sign in now and then.
      const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
      return locks ? locks.request(key, work) : work();
    },
  };
}

function parse(text: string | null): Tokens | null {
  if (text === null) return null;
  try {
    const { accessToken, refreshToken } = JSON.parse(text) as Partial<Tokens>;
    return typeof accessToken === 'string' && typeof refreshToken === 'string' ? { accessToken, refreshToken } : null;
  } catch {
    return null;
  }
}
