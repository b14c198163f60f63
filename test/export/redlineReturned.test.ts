import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { redline } from '../../src/document/redline.ts';
import { returned } from '../../src/document/returned.ts';
import { returnedChanges } from '../../src/document/returnedChanges.ts';
import { redlineFile } from '../../src/export/wordFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { doc, fn, op, pp, title, withAttrs } from '../builders.ts';

// A redline that comes back: what it tracks the draft has already.
const named = (id: string, node: Node) => withAttrs(node, { id });
const banks = op('Calls upon banks to freeze what traffickers own in all of their branches');
const base = doc([
  pp('Recalling the Convention and its Protocols', fn('A/79/322.')),
  op('Urges all Member States to sign the Convention'),
  op('Invites the Secretary-General to report on shelters and legal aid'),
  banks,
  op('Encourages everyone to read it'),
  op('Decides to remain seized of the matter'),
]);
const draft = doc([
  named('p1', pp('Recalling the Convention and all its Protocols', fn('A/80/1.'))),
  named('p4', banks),
  named('p2', op('Urges all States to sign the Convention')),
  named('p3', op('Invites the Secretary-General to report on shelters and legal aid')),
  named('q1', op('Requests that what nobody has asked for is told to all of them')),
  named('p6', op('Decides to remain seized of the matter')),
]);
const by = { author: 'Draft', date: '2026-10-02T09:30:00Z' };

function sent(from: Node, to: Node, who = by): Uint8Array {
  return redlineFile(redline(from, to, who), to);
}

function changesIn(bytes: Uint8Array, of = draft) {
  const { doc: file, sent: told } = importWord(bytes, { changes: 'proposals' });
  return returnedChanges(returned(of, file, { sent: told })).map(({ kind, author, label, added }) =>
    [kind, author, label, added].join(' ').trim(),
  );
}

it('changes nothing of the draft that it was made of', () => {
  expect(changesIn(sent(base, draft))).toEqual([]);
  expect(changesIn(sent(base, draft, { author: 'Draft', date: '' }))).toEqual([]);
  const titled = doc([title('Trafficking in persons'), ...draft.children.slice(3)]);
  expect(changesIn(sent(base, titled), titled)).toEqual([]);
});

it('changes what somebody tracks beside what it tracks itself', () => {
  const files = unzipSync(sent(base, draft));
  const path = 'word/document.xml';
  const xml = strFromU8(files[path] as Uint8Array);
  const words = 'to report on shelters';
  const peru =
    '</w:t></w:r><w:ins w:id="900001" w:author="Peru" w:date="2026-10-05T08:00:00Z"><w:r><w:t xml:space="preserve">all </w:t></w:r></w:ins><w:r><w:t>shelters';
  expect(xml).toContain(words);
  const more = xml.replace(words, `to report on ${peru}`);
  const bytes = zipSync({ ...files, [path]: strToU8(more) });
  expect(changesIn(bytes)).toEqual(['words Peru OP3 all']);
});

it('changes nothing where the draft was changed since and nobody touched that paragraph', () => {
  const later = doc(
    draft.children.map((node) =>
      node.attrs.id === 'p2' ? named('p2', op('Urges all States to ratify the Convention')) : node,
    ),
  );
  const files = unzipSync(sent(base, draft));
  const path = 'word/document.xml';
  const xml = strFromU8(files[path] as Uint8Array).replace('seized of the', 'seized of this');
  const bytes = zipSync({ ...files, [path]: strToU8(xml) });
  expect(changesIn(bytes, later)).toEqual(['words  OP5 this']);
});
