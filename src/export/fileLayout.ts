import type { MastheadLines } from '../document/mastheadLines.ts';
import type { Face, Layout } from './wordProperties.ts';

/**
 * The forms in which a resolution is written as Word: a draft ("L" document), an adopted resolution,
 * a manuscript of 12 points and double lines to be worked on by hand (un-style 7.5).
 */
export const fileLayouts = ['draft', 'adopted', 'manuscript'] as const;

/** One of `fileLayouts`. */
export type FileLayout = (typeof fileLayouts)[number];

/** The form that a masthead asks for. */
export function layoutOf({ adopted }: Pick<MastheadLines, 'adopted'>): FileLayout {
  return adopted ? 'adopted' : 'draft';
}

/** What one style says otherwise than the template does. */
interface StyleChange {
  readonly layout?: Layout;
  readonly face?: Face;
}

/** How a form differs from the template's values. */
interface Traits {
  /** Whether the heads of pages tell the title. */
  readonly titled: boolean;
  /**
   * Height of the paragraph that ends the running head, in twips; null as high as its characters. It
   * reaches below the margin and moves the text down: by 2 points in drafts, by 4 in resolutions of
   * the eightieth session and 79/144 (measured; 79/154 and 79/189 have an older template without it).
   */
  readonly headEnd: number | null;
  /** By style id. */
  readonly styles: Readonly<Record<string, StyleChange>>;
}

const plain: Face = { spacing: 0, scale: 100 };

const text: Face = { ...plain, size: 24 };

const small: StyleChange = { layout: { lines: 1 }, face: { ...plain, size: 20 } };

/** Indents and tabs stay: they say what a paragraph is, and leave room beside the text for a hand. */
const manuscript: Traits['styles'] = {
  Normal: { layout: { lines: 1 }, face: text },
  SingleTxt: { layout: { lines: 2, after: 0, align: 'left' } },
  H1: { layout: { lines: 1 } },
  TitleH1: { layout: { lines: 2 } },
  H23: { layout: { lines: 2 }, face: text },
  Session: { layout: { lines: 1 } },
  AgendaItemNormal: { layout: { lines: 1 }, face: text },
  AgendaTitleH2: { layout: { lines: 1 }, face: text },
  Sponsors: { layout: { lines: 1 }, face: text },
  TableText: small,
  TableHead: small,
  FootnoteText: small,
  FootnoteReference: { face: plain },
};

/** By form. The session of adopted resolutions is spaced as the text is (measured). */
export const traits: Readonly<Record<FileLayout, Traits>> = {
  draft: { titled: false, headEnd: null, styles: {} },
  adopted: { titled: true, headEnd: 240, styles: { Session: { face: { spacing: 4 } } } },
  manuscript: { titled: false, headEnd: null, styles: manuscript },
};
