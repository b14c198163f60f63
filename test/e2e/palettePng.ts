import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** The pixels of a PNG, three bytes each, row after row. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A screenshot with at most 64 colours, a fraction as large: those that it has most of, and some that
 * are far from these, as of a thin line; each other one as the nearest of them. Reads what Chromium writes: 8 bits, colour with or without alpha.
 */
export function palettePng(png: Buffer): Buffer {
  const { width, height, rgb } = pixelsIn(png);
  const palette = commonColours(rgb);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = nearest(rgb.readUIntBE((y * width + x) * 3, 3));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, at) => {
    colours.writeUIntBE(colour, at * 3, 3);
  });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixelsIn(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let head = Buffer.alloc(13);
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + size);
    if (kind === 'IHDR') head = Buffer.from(body);
    if (kind === 'IDAT') data.push(body);
    at += size + 12;
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const samples = head[9] === 6 ? 4 : 3;
  const plain = unfiltered(inflateSync(Buffer.concat(data)), width * samples, samples);
  const rgb = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    plain.copy(rgb, at * 3, at * samples, at * samples + 3);
  }
  return { width, height, rgb };
}

/** Rows without the filters of PNG (its specification, 9.2). */
function unfiltered(rows: Buffer, length: number, samples: number): Buffer {
  const count = rows.length / (length + 1);
  const plain = Buffer.alloc(length * count);
  for (let y = 0; y < count; y += 1) {
    const filter = rows[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x += 1) {
      const left = x < samples ? 0 : (plain[y * length + x - samples] ?? 0);
      const up = y === 0 ? 0 : (plain[(y - 1) * length + x] ?? 0);
      const both = y === 0 || x < samples ? 0 : (plain[(y - 1) * length + x - samples] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, both)][filter] ?? 0;
      plain[y * length + x] = (rows[y * (length + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return plain;
}

function paeth(left: number, up: number, both: number): number {
  const guess = left + up - both;
  const [a, b, c] = [left, up, both].map((each) => Math.abs(guess - each));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? up : both;
}

function commonColours(rgb: Buffer): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
  const palette = colours.slice(0, 48);
  for (const colour of colours) {
    if (palette.length === 64) break;
    if (palette.every((each) => distance(each, colour) > far)) palette.push(colour);
  }
  return palette;
}

/** From which distance on a colour is not shown as another one while there is room. */
const far = 40 * 40;

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, at) => [colour, at]));
  return (colour) => {
    const there = known.get(colour);
    if (there !== undefined) return there;
    const distances = palette.map((each) => distance(each, colour));
    const found = distances.indexOf(Math.min(...distances));
    known.set(colour, found);
    return found;
  };
}

function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => {
    const step = ((one >> shift) & 255) - ((other >> shift) & 255);
    return sum + step * step;
  }, 0);
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
