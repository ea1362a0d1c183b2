import type { Job } from '@zhibu/client';

/** What an import came to: the `result` of its job. */
export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly errors: readonly { readonly row: number; readonly field: string | null; readonly message: string }[];
}

/** What a job says of its rows; null while it runs, and where it failed before it read any. */
export function importReport({ result }: Job): ImportReport | null {
  const { created, updated, unchanged, failed, errors } = (result ?? {}) as Partial<ImportReport>;
  if (created === undefined || updated === undefined || unchanged === undefined || failed === undefined) return null;
  return { created, updated, unchanged, failed, errors: errors ?? [] };
}

/** Why a job failed, in the words of the server. */
export function jobFailure({ problem }: Job): string | null {
  const { detail } = (problem ?? {}) as { readonly detail?: string };
  return detail ?? null;
}
