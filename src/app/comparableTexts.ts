import type { Node } from 'prosemirror-model';
import type { Provenance } from '../document/provenance.ts';
import type { Clause } from '../library/clause.ts';
import { harvest } from '../library/harvest.ts';
import type { SourceRow } from '../library/segment.ts';
import type { ClauseLibrary } from './clauseLibrary.ts';
import type { Desk } from './desk.ts';
import type { ChoosableText } from './textChoice.tsx';

/** The id of the draft in work. */
export const draftText = '';

/** The two texts of a comparison, by their ids. */
export interface TextPair {
  readonly earlier: string;
  readonly later: string;
}

/**
 * The draft in work, then the texts of the library, newest first: by what they are listed under, the
 * draft by `draftText`, and named as "A/RES/79/154 (2024)".
 */
export function comparableTexts(sources: readonly SourceRow[]): ChoosableText[] {
  const listed = sources.map(({ source, title, year, standing }) => ({
    ...{ id: source, source, title, year },
    isDraft: standing === 'draft',
  }));
  listed.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.id.localeCompare(b.id, 'en'));
  const named = listed.map(({ isDraft, ...text }) => ({
    ...text,
    name: [text.id, text.year === null ? '' : ` (${text.year})`, isDraft ? ', draft' : ''].join(''),
  }));
  return [textOf(draftText, 'This draft'), ...named];
}

/** A text that is no text of the library. */
export function textOf(id: string, name: string): ChoosableText {
  return { id, name, source: name, title: '', year: null };
}

/**
 * What somebody most likely wants to compare: the draft with the text that most of its paragraphs
 * came from, or with the newest; without words in the draft, the newest with the one before.
 */
export function likelyPair(doc: Node, texts: readonly ChoosableText[]): TextPair {
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
