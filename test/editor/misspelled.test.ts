import { undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { draftPlugins } from '../../src/editor/draftPlugins.ts';
import {
  isLastOfOpenNote,
  type Misspelled,
  misspelled,
  misspelledAfter,
  respell,
  selectMisspelled,
  showMisspelled,
} from '../../src/editor/misspelled.ts';
import { noteAt, openNoteAt } from '../../src/editor/misspelledNotes.ts';
import { openNoteOf } from '../../src/editor/openNote.ts';
import { doc, em, fn, op } from '../builders.ts';

/** Nothing is drawn where there is no page. */
const noPlace = {} as HTMLElement;

const start = doc([op('Urges States to stop traficking, and ', em('traficking'), ' again')]);

function placesOf(word: string, state: EditorState): Misspelled[] {
  const found: Misspelled[] = [];
  state.doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const { index } of (node.text ?? '').matchAll(new RegExp(word, 'g'))) {
      found.push({ word, from: pos + index, to: pos + index + word.length });
    }
  });
  return found;
}

function underlinedIn(state: EditorState): string[] {
  const found: string[] = [];
  let at = state.apply(state.tr.setSelection(TextSelection.atStart(state.doc)));
  for (;;) {
    const next = misspelledAfter(at);
    if (!next || found.includes(`${next.word} ${next.from}`)) return found;
    found.push(`${next.word} ${next.from}`);
    at = at.apply(at.tr.setSelection(TextSelection.create(at.doc, next.from, next.to)));
  }
}

function shown(words: (state: EditorState) => Misspelled[], of = start): EditorState {
  const plugins = [...draftPlugins(), misspelled(noPlace, () => undefined)];
  const state = EditorState.create({ doc: of, plugins });
  const tr = showMisspelled(state, words(state));
  return tr ? state.apply(tr) : state;
}

test('underlined words move with what is typed before them, and end where one of them goes on', () => {
  const state = shown((here) => placesOf('traficking', here));
  const [first, second] = placesOf('traficking', state);
  const typed = state.apply(state.tr.insertText('all ', (first?.from ?? 0) - 5));
  expect(underlinedIn(typed)).toEqual([
    `traficking ${(first?.from ?? 0) + 4}`,
    `traficking ${(second?.from ?? 0) + 4}`,
  ]);
  const longer = state.apply(state.tr.insertText('xx', first?.to ?? 0));
  expect(underlinedIn(longer)[0]).toBe(`traficking ${first?.from}`);
});

test('nothing is drawn anew while the same words are wrong, nor kept in the history', () => {
  const state = shown((here) => placesOf('traficking', here));
  expect(showMisspelled(state, placesOf('traficking', state))).toBeNull();
  expect(undo(state)).toBe(false);
  const none = showMisspelled(state, []);
  expect(underlinedIn(none ? state.apply(none) : state)).toEqual([]);
});

test('another word takes the place of one in its own marks, and Undo brings it back', () => {
  const state = shown((here) => placesOf('traficking', here));
  const second = placesOf('traficking', state)[1];
  if (!second) throw new RangeError('There is no second word');
  let after = state;
  expect(respell(second, 'trafficking')(state, (tr) => (after = state.apply(tr)))).toBe(true);
  expect(after.doc.textContent).toContain('traficking, and trafficking again');
  expect(after.doc.nodeAt(second.from)?.marks.map(({ type }) => type.name)).toEqual(['emphasis']);
  expect(after.selection.head).toBe(second.from + 'trafficking'.length);
  undo(after, (tr) => (after = after.apply(tr)));
  expect(after.doc.eq(state.doc)).toBe(true);
});

test('a word that has changed since is left alone', () => {
  const state = shown((here) => placesOf('traficking', here));
  const [first] = placesOf('traficking', state);
  if (!first) throw new RangeError('There is no word');
  const typed = state.apply(state.tr.insertText('a', first.from));
  expect(respell(first, 'trafficking')(typed)).toBe(false);
  expect(respell({ ...first, to: 99_999 }, 'trafficking')(typed)).toBe(false);
});

describe('a word of a note', () => {
  const noted = doc([op('Urges States', fn('A note about traficking'), ' to stop traficking')]);
  const state = shown((here) => placesOf('traficking', here), noted);
  const [first, second] = placesOf('traficking', state);
  if (!first || !second) throw new RangeError('There are no words');

  test('comes after what stands before its mark, and the page goes to it by opening the note', () => {
    expect(misspelledAfter(state)).toEqual(first);
    let after = state;
    selectMisspelled(first)(state, (tr) => (after = state.apply(tr)));
    expect(openNoteOf(after)).toBe(noteAt(state.doc, first.from));
    expect(after.selection.eq(state.selection)).toBe(true);
  });

  test('is passed by once it was asked about, though the page has no cursor in the note', () => {
    let open = state;
    openNoteAt(first.from)(state, (tr) => (open = state.apply(tr)));
    expect(misspelledAfter(open)).toEqual(first);
    expect(misspelledAfter(open, first.from)).toEqual(second);
  });

  test('is corrected in the note, whose end is where more may be typed', () => {
    let open = state;
    openNoteAt(first.from)(state, (tr) => (open = state.apply(tr)));
    expect([first, second].map(({ to }) => isLastOfOpenNote(open, to))).toEqual([true, false]);
    let after = open;
    expect(respell(first, 'trafficking')(open, (tr) => (after = open.apply(tr)))).toBe(true);
    expect(after.doc.textContent).toContain('A note about trafficking');
    expect(after.doc.textContent).toContain('stop traficking');
  });

  test('is none of the text: no note opens there', () => {
    expect(noteAt(state.doc, second.from)).toBeNull();
    expect(openNoteAt(second.from)(state)).toBe(false);
    expect(openNoteAt(99_999)(state)).toBe(false);
  });
});
