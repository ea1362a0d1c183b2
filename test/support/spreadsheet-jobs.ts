import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response, Test } from 'supertest';
import type { JobDto } from '../../src/jobs/job.dto.js';
import { readSpreadsheet, type TableFormat } from '../../src/spreadsheet/reading/read-spreadsheet.js';
import type { ImportReport } from '../../src/spreadsheet/importing/import-runner.js';
import type { SpreadsheetColumn } from '../../src/spreadsheet/spreadsheet-resource.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';

/** A job that has ended, its result as imports and exports have it. */
export type EndedJob = Omit<JobDto, 'result' | 'problem'> & {
  readonly result?: ImportReport & { readonly fileId: string; readonly rows: number };
  readonly problem?: { readonly code: string; readonly status: number; readonly detail: string };
};

const LONGEST_JOB_MS = 60_000;

/** Sends a form to `POST /imports`. */
export function postImport(client: ApiClient, content: Buffer | string, name: string, fields: Readonly<Record<string, string>>, headers = {}): Test {
  const request = client.post('/imports', undefined, headers);
  for (const [field, value] of Object.entries(fields)) void request.field(field, value);
  return request.attach('file', Buffer.from(content), { filename: name });
}

/** The job of a request that was taken in, when it has ended. */
export async function ended(client: ApiClient, request: Test): Promise<EndedJob> {
  const { body } = await request.expect(202);
  const { jobId } = body as { jobId: string };
  let job: EndedJob | undefined;
  await eventually(async () => {
    job = (await client.get(`/jobs/${jobId}`).expect(200)).body as EndedJob;
    if (job.status !== 'succeeded' && job.status !== 'failed') throw new Error(`the job is still ${job.status}`);
  }, LONGEST_JOB_MS);
  if (!job) throw new Error('there is no job');
  return job;
}

/** The content of a file, as it is downloaded. */
export async function download(client: ApiClient, path: string): Promise<Buffer> {
  const response = await client.get(path).buffer(true).parse(collect).expect(200);
  return response.body as Buffer;
}

/** The rows of a spreadsheet by the titles of its columns. */
export async function rowsIn(content: Buffer, format: TableFormat, titles: readonly string[]): Promise<Record<string, string>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-rows-'));
  try {
    const path = join(folder, `file.${format}`);
    await writeFile(path, content);
    const columns: SpreadsheetColumn[] = titles.map((title) => ({ field: title, title: { zh: title, en: title } }));
    return (await readSpreadsheet(path, format, columns)).map(({ values }) => ({ ...values }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function collect(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
