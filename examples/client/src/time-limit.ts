/** It took too long. */
export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
}

/** What a promise comes to, if it does so in time. @throws TimeLimitError */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeLimitError(`nothing for ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
