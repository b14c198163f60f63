import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from './contentPolicy.ts';

/** What a request for a file of the window is answered with. */
export interface WebAnswer {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * The file of the folder `root` at a URL's path; the bare "/" is its index. Nothing outside the
 * folder is ever read, and a kind of file that is not in the table is not given out.
 */
export async function webFile(root: string, urlPath: string): Promise<WebAnswer> {
  const segments = segmentsOf(urlPath);
  if (!segments) return refusal(400, 'This address cannot be read.');
  const path = join(root, ...segments);
  const type = types[extname(path)];
  if (!path.startsWith(root + sep) || !type) return refusal(404, 'There is no such file.');
  try {
    const body = new Uint8Array(await readFile(path));
    return { status: 200, headers: { ...pageHeaders, 'Content-Type': type }, body };
  } catch {
    return refusal(404, 'There is no such file.');
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  // Type 1, which pdf.js draws with where a PDF has no face of its own.
  '.pfb': 'application/octet-stream',
  '.md': 'text/plain; charset=utf-8',
};

/** The path's parts, decoded; null for a path that means to climb or to deceive. */
function segmentsOf(urlPath: string): string[] | null {
  try {
    const path = urlPath === '/' ? '/index.html' : urlPath;
    const segments = path.split('/').slice(1).map(decodeURIComponent);
    return segments.every((segment) => plain.test(segment)) ? segments : null;
  } catch {
    return null;
  }
}

// No "..", no hidden file, no drive letter, no separator that was written as %2F or %5C.
const plain = /^[\w@-][\w@. -]*$/;

function refusal(status: 400 | 404, sentence: string): WebAnswer {
  return {
    status,
    headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(sentence),
  };
}
