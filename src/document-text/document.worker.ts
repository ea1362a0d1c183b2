import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { TableFault } from '../spreadsheet/reading/table-fault.js';
import { type DocumentLimits } from './document-limits.js';
import { type DocumentMessage, TooMuchText } from './document-message.js';
import { docxText } from './docx-text.js';

/** What a worker is given. */
export interface DocumentTask {
  readonly path: string;
  readonly format: 'text' | 'docx';
  readonly limits: DocumentLimits;
}

const { format, limits, path } = workerData as DocumentTask;
const post = (message: DocumentMessage) => parentPort?.postMessage(message, []);

async function read(): Promise<string[]> {
  if (format === 'docx') return docxText(path, limits);
  const text = await readFile(path, 'utf8');
  if (text.length > limits.characters) throw new TooMuchText();
  return [text];
}

try {
  post({ kind: 'read', parts: await read() });
} catch (error) {
  if (error instanceof TooMuchText || (error instanceof TableFault && error.key === 'unpacksTooLarge')) post({ kind: 'takesTooMuch' });
  else if (error instanceof TableFault) post({ kind: 'notReadable' });
  else throw error;
}
