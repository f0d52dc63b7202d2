import { crc32, deflateSync } from 'node:zlib';

/** How much of a pixel is covered, from 0 to 1, by a shape whose distance is given (inside is negative). */
const covered = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance));

/** The accent colour of the manifest and of the pages. */
const ground = [15, 92, 99];

/** Distance to a bar between two points, with round ends. */
function bar(
  x: number,
  y: number,
  [x1, y1, x2, y2]: [number, number, number, number],
  radius: number,
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - radius;
}

/** Distance to a box with round corners. */
function box(x: number, y: number, half: [number, number], radius: number): number {
  const [dx, dy] = [Math.abs(x) - half[0] + radius, Math.abs(y) - half[1] + radius];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** What somebody says, in a square of side 32 as in the page's own icon. */
function bubble(x: number, y: number): number {
  const tail = Math.max(10 - x, 21 - y, (x - 10 + (y - 26) * 1.2) / 1.56);
  return Math.min(box(x - 16, y - 15.5, [10, 6], 2), tail);
}

/** The cross of care, cut out of it. */
const cross = (x: number, y: number): number =>
  Math.min(bar(x, y, [16, 12, 16, 19], 1.2), bar(x, y, [12.5, 15.5, 19.5, 15.5], 1.2));

/** The share of a pixel that is inked: the bubble without its cross. */
function ink(x: number, y: number, side: number): number {
  const scale = side / 32;
  const [at, down] = [x * 32, y * 32];
  return covered(bubble(at, down) * scale) * (1 - covered(cross(at, down) * scale));
}

/** The 192 pixel icon: the sign in white on the accent colour. */
export const colourIcon = (): Buffer =>
  png(192, (x, y, side) => {
    const share = ink(x, y, side);
    const [red = 0, green = 0, blue = 0] = ground.map((one) => one + (255 - one) * share);
    return [red, green, blue, 255];
  });

/** The 32 pixel icon: white on nothing, as Teams asks for. */
export const outlineIcon = (): Buffer =>
  png(32, (x, y, side) => [255, 255, 255, 255 * ink(x, y, side)]);

/** A square PNG, eight bits a channel with transparency; `paint` is given the middle of a pixel, from 0 to 1. */
function png(
  side: number,
  paint: (x: number, y: number, side: number) => [number, number, number, number],
): Buffer {
  const lines: Buffer[] = [];
  for (let row = 0; row < side; row += 1) {
    const line = Buffer.alloc(1 + side * 4);
    for (let column = 0; column < side; column += 1) {
      const pixel = paint((column + 0.5) / side, (row + 0.5) / side, side);
      line.set(pixel.map(Math.round), 1 + column * 4);
    }
    lines.push(line);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(lines), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
