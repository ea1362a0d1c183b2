type Act = () => void | Promise<void>;

/** What was opened, and how to close it: in reverse order, each even if another fails. */
export class Closing {
  private readonly acts: Act[] = [];

  /** Has `act` run at the close. */
  add(act: Act): void {
    this.acts.push(act);
  }

  /** Closes everything once. @throws the first error, after all were tried */
  async close(): Promise<void> {
    const faults: unknown[] = [];
    for (const act of this.acts.splice(0).toReversed()) {
      try {
        await act();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}
