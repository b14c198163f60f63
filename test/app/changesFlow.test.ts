import { expect, it } from 'vitest';
import { changesQuestion } from '../../src/app/changesFlow.ts';
import { doc, op, withAttrs } from '../builders.ts';

const by = (author: string) => ({ proposed: { kind: 'insertion', author, date: '' } });

it('asks what becomes of tracked changes, with their number and authors; Enter keeps them', () => {
  const question = changesQuestion(
    { doc: doc([withAttrs(op('Urges'), by('Kenya')), withAttrs(op('Decides'), by(''))]) },
    'draft.docx',
  );
  expect(question?.sentence).toContain('has 2 insertions');
  expect(question?.sentence).toContain('by Kenya (1) and nobody named (1)');
  expect(question?.choices.map(({ id }) => id)).toEqual([
    'proposals',
    'accepted',
    'rejected',
    'cancel',
  ]);
});

it('asks nothing of a file without tracked changes', () => {
  expect(changesQuestion({ doc: doc([op('Urges')]) }, 'draft.docx')).toBeNull();
});
