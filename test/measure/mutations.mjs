import { deflateSync, inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 up to 1 that are the same each time for the same seed. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A file spoilt in one of the ways that files are spoilt, by accident or by intent. */
export function spoilt(bytes, kind, random) {
  const ways =
    kind === 'pdf' ? [...onBytes, pdfNumbers, pdfStream] : [...onBytes, wordPart, wordPart];
  return ways[Math.floor(random() * ways.length)](bytes, random);
}

const onBytes = [flipped, cutOff, without, doubled, zeroed];

function flipped(bytes, random) {
  const made = bytes.slice();
  for (let left = 1 + Math.floor(random() ** 3 * 200); left > 0; left -= 1) {
    made[Math.floor(random() * made.length)] = Math.floor(random() * 256);
  }
  return made;
}

function cutOff(bytes, random) {
  return bytes.slice(0, Math.floor(random() * bytes.length));
}

function without(bytes, random) {
  const [from, to] = stretch(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
}

function doubled(bytes, random) {
  const [from, to] = stretch(bytes, random);
  return joined(bytes.subarray(0, to), bytes.subarray(from));
}

function zeroed(bytes, random) {
  const made = bytes.slice();
  made.fill(0, ...stretch(bytes, random));
  return made;
}

/** Some numbers and references of the PDF's own structure become others, some of them huge. */
function pdfNumbers(bytes, random) {
  const text = Buffer.from(bytes).toString('latin1');
  const made = text.replace(/\b\d{1,7}\b/g, (number) => {
    if (random() > 0.002) return number;
    const others = ['0', '1', '-1', '99999999', String(Math.floor(random() * 500))];
    return others[Math.floor(random() * others.length)];
  });
  return new Uint8Array(Buffer.from(made, 'latin1'));
}

/** What a compressed stream of the PDF holds is spoilt, and compressed again. */
function pdfStream(bytes, random) {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [
    ...text.matchAll(/FlateDecode[\s\S]{0,200}?stream\r?\n([\s\S]*?)\r?\nendstream/g),
  ];
  const found = streams[Math.floor(random() * streams.length)];
  if (!found) return flipped(bytes, random);
  const packed = found[1];
  try {
    const content = inflateSync(Buffer.from(packed, 'latin1'));
    const again = deflateSync(spoiltBytes(content, random)).toString('latin1');
    const at = found.index + found[0].indexOf(packed);
    const made = text.slice(0, at) + again + text.slice(at + packed.length);
    return new Uint8Array(Buffer.from(made, 'latin1'));
  } catch {
    return zeroed(bytes, random);
  }
}

/** The XML of a part is spoilt inside the archive, which stays whole. */
function wordPart(bytes, random) {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  const name = random() < 0.6 ? 'word/document.xml' : names[Math.floor(random() * names.length)];
  const part = parts[name] ?? parts['word/document.xml'];
  const made = random() < 0.5 ? spoiltTags(part, random) : spoiltBytes(part, random);
  return zipSync({ ...parts, [name]: made }, { level: 1 });
}

/** Elements lose their end or beginning, come twice, or get other attributes. */
function spoiltTags(part, random) {
  const text = Buffer.from(part).toString('utf8');
  const made = text.replace(/<[^>]+>/g, (tag) => {
    if (random() > 0.003) return tag;
    const ways = [
      () => '',
      () => tag + tag,
      () => tag.replace(/="[^"]*"/, '="99999999999"'),
      () => tag.replace(/w:\w+/, 'w:ins'),
      () => tag.replace('/>', '>'),
    ];
    return ways[Math.floor(random() * ways.length)]();
  });
  return new Uint8Array(Buffer.from(made, 'utf8'));
}

function spoiltBytes(bytes, random) {
  return new Uint8Array(
    onBytes[Math.floor(random() * onBytes.length)](new Uint8Array(bytes), random),
  );
}

function stretch(bytes, random) {
  const from = Math.floor(random() * bytes.length);
  return [from, Math.min(bytes.length, from + 1 + Math.floor(random() ** 4 * bytes.length))];
}

function joined(...parts) {
  return new Uint8Array(Buffer.concat(parts));
}
