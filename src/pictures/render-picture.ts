import type { Sharp } from 'sharp';
import { Problem } from '../errors/problem.js';
import { pictureErrors } from './picture.errors.js';
import type { PictureForm } from './picture-form.js';

/** A picture on this machine, typed by its inspection. */
export interface PictureFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
}

/** What a picture may take. */
export interface PictureLimits {
  /** A camera of fifty megapixels. */
  readonly maxPixels: number;
  /** What the pixels take where all of them are held at once, as for interlaced pictures. */
  readonly megabytes: number;
  readonly seconds: number;
}

export const PICTURE_LIMITS: PictureLimits = { maxPixels: 50_400_000, megabytes: 202, seconds: 20 };

type SharpModule = typeof import('sharp');

/** The largest side that WebP and JPEG both know. */
const LONGEST_SIDE = 16_383;
const FORMATS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };
/** Of everything that libvips can open: SVG, TIFF, GIF, PDF and the others stay closed. */
const LOADERS = ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'];
const TOO_MUCH = /exceeds pixel limit|timeout/i;
/** What the disk says, not the picture. */
const DISK_FAULT = /(?:unix|system) error/i;

let loaded: Promise<SharpModule> | undefined;

/**
 * Writes a picture in a form to a new file: upright, in sRGB, its first frame alone, and nothing beside the pixels. It is
 * decoded and encoded anew, so that nothing that was hidden in the file comes along.
 *
 * @returns the media type of what was written
 * @throws Problem `picture.not_readable`, `picture.takes_too_much`
 */
export async function renderPicture(file: PictureFile, form: PictureForm, target: string, limits: PictureLimits = PICTURE_LIMITS): Promise<string> {
  const { default: sharp } = await (loaded ??= load());
  const picture = sharp(file.path, { failOn: 'error', limitInputPixels: limits.maxPixels });
  try {
    await requireBounded(picture, file, limits);
    const type = form.type ?? file.mediaType;
    const { width } = form;
    const upright = picture.autoOrient().timeout({ seconds: limits.seconds });
    const sized = width === null ? upright : upright.resize({ width, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    await encoded(sized, type, form).toFile(target);
    return type;
  } catch (error) {
    throw faultOf(error, file, limits);
  }
}

/** What is not shown is not loaded: twenty megabytes of code for a first picture. */
async function load(): Promise<SharpModule> {
  const sharp = await import('sharp');
  sharp.default.block({ operation: ['VipsForeignLoad'] });
  sharp.default.unblock({ operation: LOADERS });
  // One at a time and on one thread, so that a picture never takes more than one core; nothing is read twice.
  sharp.default.concurrency(1);
  sharp.default.cache(false);
  return sharp;
}

/** From the header, before anything is decoded. */
async function requireBounded(picture: Sharp, { mediaType, name }: PictureFile, limits: PictureLimits): Promise<void> {
  const { channels, depth, format, height, width } = await picture.metadata();
  if (format !== FORMATS[mediaType]) throw pictureErrors.notReadable({ name });
  const bytes = width * height * channels * (depth === 'uchar' ? 1 : 2);
  if (width * height > limits.maxPixels || bytes > limits.megabytes * 1_000_000) throw pictureErrors.takesTooMuch({ name, ...limits });
}

function encoded(picture: Sharp, type: string, { width }: PictureForm): Sharp {
  const quality = width === null ? 88 : 78;
  switch (type) {
    case 'image/jpeg':
      // What was transparent is white, as on paper.
      return picture.flatten({ background: '#fff' }).jpeg({ quality, progressive: width !== null });
    case 'image/webp':
      return picture.webp({ quality, effort: 3 });
    default:
      return picture.png();
  }
}

/** The library tells one fault from another by its words alone. */
function faultOf(error: unknown, { name }: PictureFile, limits: PictureLimits): unknown {
  if (error instanceof Problem || !(error instanceof Error) || DISK_FAULT.test(error.message)) return error;
  return TOO_MUCH.test(error.message) ? pictureErrors.takesTooMuch({ name, ...limits }, { cause: error }) : pictureErrors.notReadable({ name }, { cause: error });
}
