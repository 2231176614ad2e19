import { deflateSync, crc32 } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const CLEAR: Colour = [255, 255, 255, 0];
const WHITE: Colour = [255, 255, 255, 255];
const GREY_BLUE: Colour = [74, 96, 128, 255];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A white bubble on grey-blue, 192 by 192: says nothing of what the app is for. */
export function colourIcon(): Uint8Array {
  return png(192, (x, y) => (isBubble(x, y, 0) ? WHITE : GREY_BLUE));
}

/** The bubble's outline in white on nothing, 32 by 32, as Teams wants it. */
export function outlineIcon(): Uint8Array {
  return png(32, (x, y) => (isBubble(x, y, 0) && !isBubble(x, y, 0.075) ? WHITE : CLEAR));
}

/** Whether a point (0 to 1) is in the speech bubble, which can be drawn smaller all around. */
function isBubble(x: number, y: number, smaller: number): boolean {
  const inOval = ((x - 0.5) / (0.36 - smaller)) ** 2 + ((y - 0.45) / (0.29 - smaller)) ** 2 <= 1;
  const inTail =
    y > 0.6 && y < 0.88 - smaller * 2 && x > 0.28 + smaller && x < 0.5 - (y - 0.6) * 0.7 - smaller;
  return inOval || inTail;
}

function png(size: number, colourAt: (x: number, y: number) => Colour): Uint8Array {
  const rows = Array.from({ length: size }, (_row, y) => [
    0,
    ...Array.from({ length: size }, (_pixel, x) => colourAt((x + 0.5) / size, (y + 0.5) / size)).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
