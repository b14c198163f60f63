import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { adopted } from '../../src/document/adopted.ts';
import { keyOf } from '../../src/document/adoptedNote.ts';
import { departure } from '../../src/document/departure.ts';
import { noteKey } from '../../src/document/note.ts';
import type { Provenance } from '../../src/document/provenance.ts';
import { schema } from '../../src/document/schema.ts';
import { fn, op, pp, ref, withAttrs } from '../builders.ts';

const convention = 'United Nations, Treaty Series, vol. 2225, No. 39574';
const protocol = 'United Nations, Treaty Series, vol. 2237, No. 39574';

const agreed = pp('Recalling the Convention', fn(convention), ' and its Protocol', fn(protocol));
const from = adoptedOf(agreed, 'Recalling the Convention and its Protocol,');

function adoptedOf(paragraph: Node, printed: string): Provenance {
  return adopted('A/RES/79/154', 'PP2', printed, paragraph.child(0));
}

/** A departure as "the [crucial>vital] role" and its notes as "missing 12 key". */
function told(paragraph: Node, provenance: Provenance): string[] | null {
  const found = departure(withAttrs(paragraph, { provenance }));
  if (!found) return null;
  const words = found.parts.map((part) =>
    typeof part === 'string'
      ? part
      : `[${part.kind === 'sequence' ? 'sequence ' : ''}${part.removed}>${part.added}]`,
  );
  const notes = found.notes.map(({ kind, expected, found: note, place }) => {
    const keys = [expected && keyOf(expected), note && noteKey(note.node)];
    return `${kind} ${place} ${keys
      .filter((key) => key !== null)
      .map((key) => /vol. \d+|A.*/.exec(key)?.[0])
      .join('>')}`;
  });
  return [words.join(''), ...notes];
}

test('words and notes as adopted are no departure, nor are words that nobody adopted', () => {
  expect(told(agreed, from)).toBeNull();
  expect(departure(pp('Recalling'))).toBeNull();
  expect(from.notes?.map(({ at }) => at)).toEqual([24, 41]);
});

test('words that were replaced, taken out and added are told with their places', () => {
  const now = pp('Recalling the Slavery Convention', fn(convention), ' and Protocol', fn(protocol));
  expect(told(now, from)).toEqual(['Recalling the [>Slavery ]Convention and [its >]Protocol']);
  const found = departure(withAttrs(now, { provenance: from }));
  expect(found?.parts[1]).toEqual({
    kind: 'words',
    removed: '',
    added: 'Slavery ',
    at: 14,
    from: 14,
    to: 22,
  });
});

describe('what is computed is no departure:', () => {
  const plain = { source: 'A/RES/79/154', label: 'OP2', words: 'urges States, etc' };
  test.each([
    ['a mark at the end', op('urges States, etc.;')],
    ['a capital at the start', op('Urges States, etc')],
    ['white space', op(' urges  States,\u00a0etc ')],
  ])('%s', (_name, paragraph) => {
    expect(told(paragraph, plain)).toBeNull();
  });

  test('the words of a cross-reference', () => {
    const words = 'Requests a report under paragraph 5 above in time';
    const now = op('Requests a report under ', ref('x'), ' in time');
    expect(told(now, { ...plain, words })).toBeNull();
    expect(told(op('Requests a note under ', ref('x')), { ...plain, words })).not.toBeNull();
  });
});

test('another also or further before the same phrase is a sequence', () => {
  const provenance = {
    source: 'A/RES/79/154',
    label: 'OP2',
    words: 'Also urges all States to act',
  };
  expect(told(op('Urges States to act'), provenance)).toEqual([
    '[sequence Also urges>Urges] [all >]States to act',
  ]);
  expect(told(op('Calls upon all States to act'), provenance)).toEqual([
    '[Also urges>Calls upon] all States to act',
  ]);
});

describe('a note', () => {
  test('that is taken out is missing where it belongs', () => {
    const now = pp('Recalling the Convention and its Protocol', fn(protocol));
    expect(told(now, from)).toEqual([
      'Recalling the Convention and its Protocol',
      'missing 24 vol. 2225',
    ]);
  });
  test('that is another one at its place was changed', () => {
    const now = pp('Recalling the Convention', fn('A/79/1'), ' and its Protocol', fn(protocol));
    expect(told(now, from)?.slice(1)).toEqual(['changed 24 vol. 2225>A/79/1']);
  });
  test('that nobody adopted was added', () => {
    const now = pp(
      'Recalling',
      fn('A/79/1'),
      ' the Convention',
      fn(convention),
      ' and its Protocol',
      fn(protocol),
    );
    expect(told(now, from)?.slice(1)).toEqual(['added 9 A/79/1']);
  });
  test('that stands elsewhere was moved', () => {
    const now = pp('Recalling the Convention and its', fn(convention), ' Protocol', fn(protocol));
    expect(told(now, from)?.slice(1)).toEqual(['moved 24 vol. 2225>vol. 2225']);
  });
  test('may stand anywhere within words that were replaced, and before or behind the mark', () => {
    const now = pp(
      'Recalling all its',
      fn(convention),
      ' treaties and its Protocol,',
      fn(protocol),
    );
    expect(told(now, from)?.slice(1)).toEqual([]);
  });
  test('is unknown to a draft of before, so that none departs', () => {
    const { notes: _, ...old } = from;
    expect(told(pp('Recalling the Convention and its Protocol'), old)).toBeNull();
  });
});

test('a note keeps the italics that do not follow from what it cites', () => {
  const note = schema.node('footnote', null, [
    schema.text('A ', []),
    schema.text('word', [schema.mark('emphasis')]),
  ]);
  const provenance = adoptedOf(pp('Recalling', note), 'Recalling,');
  expect(provenance.notes).toEqual([{ at: 9, words: 'A word.', italics: [[2, 6]] }]);
  expect(from.notes?.[0]?.italics).toBeUndefined();
});

test('what was said to be deliberate is no departure, and what changes after it is one', () => {
  const deliberate = { reason: 'Agreed in June', words: 'Recalling all treaties', notes: [] };
  const provenance = { ...from, deliberate };
  expect(told(pp('Recalling all treaties'), provenance)).toBeNull();
  expect(told(pp('Recalling most treaties'), provenance)).toEqual([
    'Recalling [all>most] treaties',
  ]);
});

test('what is proposed to be deleted is read as gone', () => {
  const mark = schema.mark('proposedDeletion', { author: 'A', date: '' });
  const now = pp(
    'Recalling ',
    schema.text('the ', [mark]),
    'Convention',
    fn(convention),
    ' and its Protocol',
    fn(protocol),
  );
  expect(told(now, from)).toEqual(['Recalling [the >]Convention and its Protocol']);
});
