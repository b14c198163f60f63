import { adoptedNote, keyOf } from './adoptedNote.ts';
import type { Attributes } from './kept.ts';
import { wordingOf } from './paragraphText.ts';
import type { AdoptedNote, Deliberate, Provenance } from './provenance.ts';
import { checkProvenance } from './provenanceCheck.ts';
import type { Told, ToldUnit } from './told.ts';

/**
 * A provenance as a file keeps it beside the words that it prints. Words and notes as adopted are
 * left out where the unit has them. That a departure is deliberate is kept while it is what prints;
 * the reason, and words that nobody prints any more, stay in the draft.
 */
type KeptProvenance = Omit<Provenance, 'words' | 'notes' | 'deliberate'> & {
  readonly words?: string;
  /** True for the notes that the unit has. */
  readonly notes?: readonly AdoptedNote[] | true;
  /** True for what the unit prints. */
  readonly deliberate?: true;
};

/** Attributes of a unit with its provenance as it is kept. */
export function withKeptProvenance(attrs: Attributes, unit: ToldUnit, ofText: Told): Attributes {
  const provenance = (attrs.provenance ?? null) as Provenance | null;
  if (!provenance) return attrs;
  const { words, notes, deliberate, ...others } = provenance;
  const printed =
    words === wordsOfUnit(unit) && (!notes || sameJson(notes, notesOfUnit(unit, ofText)));
  const kept: KeptProvenance = {
    ...others,
    ...(printed ? {} : { words }),
    ...(notes ? { notes: printed ? true : notes } : {}),
    ...(deliberate && reads(deliberate, unit) ? { deliberate: true } : {}),
  };
  return { ...attrs, provenance: kept };
}

/** Silent attributes of a unit whose words and notes are those that the entry was written for. */
export function withFullProvenance(silent: Attributes, unit: ToldUnit, ofText: Told): Attributes {
  const kept = keptIn(silent);
  if (!kept) return silent;
  const { source, label, words = wordsOfUnit(unit), notes, deliberate, ...others } = kept;
  const own = notesOfUnit(unit, ofText);
  const provenance: Provenance = {
    source,
    label,
    words,
    ...(notes ? { notes: notes === true ? own : notes } : {}),
    ...others,
    ...(deliberate ? { deliberate: { reason: '', words: wordsOfUnit(unit), notes: own } } : {}),
  };
  return { ...silent, provenance };
}

/** Silent attributes of a unit whose words a person changed: where they came from only while most are left. */
export function withProvenanceLeft(silent: Attributes, unit: ToldUnit): Attributes {
  const { provenance: _, ...others } = silent;
  const kept = keptIn(silent);
  if (kept?.words === undefined || !areMostlyIn(kept.words, wordsOfUnit(unit))) return others;
  const { deliberate: __, notes, ...known } = kept;
  const provenance = { ...known, ...(notes && notes !== true ? { notes } : {}) };
  return { ...others, provenance };
}

/** Whether a value is a provenance as a file keeps it. */
export function isKeptProvenance(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { deliberate, notes, ...others } = value as Attributes;
  if (deliberate !== undefined && deliberate !== true) return false;
  try {
    checkProvenance({ words: '', ...others, ...(notes === true ? {} : { notes }) });
    return true;
  } catch {
    return false;
  }
}

/** The words of a unit that a provenance is compared with. */
function wordsOfUnit({ words }: ToldUnit): string {
  return words.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

function notesOfUnit({ words }: ToldUnit, { notes }: Told): AdoptedNote[] {
  const found: AdoptedNote[] = [];
  let at = 0;
  for (const piece of words) {
    if (piece.kind === 'text') at += piece.text.length;
    else {
      const note = notes[piece.marker - 1];
      if (note) found.push(adoptedNote(note.node, at));
    }
  }
  return found;
}

function reads({ words, notes }: Deliberate, { node }: ToldUnit): boolean {
  const own = wordingOf(node.child(0));
  return words === own.words && sameJson(notes.map(keyOf), own.notes.map(keyOf));
}

function keptIn(silent: Attributes): KeptProvenance | null {
  return (silent.provenance ?? null) as KeptProvenance | null;
}

function areMostlyIn(words: string, text: string): boolean {
  const now = new Set(text.split(/\s+/));
  const before = words.split(/\s+/).filter((word) => word !== '');
  return before.filter((word) => now.has(word)).length * 2 > before.length;
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
