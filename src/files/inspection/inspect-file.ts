import { open } from 'node:fs/promises';
import type { Problem } from '../../errors/problem.js';
import { fileErrors } from '../file-errors.js';
import { checkFileName } from './file-name.js';
import { FileReader } from './file-reader.js';
import { FILE_TYPES, type FileType, isCalled, typeByExtension } from './file-types.js';
import { type ImageSize, jpegSize, pngSize, webpSize } from './image-size.js';
import { hidesMarkup, textContent } from './text-content.js';
import { endsLikeZip, readZipDirectory, type ZipLimits } from './zip-directory.js';

/** A file as it was received. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  /** As the sender gave them. */
  readonly name: string;
  readonly declaredType: string;
}

/** A file whose content is what its name says. */
export interface InspectedFile {
  readonly name: string;
  readonly type: FileType;
}

/** What an archive or office document may unpack to. */
export const ZIP_LIMITS: ZipLimits = { maxEntries: 10_000, maxUnpackedBytes: 500 * 1024 * 1024, maxRatio: 200, fewBytes: 50 * 1024 * 1024 };
const MAX_PIXELS = 100_000_000;
const PDF_HEAD_BYTES = 1_024;

const OFFICE_PARTS: Readonly<Record<string, RegExp>> = {
  docx: /^word\/document\d*\.xml$/,
  xlsx: /^xl\/workbook\d*\.xml$/,
  pptx: /^ppt\/presentation\d*\.xml$/,
  ofd: /^OFD\.xml$/,
};
const MACROS = /(^|\/)vbaProject\.bin$/i;
const IMAGE_SIZES: Readonly<Record<string, (file: FileReader) => Promise<ImageSize | null>>> = { jpg: jpegSize, png: pngSize, webp: webpSize };

/**
 * Decides by extension, declared type and content together what a file is. Nothing is decoded or unpacked.
 *
 * @param allowed ids of {@link FILE_TYPES}
 * @throws Problem `files.invalid_name`, `files.type_not_allowed`, `files.content_mismatch`, `files.ambiguous_content`,
 * `files.unknown_encoding`, `files.archive_too_large`, `files.image_too_large`
 */
export async function inspectFile(received: ReceivedFile, allowed: readonly string[]): Promise<InspectedFile> {
  const { name, extension } = checkFileName(received.name);
  const type = typeByExtension(extension);
  const names = FILE_TYPES.filter(({ id }) => allowed.includes(id)).flatMap(({ extensions }) => extensions).join(', ');
  if (!type || !allowed.includes(type.id)) throw fileErrors.typeNotAllowed({ allowed: names });
  if (!isCalled(type, received.declaredType)) throw fileErrors.contentMismatch({ extension, allowed: names });
  const handle = await open(received.path, 'r');
  try {
    const fault = await contentFault(new FileReader(handle, received.size), type, extension, names);
    if (fault) throw fault;
  } finally {
    await handle.close();
  }
  return { name, type };
}

async function contentFault(file: FileReader, { id }: FileType, extension: string, allowed: string): Promise<Problem | null> {
  const mismatch = fileErrors.contentMismatch({ extension, allowed });
  const ambiguous = fileErrors.ambiguousContent({ allowed });
  const sizeOf = IMAGE_SIZES[id];
  if (sizeOf) {
    const size = await sizeOf(file);
    if (!size || size.width === 0 || size.height === 0) return mismatch;
    if (size.width * size.height > MAX_PIXELS) return fileErrors.imageTooLarge({ maxPixels: MAX_PIXELS });
    return (await hidesMarkup(file)) || (await endsLikeZip(file)) ? ambiguous : null;
  }
  if (id === 'pdf') {
    if (!(await file.read(0, 8)).toString('latin1').match(/^%PDF-\d\./)) return mismatch;
    return (await hidesMarkup(file, PDF_HEAD_BYTES)) || (await endsLikeZip(file)) ? ambiguous : null;
  }
  if (id === 'txt' || id === 'csv') {
    const content = await textContent(file);
    if (content === 'text') return null;
    return content === 'markup' ? mismatch : fileErrors.unknownEncoding();
  }
  return zipFault(file, id, mismatch);
}

async function zipFault(file: FileReader, id: string, mismatch: Problem): Promise<Problem | null> {
  const directory = await readZipDirectory(file, ZIP_LIMITS);
  if (directory.kind === 'broken') return mismatch;
  if (directory.kind === 'tooLarge') {
    return fileErrors.archiveTooLarge({ maxEntries: ZIP_LIMITS.maxEntries, maxBytes: ZIP_LIMITS.maxUnpackedBytes, maxRatio: ZIP_LIMITS.maxRatio });
  }
  const part = OFFICE_PARTS[id];
  if (!part) return null;
  const { entries } = directory;
  const isDocument = entries.some(({ name }) => part.test(name)) && !entries.some(({ name, isEncrypted }) => isEncrypted || MACROS.test(name));
  return isDocument ? null : mismatch;
}
