import sharp from 'sharp';

/** What a picture is made with. */
export interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  /** As in EXIF: 6 is a phone held upright. */
  readonly orientation?: number;
  readonly type?: 'jpeg' | 'png' | 'webp';
  readonly cmyk?: boolean;
  readonly interlaced?: boolean;
}

/** Where the photos of the tests say that they were taken. */
export const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 9/1 0/1' };

/**
 * A photo with a place in it: red above, blue below, with some noise, so that it has the size of one. Its width and height are those
 * of the sensor, before it is turned.
 */
export async function photo({ cmyk = false, height = 300, interlaced = false, orientation = 1, type = 'jpeg', width = 400 }: PhotoOptions = {}): Promise<Buffer> {
  const grain = Buffer.alloc(width * height * 3);
  let noise = 1;
  for (let at = 0; at < grain.length; at += 1) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    grain[at] = noise >>> 27;
  }
  for (let at = 0; at < grain.length; at += 3) grain.writeUInt8(235, at + (at < grain.length / 2 ? 0 : 2));
  const made = sharp(grain, { raw: { width, height, channels: 3 } }).withExif({ IFD0: { Make: 'Camera of 张三' }, IFD3: GPS }).withMetadata({ orientation });
  if (cmyk) return made.toColourspace('cmyk').jpeg().toBuffer();
  return made.toFormat(type, { progressive: interlaced, quality: 90 }).toBuffer();
}

/** Frames one after another, in one WebP. */
export async function animation(frames: number, side = 60): Promise<Buffer> {
  const raw = Buffer.concat(Array.from({ length: frames }, (_, index) => Buffer.alloc(side * side * 3, (index * 40) % 256)));
  return sharp(raw, { raw: { width: side, height: side * frames, channels: 3, pageHeight: side } }).webp({ loop: 0 }).toBuffer();
}
