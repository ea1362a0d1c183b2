/** What is wrong with a package: it is none, or it unpacks to too much. */
export type PackageFaultKind = 'broken' | 'tooLarge';

/** Why an office file is not read any further. */
export class PackageFault extends Error {
  constructor(
    readonly kind: PackageFaultKind,
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'PackageFault';
  }
}
