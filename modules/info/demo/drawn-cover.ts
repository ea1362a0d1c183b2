import { crc32, deflateSync } from 'node:zlib';

/** What a cover shows: the sun over hills, in these colours. */
export interface CoverColours {
  readonly sky: Colour;
  readonly sun: Colour;
  readonly hills: readonly Colour[];
}

type Colour = readonly [red: number, green: number, blue: number];

const WIDTH = 960;
const HEIGHT = 540;
const SUN = { x: 700, y: 170, radius: 90 };
const START = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A picture of a few kilobytes, the same for the same colours; PNG. */
export function drawnCover(colours: CoverColours): Buffer {
  const palette = [colours.sky, colours.sun, ...colours.hills];
  const rows = Array.from({ length: HEIGHT }, (_, y) => Uint8Array.from({ length: WIDTH + 1 }, (__, x) => (x === 0 ? 0 : colourAt(x - 1, y, colours.hills.length))));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits, each the number of a colour.
  head.set([8, 3], 8);
  return Buffer.concat([START, chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

/** The number of the colour: of the nearest hill, else the sun, else the sky. */
function colourAt(x: number, y: number, hills: number): number {
  for (let hill = hills - 1; hill >= 0; hill--) {
    const ridge = 300 + hill * 75 + 45 * Math.sin(x / (130 - hill * 25) + hill * 2);
    if (y > ridge) return hill + 2;
  }
  return (x - SUN.x) ** 2 + (y - SUN.y) ** 2 < SUN.radius ** 2 ? 1 : 0;
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(8);
  framed.writeUInt32BE(content.length, 0);
  framed.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([framed.subarray(0, 4), typed, framed.subarray(4)]);
}
