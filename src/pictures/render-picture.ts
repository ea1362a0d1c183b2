import type { Metadata, Sharp } from 'sharp';
import type { PictureForm } from './picture-form.js';

/** A picture to be written in a form. */
export interface PictureTask {
  readonly path: string;
  /** What its inspection found. */
  readonly mediaType: string;
  readonly form: Pick<PictureForm, 'width' | 'type'>;
  /** Of a file that does not exist. */
  readonly target: string;
  readonly limits: PictureLimits;
}

/** What a picture may take. */
export interface PictureLimits {
  /** A camera of fifty megapixels. */
  readonly maxPixels: number;
  /** For pixels that cannot be had line by line. */
  readonly megabytes: number;
  readonly seconds: number;
}

/** What became of it; `mediaType` of what was written. */
export type PictureOutcome = { readonly kind: 'done'; readonly mediaType: string } | { readonly kind: 'notReadable' | 'takesTooMuch' };

/** The largest side that WebP and JPEG both know. */
const LONGEST_SIDE = 16_383;
const FORMATS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };
/** Of everything that libvips can open: SVG, TIFF, GIF, PDF and the others stay closed. */
const LOADERS = ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'];
const TOO_MUCH = /exceeds pixel limit|timeout/i;
/** What the disk says, not the picture. */
const DISK_FAULT = /(?:unix|system) error/i;
/** From this on the rows of a picture are the columns of what it was taken from (EXIF). */
const FIRST_ON_ITS_SIDE = 5;

type SharpModule = typeof import('sharp').default;
let loaded: Promise<SharpModule> | undefined;

/**
 * Writes a picture in a form to a new file: upright, in sRGB, its first frame alone, and nothing beside the pixels. It is
 * decoded and encoded anew, so that nothing that was hidden in the file comes along.
 *
 * @throws Error what the disk says
 */
export async function renderPicture({ form, limits, mediaType, path, target }: PictureTask): Promise<PictureOutcome> {
  const sharp = await (loaded ??= load());
  const picture = sharp(path, { failOn: 'error', limitInputPixels: limits.maxPixels });
  try {
    const metadata = await picture.metadata();
    if (metadata.format !== FORMATS[mediaType]) return { kind: 'notReadable' };
    const { width } = form;
    if (heldBytes(metadata, width === null) > limits.megabytes * 1_000_000) return { kind: 'takesTooMuch' };
    const type = form.type ?? mediaType;
    const upright = picture.autoOrient().timeout({ seconds: limits.seconds });
    const sized = width === null ? upright : upright.resize({ width, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    await encoded(sized, type, width === null).toFile(target);
    return { kind: 'done', mediaType: type };
  } catch (error) {
    // The library tells one fault from another by its words alone.
    if (!(error instanceof Error) || DISK_FAULT.test(error.message)) throw error;
    return { kind: TOO_MUCH.test(error.message) ? 'takesTooMuch' : 'notReadable' };
  }
}

async function load(): Promise<SharpModule> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  // On one thread, so that a picture never takes more than one core; nothing is read twice.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/**
 * What must be held at once, from the header alone: of most JPEG and PNG a few lines; of what comes in passes all pixels, of JPEG
 * twice their size; of WebP all, and twice that again to encode it as large as it is; of what is turned all.
 */
function heldBytes({ channels, depth, format, height, isProgressive, orientation = 1, width }: Metadata, isWhole: boolean): number {
  const all = width * height * channels * (depth === 'uchar' ? 1 : 2);
  const turned = orientation >= FIRST_ON_ITS_SIDE ? all : 0;
  if (format === 'webp') return turned + all * (isWhole ? 3 : 1);
  return turned + (isProgressive ? all * (format === 'jpeg' ? 2 : 1) : 0);
}

function encoded(picture: Sharp, type: string, isWhole: boolean): Sharp {
  const quality = isWhole ? 88 : 78;
  switch (type) {
    case 'image/jpeg':
      // What was transparent is white, as on paper.
      // Tables that are made for a picture would hold all of it.
      return picture.flatten({ background: '#fff' }).jpeg({ quality, optimiseCoding: !isWhole });
    case 'image/webp':
      return picture.webp({ quality, effort: isWhole ? 0 : 3 });
    default:
      return picture.png();
  }
}
