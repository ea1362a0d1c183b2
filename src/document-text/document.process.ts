/**
 * Reads the text of one document and ends. A process of its own, because what strangers made is taken apart here: memory that is no heap, an array
 * that outgrows it or a loop without end are the end of this process alone.
 */
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { answered } from './document-answer.js';
import type { DocumentTask, DocumentText } from './document-message.js';
import { docxText } from './docx-text.js';

// What a library lets fall beside its answer does not keep it from answering.
process.on('unhandledRejection', () => undefined);
process.once('message', (task) => void answer(task as DocumentTask));

async function answer(task: DocumentTask): Promise<void> {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const { memoryMegabytes, seconds, waitSeconds } = task.limits;
  new Worker(new URL('./process-watch.js', import.meta.url), { workerData: { memoryMegabytes, seconds, waitSeconds } }).unref();
  process.send?.(await answered(() => read(task)), () => process.disconnect());
}

async function read({ format, limits, path }: DocumentTask): Promise<DocumentText> {
  if (format === 'docx') return docxText(path, limits);
  // Read where it is needed: it is large.
  const { pdfText } = await import('./pdf-text.js');
  return pdfText(path, limits);
}
