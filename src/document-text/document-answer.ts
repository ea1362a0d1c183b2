import { PackageFault } from '../office-package/package-fault.js';
import { type DocumentAnswer, type DocumentText, TooMuchText, UnreadableDocument } from './document-message.js';

/** What is said of a document where it is read; what fails for another reason is told as such. */
export async function answered(work: () => Promise<DocumentText>): Promise<DocumentAnswer> {
  try {
    return { kind: 'read', document: await work() };
  } catch (error) {
    if (error instanceof TooMuchText || (error instanceof PackageFault && error.kind === 'tooLarge')) return { kind: 'takesTooMuch' };
    if (error instanceof PackageFault || error instanceof UnreadableDocument) return { kind: 'notReadable' };
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
