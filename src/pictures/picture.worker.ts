import { type PictureOutcome, type PictureTask, renderPicture } from './render-picture.js';

/** What the process answers a task with, and the memory that it has then. */
export interface PictureMessage {
  readonly said: PictureOutcome | { readonly kind: 'failed'; readonly reason: string };
  readonly rssBytes: number;
}

process.on('message', (task: PictureTask) => {
  void renderPicture(task)
    .catch((error: unknown): PictureMessage['said'] => ({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }))
    .then((said: PictureMessage['said']) => process.send?.({ said, rssBytes: process.memoryUsage.rss() } satisfies PictureMessage));
});
// However the server ends.
process.on('disconnect', () => process.exit());
