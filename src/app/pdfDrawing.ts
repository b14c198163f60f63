import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import DrawingWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';
import type { PageBox } from '../import/sourcePlace.ts';

/** A rectangle on a page, in parts of its width and height from its top left. */
export interface DrawnBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A page that can be drawn. */
export interface PdfPage {
  /** In points, as it is shown. */
  readonly width: number;
  readonly height: number;
  /** Where a box on the page comes to stand, however the page is turned. */
  boxOf(box: PageBox): DrawnBox;
  /** Draws the page `width` device pixels wide; rejects when it cannot be drawn or is given up. */
  draw(canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
}

/** A PDF whose pages can be drawn. */
export interface PdfPages {
  readonly count: number;
  /** Counted from 1. */
  page(number: number): Promise<PdfPage>;
  close(): void;
}

/** A page that is not drawn by then is given up, in milliseconds. */
const longestDrawing = 10_000;

/** The most pixels of one page, as of a screen of 5,000 by 3,000; larger ones are drawn less sharp. */
const mostPixels = 16_000_000;

const fonts: Record<string, string> = import.meta.glob(
  '../../node_modules/pdfjs-dist/standard_fonts/*',
  { query: '?url', import: 'default', eager: true },
);

/** Hands pdf.js the faces that a file names and does not hold, from our own build. */
class OwnFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = Object.entries(fonts).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    if (!address) throw new Error(`There is no font ${filename}`);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`The font ${filename} was not given`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

const options = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  enableXfa: false,
  stopAtErrors: false,
  StandardFontDataFactory: OwnFonts,
  // Only tells pdf.js that there are fonts; they are asked of the factory.
  standardFontDataUrl: './',
  maxImageSize: mostPixels,
  canvasMaxAreaInBytes: mostPixels * 4,
  verbosity: 0,
} as const;

/**
 * Opens a PDF to draw its pages, in a worker of its own so that no file can stop the window. Rejects
 * when it cannot be opened.
 */
export async function pdfToDraw(bytes: Uint8Array): Promise<PdfPages> {
  const port: Worker = new DrawingWorker();
  const worker = PDFWorker.create({ port, verbosity: 0 });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    // pdf.js takes the bytes for itself, so it gets its own.
    const task = getDocument({ ...options, worker, data: new Uint8Array(bytes) });
    const document = await inTime(Promise.race([task.promise, broken(port)]));
    return { count: document.numPages, page: (number) => pageOf(document, number), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await inTime(document.getPage(number));
  const shown = page.getViewport({ scale: 1 });
  const [left = 0, , , top = 0] = page.view;
  return {
    width: shown.width,
    height: shown.height,
    boxOf(box) {
      const [x1 = 0, y1 = 0] = shown.convertToViewportPoint(left + box.left, top - box.top);
      const [x2 = 0, y2 = 0] = shown.convertToViewportPoint(left + box.right, top - box.bottom);
      return {
        left: Math.min(x1, x2) / shown.width,
        top: Math.min(y1, y2) / shown.height,
        width: Math.abs(x2 - x1) / shown.width,
        height: Math.abs(y2 - y1) / shown.height,
      };
    },
    async draw(canvas, width, signal) {
      const viewport = page.getViewport({ scale: scaleFor(shown, width) });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas, viewport, annotationMode: 0 });
      const stop = () => drawing.cancel();
      signal.addEventListener('abort', stop, { once: true });
      try {
        await inTime(drawing.promise);
      } finally {
        signal.removeEventListener('abort', stop);
        drawing.cancel();
      }
    },
  };
}

/** Rejects when the worker's own script fails, of which pdf.js hears nothing. */
function broken(port: Worker): Promise<never> {
  return new Promise((_, reject) => {
    port.addEventListener('error', () => reject(new Error('The worker failed.')), { once: true });
  });
}

function scaleFor({ width, height }: { width: number; height: number }, wanted: number): number {
  const scale = wanted / width;
  return Math.min(scale, Math.sqrt(mostPixels / (width * height)));
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It takes too long.')), longestDrawing);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
