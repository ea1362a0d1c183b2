import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { pngSample } from '../../test/support/file-samples.js';
import { animation, photo } from '../../test/support/pictures.js';
import { CLEAN, formOf, type PictureForm } from './picture-form.js';
import { type PictureLimits, renderPicture } from './render-picture.js';

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

const LIMITS: PictureLimits = { maxPixels: 50_400_000, megabytes: 160, seconds: 15 };

/** What became of a picture, and where it was written. */
async function render(content: Buffer, form: PictureForm = CLEAN, name = 'a.jpg', limits = LIMITS): Promise<{ kind: string; target: string }> {
  const path = join(folder, `in-${++made}`);
  await writeFile(path, content);
  const target = `${path}-out`;
  const { kind } = await renderPicture({ path, mediaType: TYPES[name.split('.').at(-1) ?? ''] ?? '', form, target, limits });
  return { kind, target };
}

async function rendered(...given: Parameters<typeof render>): Promise<string> {
  const { kind, target } = await render(...given);
  expect(kind).toBe('done');
  return target;
}

const outcome = async (...given: Parameters<typeof render>) => (await render(...given)).kind;

/** Red, green, blue at a place. */
async function colourAt(path: string, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
}

describe('a picture as readers get it', () => {
  it('tells neither where nor with what it was taken', async () => {
    const original = await photo();
    expect(original.includes('Camera of')).toBe(true);
    for (const form of [CLEAN, formOf(320, 'image/webp'), formOf(320, 'image/jpeg')]) {
      const path = await rendered(original, form);
      const metadata = await sharp(path).metadata();
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc]).toEqual([undefined, undefined, undefined, undefined]);
      expect((await readFile(path)).includes('Camera of')).toBe(false);
    }
  });

  it.each(['png', 'webp'] as const)('tells it neither as %s', async (type) => {
    const path = await rendered(await photo({ type }), CLEAN, `a.${type}`);
    const metadata = await sharp(path).metadata();
    expect([metadata.format, metadata.exif]).toEqual([type, undefined]);
  });

  it('stands upright, and is as large as it was', async () => {
    const path = await rendered(await photo({ orientation: 6 }));
    expect(await sharp(path).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 400 });
    // What the sensor had above is on the right.
    const [right, left] = [await colourAt(path, 290, 200), await colourAt(path, 10, 200)];
    expect([right[0] ?? 0, left[2] ?? 0].every((part) => part > 150)).toBe(true);
    expect((right[0] ?? 0) > (right[2] ?? 0) && (left[2] ?? 0) > (left[0] ?? 0)).toBe(true);
  });

  it('is at most so wide, after it was turned, and never enlarged', async () => {
    const original = await photo({ width: 1200, height: 900, orientation: 6 });
    expect(await sharp(await rendered(original, formOf(640, 'image/webp'))).metadata()).toMatchObject({ format: 'webp', width: 640, height: 853 });
    expect(await sharp(await rendered(original, formOf(1280, 'image/jpeg'))).metadata()).toMatchObject({ format: 'jpeg', width: 900, height: 1200 });
  });

  it('can be so long that WebP would not take it', async () => {
    const path = await rendered(pngSample(20, 30_000), formOf(320, 'image/webp'), 'a.png');
    expect(await sharp(path).metadata()).toMatchObject({ format: 'webp', height: 16_383 });
  });

  it('is in the colours of screens, though it was for a printer', async () => {
    const path = await rendered(await photo({ cmyk: true }));
    expect(await sharp(path).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    const above = await colourAt(path, 200, 20);
    expect((above[0] ?? 0) > (above[2] ?? 0)).toBe(true);
  });

  it('is white as JPEG where it was transparent', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } }).png().toBuffer();
    expect(await colourAt(await rendered(clear, formOf(320, 'image/jpeg'), 'a.png'), 4, 4)).toEqual([255, 255, 255]);
  });

  it('stands still: of an animation its first frame', async () => {
    const path = await rendered(await animation(5), CLEAN, 'a.webp');
    const metadata = await sharp(path).metadata();
    expect([metadata.pages ?? 1, metadata.height]).toEqual([1, 60]);
  });
});

describe('a file is no picture that readers get', () => {
  it('where it is cut off, damaged or a header alone', async () => {
    const [jpeg, png, webp] = await Promise.all((['jpeg', 'png', 'webp'] as const).map((type) => photo({ type, width: 800, height: 600 })));
    if (!jpeg || !png || !webp) throw new Error('nothing was made');
    for (const [content, name] of [[jpeg, 'a.jpg'], [png, 'a.png'], [webp, 'a.webp']] as const) {
      expect([name, await outcome(content.subarray(0, content.length / 2), CLEAN, name)]).toEqual([name, 'notReadable']);
    }
    expect(await outcome(pngSample(8, 8, Buffer.alloc(0)), CLEAN, 'a.png')).toBe('notReadable');
    expect(await outcome(Buffer.from('not at all'), CLEAN, 'a.png')).toBe('notReadable');
  });

  it('where it is another type than it was taken for, drawn or printed', async () => {
    expect(await outcome(await photo(), CLEAN, 'a.png')).toBe('notReadable');
    expect(await outcome(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'), CLEAN, 'a.png')).toBe('notReadable');
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    expect(await outcome(gif, CLEAN, 'a.png')).toBe('notReadable');
  });

  it('where it has more pixels than may be held, whatever its size', async () => {
    const beginning = pngSample(8, 8).subarray(33, -12);
    expect(await outcome(pngSample(20_000, 20_000, beginning), CLEAN, 'a.png')).toBe('takesTooMuch');
    const [small, limits] = [await photo(), { ...LIMITS, maxPixels: 100_000 }];
    expect(await outcome(small, CLEAN, 'a.jpg', limits)).toBe('takesTooMuch');
    // Line by line it takes next to nothing; turned, or in passes, it is held whole.
    const little = { ...LIMITS, megabytes: 0.3 };
    expect(await outcome(small, CLEAN, 'a.jpg', little)).toBe('done');
    expect(await outcome(await photo({ orientation: 6 }), CLEAN, 'a.jpg', little)).toBe('takesTooMuch');
    expect(await outcome(await photo({ interlaced: true }), CLEAN, 'a.jpg', little)).toBe('takesTooMuch');
    expect(await outcome(await photo({ interlaced: true, type: 'png' }), CLEAN, 'a.png', little)).toBe('takesTooMuch');
    expect(await outcome(await photo({ type: 'webp' }), CLEAN, 'a.webp', little)).toBe('takesTooMuch');
    expect(await outcome(small)).toBe('done');
  });
});
