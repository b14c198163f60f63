import { keyOf } from './adoptedNote.ts';
import { aligned, type Match } from './alignment.ts';
import type { Stretch } from './comparison.ts';
import { noteKey } from './note.ts';
import type { ParagraphText, TextNote } from './paragraphText.ts';
import type { AdoptedNote, Wording } from './provenance.ts';
import type { Token } from './wordTokens.ts';

/** A footnote that is not as it belongs to the words. */
export interface NoteChange {
  readonly kind: 'missing' | 'added' | 'changed' | 'moved';
  /** As it should be; null for one that was added. */
  readonly expected: AdoptedNote | null;
  /** As it is; null for one that is missing. */
  readonly found: TextNote | null;
  /** How many characters of the paragraph's text should stand before its mark. */
  readonly place: number;
}

/** What became of the notes of expected words, by what became of the words; in reading order. */
export function noteChanges(
  expected: Wording,
  here: ParagraphText,
  stretches: readonly Stretch[],
): NoteChange[] {
  const old = expected.notes ?? [];
  const now = here.notes;
  const matches = aligned(
    old.map((note) => tokenOf(keyOf(note))),
    now.map(({ node }) => tokenOf(noteKey(node))),
  );
  const changes: NoteChange[] = [];
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...matches, [old.length, now.length] as Match]) {
    const gone = old.slice(row, toRow);
    changes.push(...unmatched(gone, now.slice(column, toColumn), here, stretches));
    const [note, found] = [old[toRow], now[toColumn]];
    const places = note && found ? placesOf(note.at, stretches, here.text) : null;
    if (note && found && places && !isWithin(found.at, places.span, here.text)) {
      changes.push({ kind: 'moved', expected: note, found, place: places.best });
    }
    [row, column] = [toRow + 1, toColumn + 1];
  }
  return changes.sort((a, b) => (a.found?.at ?? a.place) - (b.found?.at ?? b.place));
}

/** Notes between two that are there: at the same place another is a change of the one. */
function unmatched(
  gone: readonly AdoptedNote[],
  fresh: readonly TextNote[],
  here: ParagraphText,
  stretches: readonly Stretch[],
): NoteChange[] {
  const left = [...fresh];
  const changes = gone.map((expected): NoteChange => {
    const { span, best } = placesOf(expected.at, stretches, here.text);
    const index = left.findIndex(({ at }) => isWithin(at, span, here.text));
    const [found = null] = index < 0 ? [] : left.splice(index, 1);
    return { kind: found ? 'changed' : 'missing', expected, found, place: best };
  });
  const added = left.map(
    (found): NoteChange => ({ kind: 'added', expected: null, found, place: found.at }),
  );
  return [...changes, ...added];
}

type Span = readonly [from: number, to: number];

interface Places {
  readonly span: Span;
  /** Right behind the words that it stood behind. */
  readonly best: number;
}

/** Where a place of the expected words lies in the text: anywhere within words that changed. */
function placesOf(at: number, stretches: readonly Stretch[], text: string): Places {
  const found: Span[] = [];
  stretches.forEach(({ kind, text: own, before, after }, index) => {
    const end = before + (kind === 'added' ? 0 : own.length);
    if (at < before || at > end) return;
    const next = stretches[index + 1];
    const replaced = kind === 'removed' && next?.kind === 'added' ? next.text.length : 0;
    if (kind === 'kept') found.push([after + at - before, after + at - before]);
    else found.push([after, after + (kind === 'added' ? own.length : replaced)]);
  });
  const [first = [text.length, text.length] as const] = found;
  const span: Span = [
    Math.min(first[0], ...found.map(([from]) => from)),
    Math.max(first[1], ...found.map(([, to]) => to)),
  ];
  return { span, best: first[1] };
}

/** Whether a mark stands at a place; white space and the marks at the end are no way. */
function isWithin(at: number, [from, to]: Span, text: string): boolean {
  const way = at < from ? text.slice(at, from) : text.slice(to, Math.max(at, to));
  const atEnd = /^[\s,;:.]*$/.test(text.slice(Math.min(at, to)));
  return way.trim() === '' || (atEnd && /^[\s,;:.]*$/.test(way));
}

function tokenOf(text: string): Token {
  return { text, kind: 'word', from: 0, to: 0 };
}
