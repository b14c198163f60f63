import { undo } from 'prosemirror-history';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { storedWords } from '../../src/document/runs.ts';
import { takeAdoptedWords } from '../../src/editor/adoptedSpan.ts';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { agreedSpans } from '../../src/library/spans.ts';
import { doc, fn, op } from '../builders.ts';
import { clauseOf } from '../library/clauses.ts';
import { TestDraft } from './draft.ts';

const index = new ClauseIndex();
index.add([
  clauseOf({
    label: 'OP1',
    words:
      'Urges Governments to establish shelters for victims of trafficking in persons and to fund them well;',
  }),
]);

/** A draft of one paragraph, and what takes the adopted words in the place of its near span. */
function near(...content: Parameters<typeof op>) {
  const draft = new TestDraft(doc([op(...content)]));
  const [entry] = outline(draft.state.doc).entries;
  if (!entry) throw new RangeError('No paragraph');
  const { spans } = agreedSpans(index, storedWords(entry.words));
  const span = spans.find(({ kind }) => kind === 'near');
  if (!span) throw new RangeError('No near words');
  return { draft, take: takeAdoptedWords(entry.wordsPos, entry.words, span) };
}

describe('the adopted words in the place of those at the cursor', () => {
  it('stand there, and Undo takes them away', () => {
    const text = 'Urges Governments to establish safe houses for victims of trafficking in persons';
    const { draft, take } = near(text);
    expect(draft.run(take)).toBe(true);
    expect(draft.lines).toEqual([
      'OP1 Urges Governments to establish shelters for victims of trafficking in persons',
    ]);
    expect(draft.said).toBe('“shelters” stands here as adopted.');
    draft.run(undo);
    expect(draft.lines).toEqual([`OP1 ${text}`]);
  });

  it('leave footnotes among them where they are', () => {
    const { draft, take } = near(
      'Urges Governments to establish safe',
      fn('A/67/1'),
      ' houses for victims of trafficking in persons',
    );
    draft.run(take);
    expect(draft.lines).toEqual([
      'OP1 Urges Governments to establish shelters for victims of trafficking in persons',
    ]);
    let notes = 0;
    draft.state.doc.descendants((node) => {
      if (node.type.name === 'footnote') notes += 1;
    });
    expect(notes).toBe(1);
  });

  it('come back where they were left out', () => {
    const midst = near('Urges Governments to establish shelters for victims and to fund them well');
    midst.draft.run(midst.take);
    expect(midst.draft.lines[0]).toBe(
      'OP1 Urges Governments to establish shelters for victims of trafficking in persons and to fund them well',
    );
  });

  it('take words out that were added, with their white space', () => {
    const { draft, take } = near(
      'Urges Governments to establish shelters quickly for victims of trafficking in persons',
    );
    draft.run(take);
    expect(draft.lines[0]).toBe(
      'OP1 Urges Governments to establish shelters for victims of trafficking in persons',
    );
  });

  it('do not come where the words have changed meanwhile', () => {
    const { draft, take } = near(
      'Urges Governments to establish safe houses for victims of trafficking in persons',
    );
    draft.in('OP1', 'end').type(' today');
    draft.run(take);
    expect(draft.said).toBe('The words at the cursor have changed meanwhile.');
    expect(draft.lines[0]).toMatch(/safe houses .* today$/);
  });
});
