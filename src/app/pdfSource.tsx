import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PageBox } from '../import/sourcePlace.ts';
import { type PdfPages, pdfToDraw } from './pdfDrawing.ts';
import { PdfSourcePage } from './pdfSourcePage.tsx';

interface PdfSourceProps {
  readonly bytes: Uint8Array;
  /** The places under review. */
  readonly places: readonly PageBox[];
  /** The page to show where there is no such place; null to stay. */
  readonly page: number | null;
  /** All places of the text: they tell how wide it is. */
  readonly all: readonly PageBox[];
}

/** Room beside the text, in points. */
const margin = 20;

/** The pages of a PDF, those in view drawn, the place under review outlined. */
export function PdfSource({ bytes, places, page, all }: PdfSourceProps) {
  const region = useRef<HTMLElement>(null);
  const pdf = usePdf(bytes);
  const width = useWidth(region);
  const [isWhole, setWhole] = useState(false);
  const text = useMemo(() => textColumn(all), [all]);
  const first = pdf === 'failed' ? null : pdf?.first;
  const scale = first ? scaleFor(width, first.width, isWhole ? null : text) : 0;

  useLayoutEffect(() => {
    if (region.current && text && !isWhole) {
      region.current.scrollLeft = (text.left - margin) * scale;
    }
  }, [scale, text, isWhole]);

  return (
    <section className="review-source" aria-label="Source pages">
      <div className="source-bar">
        <span className="soft">{placeWords(places, page)}</span>
        <button type="button" className="button quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Width of the text' : 'Whole page'}
        </button>
      </div>
      {pdf === 'failed' && <p className="source-note">{notDrawn}</p>}
      <section
        className="source-scroll"
        ref={region}
        aria-label="Pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      >
        {pdf !== null &&
          pdf !== 'failed' &&
          scale > 0 &&
          Array.from({ length: pdf.pages.count }, (_, index) => (
            <PdfSourcePage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number only
              key={index}
              pages={pdf.pages}
              number={index + 1}
              likely={pdf.first}
              scale={scale}
              places={places.filter(({ page }) => page === index + 1)}
              isShown={(places[0]?.page ?? page) === index + 1}
            />
          ))}
      </section>
    </section>
  );
}

const notDrawn =
  'The pages of this PDF cannot be drawn. Its words were read, and the review goes on without the pages.';

interface OpenPdf {
  readonly pages: PdfPages;
  /** Size of the first page, which the others mostly have as well. */
  readonly first: { readonly width: number; readonly height: number };
}

/** Null while it is being opened. */
function usePdf(bytes: Uint8Array): OpenPdf | 'failed' | null {
  const [pdf, setPdf] = useState<OpenPdf | 'failed' | null>(null);
  useEffect(() => {
    let isLeft = false;
    let pages: PdfPages | null = null;
    const open = async () => {
      pages = await pdfToDraw(bytes);
      const { width, height } = await pages.page(1);
      if (!isLeft) setPdf({ pages, first: { width, height } });
    };
    open()
      .catch(() => setPdf('failed'))
      .finally(() => {
        if (isLeft) pages?.close();
      });
    return () => {
      isLeft = true;
      pages?.close();
    };
  }, [bytes]);
  return pdf;
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The column that the text stands in; null where no place is known. */
function textColumn(places: readonly PageBox[]): Column | null {
  if (places.length === 0) return null;
  return {
    left: places.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: places.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

/** Pixels for a point: the text as wide as the pane, or the whole page. */
function scaleFor(pane: number, page: number, text: Column | null): number {
  const shown = text ? Math.min(page, text.right - text.left + 2 * margin) : page;
  return pane / Math.max(shown, page / 3);
}

function placeWords(places: readonly PageBox[], page: number | null): string {
  const pages = [...new Set(places.map((place) => place.page))];
  if (pages.length === 0) return page === null ? 'No place on the pages' : `Page ${page}`;
  return pages.length === 1 ? `Page ${pages[0]}` : `Pages ${pages.join(' and ')}`;
}
