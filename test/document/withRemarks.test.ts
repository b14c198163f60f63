import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { asItReads } from '../../src/document/proposals.ts';
import { schema } from '../../src/document/schema.ts';
import { withRemarks } from '../../src/document/withRemarks.ts';
import { em, fn, ref } from '../builders.ts';

const by = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const marked = (type: string, content: string | Node, attrs: object = by) =>
  (typeof content === 'string' ? schema.text(content) : content).mark([schema.mark(type, attrs)]);
const ins = (content: string | Node) => marked('proposedInsertion', content);
const del = (content: string | Node) => marked('proposedDeletion', content);
const said = (content: string | Node) =>
  marked('comment', content, { id: 'c1', ...by, text: 'Why?' });

const line = (...content: (string | Node)[]): readonly Node[] =>
  schema.node(
    'chapeau',
    null,
    content.map((one) => (typeof one === 'string' ? schema.text(one) : one)),
  ).children;

const shownAs = (nodes: readonly Node[]) => schema.node('chapeau', null, nodes).toString();
const words = () => 'paragraph 5 above';

const cases: [string, readonly Node[], readonly Node[], readonly Node[]][] = [
  [
    'an insertion is on the same words, however these are spaced',
    line('Urges  all States'),
    line('Urges ', ins('all '), 'States'),
    line('Urges  ', ins('all '), 'States'),
  ],
  [
    'deleted words stay where they were',
    line('Urges States,'),
    line('Urges ', del('some '), 'States', del(' now')),
    line('Urges ', del('some '), 'States,', del(' now')),
  ],
  ['deleted words alone stand before nothing else', line(), line(del('Urges')), line(del('Urges'))],
  [
    'emphasis that was stored stays under a comment',
    line(em('Urges')),
    line(said('Urges')),
    line(emphasised(said('Urges'))),
  ],
  [
    'a cross-reference takes what is on the words that it prints',
    line('in ', ref('p5'), ref('p5')),
    line('in ', ins('paragraph 5 above'), said('paragraph 5 above')),
    line('in ', ins(ref('p5')), said(ref('p5'))),
  ],
  [
    'a note keeps its citation under a proposal about its mark',
    line('Urges', fn('A/79/322')),
    line('Urges', ins(schema.node('footnote', null, schema.text('A/79/322')))),
    line('Urges', ins(fn('A/79/322'))),
  ],
  [
    'a note of whose words some are proposed has these',
    line('Urges', fn('A/79/322')),
    line('Urges', schema.node('footnote', null, [schema.text('A/79/'), ins('322')])),
    line('Urges', schema.node('footnote', null, [schema.text('A/79/'), ins('322')])),
  ],
];

function emphasised(node: Node): Node {
  return node.mark(schema.mark('emphasis').addToSet(node.marks));
}

test.each(cases)('%s', (_name, stored, shown, expected) => {
  const made = withRemarks(stored, shown, words);
  expect(shownAs(made)).toBe(shownAs(expected));
  expect(made.map((node) => node.toJSON())).toEqual(expected.map((node) => node.toJSON()));
});

test('what stands when all is accepted is what was stored', () => {
  const stored = line(' Urges\u00a0 all ', ref('p5'), fn('A/79/322'), ' States ;');
  const shown = line(
    del('x'),
    said('Urges '),
    ins('all '),
    'paragraph 5 above',
    fn('A'),
    'States;',
  );
  const made = schema.node('chapeau', null, withRemarks(stored, shown, words));
  expect(asItReads(made).toJSON()).toEqual(schema.node('chapeau', null, stored).toJSON());
});
