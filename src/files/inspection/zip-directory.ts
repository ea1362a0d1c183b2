import type { FileReader } from './file-reader.js';

/** One entry of a zip archive as its central directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
}

/** What a zip archive may unpack to. */
export interface ZipLimits {
  readonly maxEntries: number;
  readonly maxUnpackedBytes: number;
  /** Whatever unpacks to more than `fewBytes` is at most so many times as large as it is packed. */
  readonly maxRatio: number;
  readonly fewBytes: number;
}

/** The directory, or what is wrong: `broken` is no plain archive, `tooLarge` is beyond the limits. */
export type ZipDirectory =
  | { readonly kind: 'read'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'broken' }
  | { readonly kind: 'tooLarge' };

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const END_SIGNATURE = Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0]);
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_BYTES = 46;
const STORED = 0;
const DEFLATED = 8;
const MOST_DIRECTORY_BYTES = 8 * 1024 * 1024;
const BROKEN = { kind: 'broken' } as const;
const TOO_LARGE = { kind: 'tooLarge' } as const;

interface End {
  readonly offset: number;
  readonly entries: number;
  readonly directoryBytes: number;
  readonly directoryOffset: number;
}

/** Whether the end of a file reads as the end of an archive, whatever its beginning is. */
export async function endsLikeZip(file: FileReader): Promise<boolean> {
  return (await file.tail(END_BYTES + LONGEST_COMMENT)).includes(END_SIGNATURE);
}

/**
 * Reads the central directory and nothing else: nothing is unpacked. Strict, because programs disagree about the
 * rest: one archive without gaps from the first byte to the last, entries stored or deflated, no Zip64.
 * Whoever unpacks it must keep to the sizes told here.
 */
export async function readZipDirectory(file: FileReader, limits: ZipLimits): Promise<ZipDirectory> {
  const end = await findEnd(file);
  const first = await file.read(0, 4);
  if (!end || first.length < 4 || first.readUInt32LE() !== LOCAL_SIGNATURE) return BROKEN;
  if (end.entries > limits.maxEntries || end.directoryBytes > MOST_DIRECTORY_BYTES) return TOO_LARGE;
  if (end.directoryOffset + end.directoryBytes !== end.offset) return BROKEN;
  const entries = readEntries(await file.read(end.directoryOffset, end.directoryBytes), end.entries);
  if (!entries || !isSound(entries, end)) return BROKEN;
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  return unpacked > limits.maxUnpackedBytes || isBomb(unpacked, file.size, limits) ? TOO_LARGE : { kind: 'read', entries };
}

/** What people write packs to a twentieth or so, what is made to fill a disk to a thousandth. */
function isBomb(unpackedBytes: number, packedBytes: number, { fewBytes, maxRatio }: ZipLimits): boolean {
  return unpackedBytes > fewBytes && unpackedBytes > maxRatio * packedBytes;
}

async function findEnd(file: FileReader): Promise<End | null> {
  const tail = await file.tail(END_BYTES + LONGEST_COMMENT);
  const at = tail.lastIndexOf(END_SIGNATURE);
  if (at < 0 || at + END_BYTES > tail.length || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) return null;
  if (tail.readUInt16LE(at + 8) !== tail.readUInt16LE(at + 10)) return null;
  return {
    offset: file.size - tail.length + at,
    entries: tail.readUInt16LE(at + 10),
    directoryBytes: tail.readUInt32LE(at + 12),
    directoryOffset: tail.readUInt32LE(at + 16),
  };
}

interface PlacedEntry extends ZipEntry {
  readonly method: number;
  readonly localOffset: number;
}

function readEntries(directory: Buffer, count: number): PlacedEntry[] | null {
  const entries: PlacedEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      localOffset: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return at === directory.length ? entries : null;
}

/** Entries that overlap make small archives unpack to enormous ones; names that climb leave the folder. */
function isSound(entries: readonly PlacedEntry[], end: End): boolean {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return false;
  const inOrder = entries.toSorted((a, b) => a.localOffset - b.localOffset);
  return inOrder.every(({ name, method, packedBytes, localOffset }, index) => {
    const next = inOrder[index + 1]?.localOffset ?? end.directoryOffset;
    const isPlaced = (index > 0 || localOffset === 0) && localOffset + packedBytes < next;
    return isPlaced && [STORED, DEFLATED].includes(method) && !climbs(name);
  });
}

function climbs(name: string): boolean {
  return name === '' || /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).includes('..');
}
