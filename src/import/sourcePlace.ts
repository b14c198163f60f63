import type { SourceNote } from './pages.ts';
import type { SourceParagraph } from './sourceParagraph.ts';

/**
 * Where words stand in the source: a box on a page of a PDF, or a line of a text. A Word file has
 * neither: Word alone divides it into pages.
 */
export type SourcePlace = PageBox | { readonly line: number };

/** A box on a page, in PDF points from the page's top left corner. */
export interface PageBox {
  /** Counted from 1. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The places of the words of a source by paragraph id, for headings and annexes as well, by "title"
 * and, for notes, by "note 5" with the number that the source prints. A paragraph that runs over
 * pages has a box on each.
 */
export type SourcePlaces = ReadonlyMap<string, readonly SourcePlace[]>;

/** The places of a title, of paragraphs with what stands under them, and of notes. */
export function placesOf(
  title: SourceParagraph,
  paragraphs: readonly SourceParagraph[],
  notes: readonly SourceNote[],
): SourcePlaces {
  const places = new Map<string, readonly SourcePlace[]>();
  const add = (key: string, more: readonly SourcePlace[] = []): void => {
    if (more.length > 0) places.set(key, byPage([...(places.get(key) ?? []), ...more]));
  };
  const visit = (paragraph: SourceParagraph): void => {
    add(paragraph.id, paragraph.places);
    for (const child of paragraph.children) visit(child);
  };
  add('title', title.places);
  for (const paragraph of paragraphs) visit(paragraph);
  for (const note of notes) add(`note ${note.number}`, note.places);
  return places;
}

/** Places in order, with one box for what stands on one page. */
function byPage(places: readonly SourcePlace[]): SourcePlace[] {
  const joined: SourcePlace[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last && 'page' in last && 'page' in place && last.page === place.page) {
      joined.splice(-1, 1, around(last, place));
    } else joined.push(place);
  }
  return joined;
}

function around(a: PageBox, b: PageBox): PageBox {
  return {
    page: a.page,
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}
