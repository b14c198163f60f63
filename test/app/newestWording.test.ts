import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { newestWording } from '../../src/app/newestWording.ts';
import type { AdoptedPlace } from '../../src/editor/adoptedPlace.ts';
import { clauseParagraph } from '../../src/editor/clauseParagraph.ts';
import { library } from '../../src/library/library.ts';
import { adoptionLine, doc, masthead, op, withAttrs } from '../builders.ts';

function resolution(year: number, ...paragraphs: Node[]) {
  const head = masthead({ documentSymbol: `A/RES/${year - 1945}/1` });
  const line = adoptionLine('53rd', `17 December ${year}`);
  return { doc: doc([head, ...paragraphs, line]), origin: null };
}

const words = (verb: string) =>
  op(`${verb} Member States to protect victims of trafficking in persons`);
const other = op('Decides to convene a meeting on the situation of older women in rural areas');

/** The newest wording for the first paragraph of the oldest resolution, changed or not. */
function newest(
  drafts: ReturnType<typeof resolution>[],
  change = (node: Node) => node,
): string | null {
  const agreed = library(drafts);
  const clause = agreed.clauses[0];
  if (!clause) throw new RangeError('No clause');
  const owner = change(clauseParagraph(clause, clause.node.type, () => true));
  const { provenance } = owner.attrs;
  const place: AdoptedPlace = { owner, pos: 0, words: owner.child(0), provenance };
  return newestWording(agreed, place, 'operative')?.clause.id ?? null;
}

test('the newest of later wordings is offered', () => {
  const drafts = [
    resolution(2018, words('Invites')),
    resolution(2022, words('Encourages')),
    resolution(2024, words('Urges'), other),
  ];
  expect(newest(drafts)).toBe('A/RES/79/1, OP1');
});

test('nothing is offered where later words are the same, or others, or earlier', () => {
  expect(newest([resolution(2018, words('Urges')), resolution(2024, words('Urges'))])).toBeNull();
  expect(newest([resolution(2018, words('Urges')), resolution(2024, other)])).toBeNull();
  expect(newest([resolution(2024, words('Urges')), resolution(2018, words('Invites'))])).toBeNull();
});

test('another also or further is no other wording', () => {
  expect(
    newest([resolution(2018, words('Urges')), resolution(2024, words('Also urges'))]),
  ).toBeNull();
});

test('nothing is offered where the paragraph reads so already, or is a part of one', () => {
  const drafts = [resolution(2018, words('Invites')), resolution(2024, words('Urges'))];
  const same = (node: Node) => node.copy(words('Urges').content);
  const part = (node: Node) =>
    withAttrs(node, { provenance: { ...node.attrs.provenance, excerpt: { from: 0, of: 900 } } });
  expect(newest(drafts)).toBe('A/RES/79/1, OP1');
  expect(newest(drafts, same)).toBeNull();
  expect(newest(drafts, part)).toBeNull();
});
