import { TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { spanAtCursor } from '../../src/app/agreedSpan.ts';
import { AgreedWords } from '../../src/editor/agreedWords.ts';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { agreedSpans } from '../../src/library/spans.ts';
import { doc, fn, op } from '../builders.ts';
import { TestDraft } from '../editor/draft.ts';
import { clauseOf } from '../library/clauses.ts';

const index = new ClauseIndex();
index.add([
  clauseOf({
    label: 'OP1',
    words: 'Urges Governments to establish shelters for victims of trafficking in persons;',
  }),
]);

const draft = new TestDraft(
  doc([
    op(
      'Urges Governments to establish',
      fn('A/67/1'),
      ' safe houses for victims of trafficking in persons',
    ),
    op('Welcomes the museum of the seven seas'),
  ]),
);
const words = new AgreedWords(async (text) => agreedSpans(index, text));
const paragraphs = await words.paragraphs(draft.state);
const agreed = { paragraphs, words: { exact: 0, near: 0, new: 0 } };

const at = (text: string) => {
  const found = spanAtCursor(draft.at(text).state, agreed);
  return found && `${found.span.kind}: ${found.text}`;
};

describe('the words at the cursor', () => {
  it('are those of the span it stands in, whatever notes stand before', () => {
    expect(at('Governments')).toBe('exact: Urges Governments to establish');
    expect(at('houses')).toBe('near: safe houses');
    expect(at('victims')).toBe('exact: for victims of trafficking in persons');
    expect(at('seven')).toBe('new: Welcomes the museum of the seven seas');
  });

  it('are none outside the paragraphs, and where words changed since they were looked up', () => {
    const { state } = draft;
    const inTitle = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
    expect(spanAtCursor(inTitle, agreed)).toBeNull();
    expect(spanAtCursor(draft.in('OP1', 'end').type(' today').state, agreed)).toBeNull();
  });
});
