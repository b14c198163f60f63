import type { Node } from 'prosemirror-model';
import { noteKey, noteRuns, parseNote } from './note.ts';
import type { AdoptedNote } from './provenance.ts';
import type { TextRun } from './runs.ts';
import { schema } from './schema.ts';

/** A footnote as words as adopted know it, its mark behind so many characters of them. */
export function adoptedNote(footnote: Node, at: number): AdoptedNote {
  const runs = noteRuns(footnote);
  const words = runs.map(({ text }) => text).join('');
  const italics = italicsOf(runs);
  const plain = italicsOf(noteRuns(noteOf({ at: 0, words })));
  return JSON.stringify(plain) === JSON.stringify(italics) ? { at, words } : { at, words, italics };
}

const known = new WeakMap<AdoptedNote, Node>();

/** The footnote node of a note of words as adopted. */
export function noteOf(note: AdoptedNote): Node {
  let footnote = known.get(note);
  if (!footnote) {
    footnote = schema.node('footnote', null, parseNote(runsOf(note)));
    known.set(note, footnote);
  }
  return footnote;
}

/** What equal notes have in common, of this one. */
export function keyOf(note: AdoptedNote): string {
  return noteKey(noteOf(note));
}

function italicsOf(runs: readonly TextRun[]): [number, number][] {
  const spans: [number, number][] = [];
  let at = 0;
  for (const { text, italic } of runs) {
    const last = spans.at(-1);
    if (italic && last?.[1] === at) last[1] = at + text.length;
    else if (italic) spans.push([at, at + text.length]);
    at += text.length;
  }
  return spans;
}

function runsOf({ words, italics = [] }: AdoptedNote): TextRun[] {
  const cuts = [...new Set([0, words.length, ...italics.flat()])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    kind: 'text',
    text: words.slice(from, cuts[index + 1]),
    italic: italics.some(([start, end]) => start <= from && from < end),
  }));
}
