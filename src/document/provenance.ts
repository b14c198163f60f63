/** Where a paragraph's words came from, with what a person said of changes to them. */
export interface Provenance extends Adopted {
  /** Words of other places that were joined to these, in order. */
  readonly joined?: readonly Adopted[];
  /** What a person declared to be meant as it reads; further changes are told from it. */
  readonly deliberate?: Deliberate;
}

/** Words of one paragraph as adopted. */
export interface Adopted {
  /** The resolution, as "A/RES/79/154", or its title where it states no symbol. */
  readonly source: string;
  /** The paragraph's name there, as "PP3" or "OP12 (a)". */
  readonly label: string;
  /** The words as adopted, without footnote marks and terminal mark. */
  readonly words: string;
  /** The notes that belong to the words, in order; absent in drafts that never knew them. */
  readonly notes?: readonly AdoptedNote[];
  /** Which part of the paragraph these words are, where it was split; absent for the whole. */
  readonly excerpt?: Excerpt;
}

/** A footnote of words as adopted. */
export interface AdoptedNote {
  /** How many characters of the words stand before its mark. */
  readonly at: number;
  /** As printed in full, never Ibid. */
  readonly words: string;
  /** Stretches in italics, from and to; absent where they follow from what the note cites. */
  readonly italics?: readonly (readonly [number, number])[];
}

/** Where the words begin in the whole paragraph as adopted, and how many characters that has. */
export interface Excerpt {
  readonly from: number;
  readonly of: number;
}

/** A departure from the words as adopted that a person stands by. */
export interface Deliberate {
  /** Why, in the person's words; empty where only the fact is known. */
  readonly reason: string;
  /** The paragraph's words and notes as they read when it was said. */
  readonly words: string;
  readonly notes: readonly AdoptedNote[];
}

/** Words with the notes in them. */
export type Wording = Pick<Deliberate, 'words'> & { readonly notes: readonly AdoptedNote[] | null };

/** The words as adopted, of all places where several were joined; notes are null where unknown. */
export function adoptedWording(provenance: Provenance): Wording {
  return together(
    piecesOf(provenance).map(({ words, notes }) => ({ words, notes: notes ?? null })),
  );
}

/** What a paragraph's words are held against: what was said to be deliberate, else as adopted. */
export function expectedWording(provenance: Provenance): Wording {
  return provenance.deliberate ?? adoptedWording(provenance);
}

/** "A/RES/79/154, PP3"; "A/RES/79/154, PP3 (part) and PP4". */
export function placesNamed(provenance: Provenance): string {
  let source = '';
  const names = piecesOf(provenance).map((piece) => {
    const name = `${piece.source === source ? '' : `${piece.source}, `}${piece.label}`;
    source = piece.source;
    return piece.excerpt ? `${name} (part)` : name;
  });
  return names.length < 3
    ? names.join(' and ')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/**
 * The provenance of the two parts of a paragraph that is split, given where its words as adopted and
 * those said to be deliberate are split; null for a part without any of them.
 */
export function splitProvenance(
  provenance: Provenance,
  at: { readonly adopted: number; readonly deliberate: number },
): [Provenance | null, Provenance | null] {
  const first: Adopted[] = [];
  const second: Adopted[] = [];
  let start = 0;
  for (const piece of piecesOf(provenance)) {
    const cut = at.adopted - start;
    const [before, after] = splitPiece(piece, cut);
    if (before) first.push(before);
    if (after) second.push(after);
    start += piece.words.length + 1;
  }
  const { deliberate } = provenance;
  const parts = deliberate ? splitWording(deliberate, at.deliberate) : null;
  const said = (part: Wording | undefined) =>
    deliberate && part ? { ...deliberate, words: part.words, notes: part.notes ?? [] } : undefined;
  return [provenanceOf(first, said(parts?.[0])), provenanceOf(second, said(parts?.[1]))];
}

/** The provenance of two paragraphs' words in one; parts of one paragraph become it again. */
export function joinedProvenance(
  first: Provenance | null,
  second: Provenance | null,
): Provenance | null {
  if (!first || !second) return first ?? second;
  const pieces: Adopted[] = [];
  for (const piece of [...piecesOf(first), ...piecesOf(second)]) {
    const last = pieces.at(-1);
    const whole = last && mended(last, piece);
    if (whole) pieces[pieces.length - 1] = whole;
    else pieces.push(piece);
  }
  return provenanceOf(pieces, joinedDeliberate(first, second));
}

function joinedDeliberate(first: Provenance, second: Provenance): Deliberate | undefined {
  const said = [first.deliberate, second.deliberate].filter((one) => one !== undefined);
  if (said.length === 0) return undefined;
  const { words, notes } = together([expectedWording(first), expectedWording(second)]);
  const reasons = new Set(said.map(({ reason }) => reason).filter((reason) => reason !== ''));
  return { reason: [...reasons].join('; '), words, notes: notes ?? [] };
}

function piecesOf({ joined = [], deliberate: _, ...first }: Provenance): Adopted[] {
  return [first, ...joined];
}

function provenanceOf(
  pieces: readonly Adopted[],
  deliberate: Deliberate | undefined,
): Provenance | null {
  const [first, ...joined] = pieces;
  if (!first) return null;
  return {
    ...first,
    ...(joined.length > 0 ? { joined } : {}),
    ...(deliberate ? { deliberate } : {}),
  };
}

/** A piece in two; one of them null where the cut leaves it without a word. */
function splitPiece(piece: Adopted, at: number): [Adopted | null, Adopted | null] {
  const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
  if (at >= piece.words.length) return [piece, null];
  if (at <= 0 || !hasWords(piece.words.slice(0, at))) return [null, piece];
  if (!hasWords(piece.words.slice(at))) return [piece, null];
  const [before, after] = splitWording({ words: piece.words, notes: piece.notes ?? null }, at);
  const { from, of } = piece.excerpt ?? { from: 0, of: piece.words.length };
  const part = ({ words, notes }: Wording, start: number): Adopted => ({
    source: piece.source,
    label: piece.label,
    words,
    ...(notes ? { notes } : {}),
    excerpt: { from: start, of },
  });
  return [part(before, from), part(after, from + at)];
}

/** A note right at the cut belongs to the words before it. */
function splitWording({ words, notes }: Wording, at: number): [Wording, Wording] {
  const before = notes?.filter((note) => note.at <= at) ?? null;
  const after = notes?.filter((note) => note.at > at).map((note) => moved(note, -at)) ?? null;
  return [
    { words: words.slice(0, at), notes: before },
    { words: words.slice(at), notes: after },
  ];
}

/** Two neighbouring parts of one paragraph as one; null where they are not that. */
function mended(first: Adopted, second: Adopted): Adopted | null {
  const { excerpt: one, words } = first;
  const { excerpt: other } = second;
  const same = first.source === second.source && first.label === second.label;
  if (!same || !one || !other || one.from + words.length !== other.from) return null;
  const all = words + second.words;
  const notes =
    first.notes && second.notes
      ? { notes: [...first.notes, ...second.notes.map((note) => moved(note, words.length))] }
      : {};
  const excerpt = all.length === one.of ? {} : { excerpt: one };
  return { source: first.source, label: first.label, words: all, ...notes, ...excerpt };
}

function together(wordings: readonly Wording[]): Wording {
  let words = '';
  let notes: AdoptedNote[] | null = [];
  for (const [index, wording] of wordings.entries()) {
    if (index > 0) words += ' ';
    const start = words.length;
    words += wording.words;
    const more: readonly AdoptedNote[] | null = wording.notes;
    notes = notes && more ? [...notes, ...more.map((note) => moved(note, start))] : null;
  }
  return { words, notes };
}

function moved(note: AdoptedNote, by: number): AdoptedNote {
  return by === 0 ? note : { ...note, at: note.at + by };
}
