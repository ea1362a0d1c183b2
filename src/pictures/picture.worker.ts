import { type PictureOutcome, type PictureTask, renderPicture } from './render-picture.js';

/** What the process answers a task with. */
export type PictureMessage = PictureOutcome | { readonly kind: 'failed'; readonly reason: string };

process.on('message', (task: PictureTask) => {
  void renderPicture(task)
    .catch((error: unknown): PictureMessage => ({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }))
    .then((outcome: PictureMessage) => process.send?.(outcome));
});
// However the server ends.
process.on('disconnect', () => process.exit());
