import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { asSent } from '../../src/document/asSent.ts';
import { fieldValue, fieldWords, ReturnedFields } from '../../src/document/returnedFields.ts';
import { SentText, unknownText } from '../../src/document/sentText.ts';
import { doc, heading, op, pp, withAttrs } from '../builders.ts';

const given = (startAt: number | null, id = 'p1') => withAttrs(op('Urges'), { startAt, id });

/** What a comparison of two forms of a paragraph finds, in a text that was sent with `sent`. */
function compared(draft: Node, file: Node, sent?: Node, isWhole = false) {
  const { checks, fields } = asSent(doc([sent ?? draft]));
  const fieldsOf = new ReturnedFields({
    sent: sent ? new SentText(checks, fields) : unknownText,
    isWhole,
  });
  fieldsOf.compareForms(draft, file, 'OP1');
  const told = fieldsOf.all.map(
    ({ draft: old, file: own, isChangedSince }) =>
      `${fieldWords(own)}: ${fieldValue(old)} → ${fieldValue(own)}${isChangedSince ? ', since' : ''}`,
  );
  return [...told, ...[...fieldsOf.ours].map((name) => `ours: ${name}`)];
}

it('are none where the form is the same', () => {
  expect(compared(pp('Recalling'), pp('Noting'))).toEqual([]);
  expect(compared(heading(2, 'A'), heading(2, 'B'))).toEqual([]);
  expect(compared(given(2), given(2))).toEqual([]);
});

it('are numbers that are given, gone or came, and levels', () => {
  expect(compared(given(2), given(5))).toEqual(['number: begins with 2 → begins with 5']);
  expect(compared(given(null), given(5))).toEqual(['number: counts on → begins with 5']);
  const unnumbered = withAttrs(op('Urges'), { numbered: false });
  expect(compared(unnumbered, op('Urges'))).toEqual(['number: has no number → has a number']);
  expect(compared(heading(2, 'A'), heading(3, 'A'))).toEqual(['level: level 2 → level 3']);
});

it('are left aside where only the draft was changed since it was sent', () => {
  expect(compared(given(2), given(5), given(5))).toEqual(['ours: OP1']);
  expect(compared(given(2), given(null), given(null))).toEqual(['ours: OP1']);
  expect(compared(given(2), given(5), given(5), true)).toEqual([
    'number: begins with 2 → begins with 5, since',
  ]);
  expect(compared(given(2), given(5), given(7))).toEqual([
    'number: begins with 2 → begins with 5, since',
  ]);
  expect(compared(given(2), given(5), given(2))).toEqual(['number: begins with 2 → begins with 5']);
});
