import type { Node } from 'prosemirror-model';
import type { Provenance } from '../document/provenance.ts';
import type { Clause } from '../library/clause.ts';
import { harvest } from '../library/harvest.ts';
import type { SourceRow } from '../library/segment.ts';
import type { ClauseLibrary } from './clauseLibrary.ts';
import type { Desk } from './desk.ts';

/** A text that can be compared with another. */
export interface ComparableText {
  /** What it is listed under in the library; `draftText` for the draft in work. */
  readonly id: string;
  /** As "A/RES/79/154 (2024)". */
  readonly name: string;
}

/** The id of the draft in work. */
export const draftText = '';

/** The two texts of a comparison, by their ids. */
export interface TextPair {
  readonly earlier: string;
  readonly later: string;
}

/** The draft in work, then the texts of the library, newest first. */
export function comparableTexts(sources: readonly SourceRow[]): ComparableText[] {
  const listed = sources.map(({ source, year, standing }) => ({
    id: source,
    year,
    isDraft: standing === 'draft',
  }));
  listed.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.id.localeCompare(b.id, 'en'));
  const named = listed.map(({ id, year, isDraft }) => ({
    id,
    name: [id, year === null ? '' : ` (${year})`, isDraft ? ', draft' : ''].join(''),
  }));
  return [{ id: draftText, name: 'This draft' }, ...named];
}

/**
 * What somebody most likely wants to compare: the draft with the text that most of its paragraphs
 * came from, or with the newest; without words in the draft, the newest with the one before.
 */
export function likelyPair(doc: Node, texts: readonly ComparableText[]): TextPair {
  const [newest = '', before = ''] = texts.slice(1).map(({ id }) => id);
  const sources = sourcesOf(doc).filter((source) => texts.some(({ id }) => id === source));
  const [most] = [...new Set(sources)].sort((a, b) => timesOf(b, sources) - timesOf(a, sources));
  const hasWords = sources.length > 0 || harvest({ doc, origin: null }).length > 2;
  return hasWords
    ? { earlier: most ?? newest, later: draftText }
    : { earlier: before, later: newest };
}

function timesOf(source: string, sources: readonly string[]): number {
  return sources.filter((each) => each === source).length;
}

/** Where the paragraphs of a draft came from, each as often as it was taken from. */
function sourcesOf(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    const provenance: Provenance | null = node.attrs.provenance ?? null;
    if (provenance) found.push(provenance.source);
    return !node.isTextblock;
  });
  return found;
}

/** The clauses of a text of the library, or of the draft as it stands. */
export async function clausesOf(
  desk: Desk,
  { library }: ClauseLibrary,
  id: string,
): Promise<readonly Clause[]> {
  if (id !== draftText) return library.resolution(id);
  return harvest({ doc: desk.doc, origin: desk.file.get().origin });
}
