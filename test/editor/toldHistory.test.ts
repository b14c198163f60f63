import { expect, it } from 'vitest';
import { moveUp } from '../../src/editor/moveParagraph.ts';
import { redoTold, undoTold } from '../../src/editor/toldHistory.ts';
import { doc, op } from '../builders.ts';
import { TestDraft } from './draft.ts';

it('says that a step is undone or done again, so that what it said is not believed', () => {
  const draft = new TestDraft(doc([op('Urges States'), op('Decides to act')])).in('OP2');
  draft.run(moveUp);
  expect(draft.said).toContain('OP2 is now OP1');
  draft.run(undoTold);
  expect([draft.said, draft.lines[0]]).toEqual(['Undone.', 'OP1 Urges States']);
  draft.run(redoTold);
  expect([draft.said, draft.lines[0]]).toEqual(['Done again.', 'OP1 Decides to act']);
});

it('says nothing where there is nothing to undo', () => {
  const draft = new TestDraft(doc([op('Urges States')]));
  expect(draft.run(undoTold)).toBe(false);
  expect(draft.said).toBe('');
});
