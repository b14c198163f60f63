import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { draftPlugins } from '../../src/editor/draftPlugins.ts';
import { phraseOffer, phraseOfferOf, takePhrase } from '../../src/editor/phraseOffer.ts';
import { doc, op, pp, sub } from '../builders.ts';

/** A state with the cursor in the chapeau of the last paragraph, after typing these letters. */
function typed(document: Node, letters: string): EditorState {
  const state = EditorState.create({ doc: document, plugins: [...draftPlugins(), phraseOffer()] });
  const end = TextSelection.atEnd(state.doc);
  const placed = state.apply(state.tr.setSelection(end));
  return [...letters].reduce(
    (before, letter) => before.apply(before.tr.insertText(letter)),
    placed,
  );
}

test('phrases are offered from the second letter on, the first one chosen', () => {
  expect(phraseOfferOf(typed(doc([pp('')]), 'R'))).toBeNull();
  const offer = phraseOfferOf(typed(doc([pp('')]), 're'));
  expect(offer?.phrases.every((phrase) => /^Re/.test(phrase))).toBe(true);
  expect(offer?.phrases.length).toBeLessThanOrEqual(7);
  expect(offer?.chosen).toBe(0);
});

test('each part is offered its own phrases', () => {
  expect(phraseOfferOf(typed(doc([pp('')]), 'Welc'))?.phrases).toContain('Welcoming');
  expect(phraseOfferOf(typed(doc([op('')]), 'Welc'))?.phrases).toContain('Welcomes');
});

test('behind a whole phrase nothing is chosen, so that Enter makes a paragraph', () => {
  expect(phraseOfferOf(typed(doc([pp('')]), 'Recalling'))?.chosen).toBe(-1);
});

test('after the same phrase the one with also is offered first', () => {
  const offer = phraseOfferOf(typed(doc([pp('Recalling its resolution'), pp('')]), 'Recal'));
  expect(offer?.phrases[0]).toBe('Recalling also');
  const further = phraseOfferOf(typed(doc([op('Also urges States'), op('')]), 'Fur'));
  expect(further?.phrases).toContain('Further urges');
});

test('nothing is offered later in a paragraph, in subparagraphs, or before a word', () => {
  expect(phraseOfferOf(typed(doc([pp('Recalling its ')]), 're'))).toBeNull();
  expect(phraseOfferOf(typed(doc([op('Urges', sub(''))]), 'Re'))).toBeNull();
});

test('moving the cursor closes the offer', () => {
  const state = typed(doc([pp('')]), 'Re');
  const moved = state.apply(state.tr.setSelection(TextSelection.atStart(state.doc)));
  expect(phraseOfferOf(moved)).toBeNull();
});

test('a taken phrase replaces the letters, a space behind it', () => {
  let state = typed(doc([op('')]), 'calls up');
  const phrase = phraseOfferOf(state)?.phrases[0];
  takePhrase(0)(state, (tr) => {
    state = state.apply(tr);
  });
  expect(phrase).toBe('Calls upon');
  expect(state.doc.child(3).textContent).toBe('Calls upon ');
  expect(phraseOfferOf(state)).toBeNull();
});

test('the bare verb is offered before the phrases that go on from it', () => {
  const phrases = phraseOfferOf(typed(doc([pp('')]), 'Recall'))?.phrases ?? [];
  expect(phrases[0]).toBe('Recalling');
});
