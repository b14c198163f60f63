import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PageBox } from '../import/sourcePlace.ts';
import type { PdfPage, PdfPages } from './pdfDrawing.ts';

interface PdfSourcePageProps {
  readonly pages: PdfPages;
  /** Counted from 1. */
  readonly number: number;
  /** The size it has until it is known, in points. */
  readonly likely: { readonly width: number; readonly height: number };
  /** Pixels for a point. */
  readonly scale: number;
  /** What is outlined on it. */
  readonly places: readonly PageBox[];
  /** Whether it is brought into view, with its first place where it has one. */
  readonly isShown: boolean;
}

/** How far out of view a page is drawn already, as a part of the pane. */
const ahead = '60%';

/** One page of a PDF, drawn while it is in view. */
export function PdfSourcePage(props: PdfSourcePageProps) {
  const { pages, number, likely, scale, places, isShown } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useNear(frame);
  const page = usePage(pages, number, isNear || places.length > 0);
  const { width, height } = page ?? likely;
  const [canvas, failed] = useDrawing(page, isNear, width * scale);
  const boxes = page ? places.map((place) => page.boxOf(place)) : [];
  const [first] = boxes;
  const isReady = page !== null || places.length === 0;
  const top = (first?.top ?? 0) * height * scale;
  const bottom = top + (first?.height ?? 0) * height * scale;

  useLayoutEffect(() => {
    if (isShown && isReady && frame.current) show(frame.current, top, bottom);
  }, [isShown, isReady, top, bottom]);

  return (
    <div
      className="source-page"
      ref={frame}
      style={{ width: Math.round(width * scale), height: Math.round(height * scale) }}
    >
      <canvas ref={canvas} role="img" aria-label={`Page ${number} of the source`} />
      {failed && <p className="source-note">This page cannot be drawn. Its words were read.</p>}
      {boxes.map(({ left, top, width, height }) => (
        <div
          key={`${left} ${top}`}
          className="source-place"
          style={{
            left: `${left * 100}%`,
            top: `${top * 100}%`,
            width: `${width * 100}%`,
            height: `${height * 100}%`,
          }}
        />
      ))}
    </div>
  );
}

/** Scrolls until the stretch of the page is in view, a third from the top, unless it is already. */
function show(frame: HTMLElement, top: number, bottom: number): void {
  const pane = frame.parentElement;
  if (!pane) return;
  const from = frame.offsetTop + top;
  const to = frame.offsetTop + bottom;
  const isIn = from >= pane.scrollTop + 8 && to <= pane.scrollTop + pane.clientHeight - 8;
  if (!isIn) pane.scrollTop = Math.max(0, from - pane.clientHeight / 3);
}

function useNear(frame: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { root: frame.current.parentElement, rootMargin: `${ahead} 0px` },
    );
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return isNear;
}

/** The page once it is wanted; null before. */
function usePage(pages: PdfPages, number: number, isWanted: boolean): PdfPage | null {
  const [page, setPage] = useState<PdfPage | null>(null);
  useEffect(() => {
    if (!isWanted || page) return;
    let isLeft = false;
    pages.page(number).then(
      (found) => {
        if (!isLeft) setPage(found);
      },
      // What cannot be opened stays blank.
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [pages, number, isWanted, page]);
  return page;
}

/** Draws the page while it is near, and gives its memory back when it is not. */
function useDrawing(
  page: PdfPage | null,
  isNear: boolean,
  width: number,
): [React.RefObject<HTMLCanvasElement | null>, boolean] {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!page || !isNear || !target) return;
    const leaving = new AbortController();
    page.draw(target, width * devicePixelRatio, leaving.signal).catch(() => {
      if (!leaving.signal.aborted) setFailed(true);
    });
    return () => {
      leaving.abort();
      target.width = 0;
      target.height = 0;
    };
  }, [page, isNear, width]);
  return [canvas, failed];
}
