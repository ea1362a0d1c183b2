const MEGABYTE = 1024 * 1024;

/** What a document may unpack to, and what reading its text may take. */
export interface DocumentLimits {
  /** Parts of a docx, and what all of them unpack to. */
  readonly entries: number;
  readonly unpackedBytes: number;
  /** Of text. Of a pdf what comes behind is left out, any other document is refused. */
  readonly characters: number;
  /** Pages of a pdf that must be read, or it is refused. */
  readonly firstPages: number;
  /** Pages that are read at most, and the time of a processor after which no further one is begun. */
  readonly pages: number;
  readonly pagesSeconds: number;
  /** Of the whole process that reads; in MiB. */
  readonly memoryMegabytes: number;
  /** The time of a processor after which it is ended: what a file costs does not hang on what else the machine has to do. */
  readonly seconds: number;
  /** For how long anybody waits for it. */
  readonly waitSeconds: number;
}

/** The limits while a request waits. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  entries: 2_000,
  unpackedBytes: 200 * MEGABYTE,
  characters: 5_000_000,
  firstPages: 10,
  pages: 500,
  pagesSeconds: 5,
  memoryMegabytes: 384,
  seconds: 10,
  waitSeconds: 60,
};
