import { lazy, Suspense, useMemo } from 'react';
import type { PageBox, SourcePlace } from '../import/sourcePlace.ts';
import { LinesSource } from './linesSource.tsx';
import type { ShownSource } from './reviewPlaces.ts';

/** Drawing of PDFs is loaded when there is one to draw. */
const PdfSource = lazy(() =>
  import('./pdfSource.tsx').then((source) => ({ default: source.PdfSource })),
);

/** So is the reader of Word files. */
const WordSource = lazy(() =>
  import('./wordSource.tsx').then((source) => ({ default: source.WordSource })),
);

interface ReviewSourceProps {
  readonly bytes: Uint8Array;
  readonly shown: ShownSource;
  /** The words under review. */
  readonly words: string;
  /** Where all rows stand. */
  readonly all: ReadonlyMap<string, readonly SourcePlace[]>;
}

/** The source beside the recognised text: pages of a PDF, lines of a text, words of a Word file. */
export function ReviewSource({ bytes, shown, words, all }: ReviewSourceProps) {
  const kind = useMemo(() => kindOf(bytes), [bytes]);
  const boxes = useMemo(() => [...all.values()].flat().filter(isBox), [all]);
  const texts = useMemo(() => (kind === 'text' ? linesOf(bytes) : []), [kind, bytes]);
  const { places, page } = shown;
  if (kind === 'text') {
    const lines = places.flatMap((place) => ('line' in place ? [place.line] : []));
    return <LinesSource texts={texts} lines={lines} />;
  }
  return (
    <Suspense fallback={<p className="source-note">Opening the source…</p>}>
      {kind === 'word' ? (
        <WordSource bytes={bytes} words={words} />
      ) : (
        <PdfSource bytes={bytes} places={places.filter(isBox)} page={page} all={boxes} />
      )}
    </Suspense>
  );
}

/** As the importer counts them. */
function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
}

function isBox(place: SourcePlace): place is PageBox {
  return 'page' in place;
}

/** By its first bytes, as the importer tells it. */
function kindOf(bytes: Uint8Array): 'pdf' | 'word' | 'text' {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  return start.startsWith('PK\u0003\u0004') ? 'word' : 'text';
}
