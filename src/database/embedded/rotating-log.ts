import { appendFileSync, renameSync, statSync } from 'node:fs';

/** A log file of bounded size: when it is full it becomes `<file>.1`, and the one before that is dropped. */
export class RotatingLog {
  private size: number;

  constructor(
    private readonly file: string,
    private readonly limit = 2 * 1024 * 1024,
  ) {
    this.size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Never throws: a full disk must not take the database's guard down. */
  write(text: string): void {
    try {
      if (this.size >= this.limit) {
        renameSync(this.file, `${this.file}.1`);
        this.size = 0;
      }
      appendFileSync(this.file, text, { mode: 0o600 });
      this.size += Buffer.byteLength(text);
    } catch {
      // There is nowhere left to write about it.
    }
  }
}
