import { unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { adopted } from '../../src/document/adopted.ts';
import { departure } from '../../src/document/departure.ts';
import type { Draft } from '../../src/document/draftFile.ts';
import { wordingOf } from '../../src/document/paragraphText.ts';
import type { Provenance } from '../../src/document/provenance.ts';
import { textFile } from '../../src/export/textFile.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importText } from '../../src/import/importText.ts';
import { importWord } from '../../src/import/importWord.ts';
import { doc, fn, op, pp, title, withAttrs } from '../builders.ts';

const convention = 'United Nations, Treaty Series, vol. 2225, No. 39574';
const agreed = pp(
  'Recalling the Convention',
  fn(convention),
  ' and its two Protocols',
  fn('Ibid., vol. 2237, No. 39574'),
);
const from: Provenance = adopted(
  'A/RES/79/154',
  'PP2',
  'Recalling the Convention and its two Protocols,',
  agreed.child(0),
);
const changed = pp('Recalling the Convention', fn(convention), ' and its Protocols');
const reason = 'Asked for by the sponsors';

function draftOf(paragraph: Node, provenance: Provenance): Draft {
  return {
    doc: doc([title('T'), withAttrs(paragraph, { provenance }), op('Urges')]),
    origin: null,
  };
}

const ways = [
  ['a Word file', (draft: Draft) => importWord(wordFile(draft.doc)).doc],
  ['a text', (draft: Draft) => importText(textFile(draft)).doc],
] as const;

describe.each(ways)('through %s', (_name, through) => {
  const readBack = (paragraph: Node, provenance: Provenance) =>
    through(draftOf(paragraph, provenance)).child(3);

  test('words as adopted keep what they know, with their notes', () => {
    const read = readBack(agreed, from);
    expect(read.attrs.provenance).toEqual(from);
    expect(departure(read)).toBeNull();
  });

  test('words that depart keep the words and notes as adopted', () => {
    const read = readBack(changed, from);
    expect(read.attrs.provenance).toEqual(from);
    expect(departure(read)).toEqual(departure(withAttrs(changed, { provenance: from })));
  });

  test('a deliberate departure stays one, without its reason', () => {
    const said = { reason, ...wordingOf(changed.child(0)) };
    const read = readBack(changed, { ...from, deliberate: said });
    expect(read.attrs.provenance).toEqual({ ...from, deliberate: { ...said, reason: '' } });
    expect(departure(read)).toBeNull();
  });

  test('what was deliberate and then changed again is a departure from the words as adopted', () => {
    const said = { reason, words: 'Recalling words nobody prints', notes: [] };
    expect(readBack(changed, { ...from, deliberate: said }).attrs.provenance).toEqual(from);
  });
});

test('a Word file carries no reason, and no words of before but those as adopted', () => {
  const said = { reason, words: 'Recalling unprinted thoughts', notes: [] };
  const parts = Object.values(
    unzipSync(wordFile(draftOf(changed, { ...from, deliberate: said }).doc)),
  );
  const all = parts.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  expect(all).not.toMatch(/Asked|sponsors|unprinted|thoughts/);
  expect(all).toMatch(/two_Protocols/);
});
