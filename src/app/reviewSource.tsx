import { lazy, Suspense, useMemo } from 'react';
import type { PageBox, SourcePlace } from '../import/sourcePlace.ts';
import { LinesSource } from './linesSource.tsx';
import type { ShownSource } from './reviewPlaces.ts';

/** Drawing of PDFs is loaded when there is one to draw. */
const PdfSource = lazy(() =>
  import('./pdfSource.tsx').then((source) => ({ default: source.PdfSource })),
);

interface ReviewSourceProps {
  readonly bytes: Uint8Array;
  readonly shown: ShownSource;
  /** Where all rows stand. */
  readonly all: ReadonlyMap<string, readonly SourcePlace[]>;
}

/** The source beside the recognised text: pages of a PDF, lines of a text, words of a Word file. */
export function ReviewSource({ bytes, shown: { places, page }, all }: ReviewSourceProps) {
  const kind = useMemo(() => kindOf(bytes), [bytes]);
  const boxes = useMemo(() => [...all.values()].flat().filter(isBox), [all]);
  if (kind === 'word') return <WordSource />;
  if (kind === 'text') {
    const lines = places.flatMap((place) => ('line' in place ? [place.line] : []));
    return <LinesSource bytes={bytes} lines={lines} />;
  }
  return (
    <Suspense fallback={<p className="source-note">Opening the pages…</p>}>
      <PdfSource bytes={bytes} places={places.filter(isBox)} page={page} all={boxes} />
    </Suspense>
  );
}

function WordSource() {
  return (
    <section className="review-source" aria-label="Source">
      <p className="source-note">
        A Word file has no fixed pages, so none is shown beside its text. Its paragraphs stand here
        in the order of the file.
      </p>
    </section>
  );
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
