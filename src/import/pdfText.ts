import './pdfStandIns.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FileError } from '../document/fileError.ts';
import { checkPdfItems, checkPdfPages, checkPdfTime } from './limits.ts';
import { endStandIns } from './pdfStandIns.ts';
import { type TaggedCell, taggedCells } from './pdfTags.ts';

endStandIns();

/** Words of a page in one face, as the file places them. Distances are in points. */
export interface PdfItem {
  readonly text: string;
  /** From the page's left edge. */
  readonly x: number;
  /** Of the baseline, from the page's lower edge. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
  /** The cell of a table that the tags of the file put it in. */
  readonly cell?: TaggedCell;
}

/** A page with its words in the order of the file. */
export interface PdfPage {
  readonly height: number;
  readonly items: readonly PdfItem[];
}

interface Face {
  readonly italic: boolean;
  readonly bold: boolean;
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<PdfDocument['getPage']>>;

/**
 * The words of a PDF with their places and faces; the one place that knows pdf.js. It draws nothing,
 * runs nothing that the file holds and asks for nothing outside it. `onPage` hears after each page how
 * many of how many are read. Throws `FileError` for a file
 * that is damaged, locked with a password or too large.
 */
export async function pdfPages(
  bytes: Uint8Array,
  onPage: (page: number, pages: number) => void = () => {},
): Promise<PdfPage[]> {
  // pdf.js takes the bytes for itself, so it gets its own.
  const task = getDocument({ ...options, data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    return await new PdfReader(document).pages(onPage);
  } catch (error) {
    throw error instanceof FileError ? error : unreadable(error);
  } finally {
    await task.destroy();
  }
}

const options = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  // Pictures are not looked at.
  maxImageSize: 1,
  verbosity: 0,
} as const;

function unreadable(error: unknown): FileError {
  if ((error as Error).name === 'PasswordException') {
    return new FileError(
      'This PDF is locked with a password, so it cannot be read. Nothing was changed. Open it in a PDF viewer, save it without the password, and open that file.',
    );
  }
  return new FileError(
    'This PDF is damaged, so it cannot be read. Nothing was changed. Download it again, or paste its words into a new draft.',
  );
}

class PdfReader {
  private readonly document: PdfDocument;
  private readonly faces = new Map<string, Face>();
  private readonly started = Date.now();
  private items = 0;
  private tagged = false;

  constructor(document: PdfDocument) {
    this.document = document;
  }

  async pages(onPage: (page: number, pages: number) => void): Promise<PdfPage[]> {
    const { numPages } = this.document;
    checkPdfPages(numPages);
    const marks = await this.document.getMarkInfo().catch(() => null);
    this.tagged = marks?.Marked === true;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= numPages; number += 1) {
      const page = await this.document.getPage(number);
      pages.push(await this.page(page));
      page.cleanup();
      onPage(number, numPages);
    }
    return pages;
  }

  private async page(page: Page): Promise<PdfPage> {
    const cells = await this.cellsOf(page);
    const found = await this.textOf(page, cells);
    const fonts = found.map(({ fontName }) => fontName);
    if (fonts.some((font) => !this.faces.has(font))) await this.readFaces(page, fonts);
    const [left = 0, bottom = 0, , top = 0] = page.view;
    const items = found.map((item) => this.item(item, left, bottom));
    return { height: top - bottom, items };
  }

  /** Read in pieces, so that time and number are checked before a page is read to its end. */
  private async textOf(page: Page, cells: ReadonlyMap<string, TaggedCell>): Promise<TextItem[]> {
    const found: TextItem[] = [];
    const open: (TaggedCell | undefined)[] = [];
    const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return found;
        for (const item of value.items) {
          if ('str' in item) {
            const cell = open.at(-1);
            if (item.str !== '') found.push(cell ? { ...item, cell } : item);
          } else if (item.type === 'endMarkedContent') open.pop();
          else open.push(cells.get(item.id ?? '') ?? open.at(-1));
        }
        this.items += value.items.length;
        checkPdfItems(this.items);
        checkPdfTime(Date.now() - this.started);
      }
    } finally {
      await reader.cancel(new Error('No more of this page is read.'));
    }
  }

  /** The cells of the tables that the tags of a page tell; none for a file without tags. */
  private async cellsOf(page: Page): Promise<ReadonlyMap<string, TaggedCell>> {
    if (!this.tagged) return new Map();
    const tree: unknown = await page.getStructTree().catch(() => null);
    checkPdfTime(Date.now() - this.started);
    return taggedCells(tree);
  }

  /** pdf.js tells a font's name only once the page's other content was looked at. */
  private async readFaces(page: Page, fonts: readonly string[]): Promise<void> {
    await page.getOperatorList();
    checkPdfTime(Date.now() - this.started);
    for (const font of fonts) {
      if (this.faces.has(font)) continue;
      const known = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
      this.faces.set(font, faceOf(String(known?.name ?? '')));
    }
  }

  private item(item: TextItem, left: number, bottom: number): PdfItem {
    const { str, transform, width, fontName, cell } = item;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform as number[];
    const face = this.faces.get(fontName) ?? plain;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    return {
      text: str,
      x: x - left,
      y: y - bottom,
      width,
      size,
      ...face,
      ...(cell ? { cell } : {}),
    };
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly fontName: string;
  readonly cell?: TaggedCell;
}

const plain: Face = { italic: false, bold: false };

/** The face that a font's name tells: "BCDEEE+TimesNewRomanPS-BoldItalicMT". */
function faceOf(font: string): Face {
  return { italic: /italic|oblique/i.test(font), bold: /bold|black|heavy/i.test(font) };
}
