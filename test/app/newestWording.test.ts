import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { laterClauses, newestWording } from '../../src/app/newestWording.ts';
import type { AdoptedPlace } from '../../src/editor/adoptedPlace.ts';
import { clauseParagraph } from '../../src/editor/clauseParagraph.ts';
import { type AskedLater, answerOf, laterLibrary } from '../../src/library/laterLibrary.ts';
import { library as libraryOf } from '../../src/library/library.ts';
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
async function newest(
  drafts: ReturnType<typeof resolution>[],
  change = (node: Node) => node,
): Promise<string | null> {
  const agreed = libraryOf(drafts);
  const clause = agreed.clauses[0];
  if (!clause) throw new RangeError('No clause');
  const owner = change(clauseParagraph(clause, clause.node.type, () => true));
  const { provenance } = owner.attrs;
  const place: AdoptedPlace = { owner, pos: 0, words: owner.child(0), provenance };
  const asked = async (question: AskedLater) => answerOf(agreed, question);
  const library = laterLibrary(asked, agreed.sources);
  const later = await laterClauses(library, provenance, 'operative', owner.type.name);
  return newestWording(later, place)?.clause.id ?? null;
}

test('the newest of later wordings is offered', async () => {
  const drafts = [
    resolution(2018, words('Invites')),
    resolution(2022, words('Encourages')),
    resolution(2024, words('Urges'), other),
  ];
  expect(await newest(drafts)).toBe('A/RES/79/1, OP1');
});

test('nothing is offered where later words are the same, or others, or earlier', async () => {
  expect(
    await newest([resolution(2018, words('Urges')), resolution(2024, words('Urges'))]),
  ).toBeNull();
  expect(await newest([resolution(2018, words('Urges')), resolution(2024, other)])).toBeNull();
  expect(
    await newest([resolution(2024, words('Urges')), resolution(2018, words('Invites'))]),
  ).toBeNull();
});

test('another also or further is no other wording', async () => {
  expect(
    await newest([resolution(2018, words('Urges')), resolution(2024, words('Also urges'))]),
  ).toBeNull();
});

test('nothing is offered where the paragraph reads so already, or is a part of one', async () => {
  const drafts = [resolution(2018, words('Invites')), resolution(2024, words('Urges'))];
  const same = (node: Node) => node.copy(words('Urges').content);
  const part = (node: Node) =>
    withAttrs(node, { provenance: { ...node.attrs.provenance, excerpt: { from: 0, of: 900 } } });
  expect(await newest(drafts)).toBe('A/RES/79/1, OP1');
  expect(await newest(drafts, same)).toBeNull();
  expect(await newest(drafts, part)).toBeNull();
});
