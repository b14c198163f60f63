import { expect, it } from 'vitest';
import {
  asSent,
  handCheck,
  isAsWritten,
  readSentLine,
  sentLine,
} from '../../src/document/asSent.ts';
import { schema } from '../../src/document/schema.ts';
import { SentText } from '../../src/document/sentText.ts';
import { openingFields } from '../../src/document/statedFields.ts';
import { cell, doc, fn, masthead, op, pp, ref, row, sub, table } from '../builders.ts';

const text = doc([
  pp('Recalling it', fn('A/79/322.')),
  op('Urges', ref('p1'), sub('one'), sub('two')),
  table(row('a', 'b')),
]);
const sent = asSent(text, handCheck({ author: 'Kenya', date: '2026-10-02T09:30:11Z' }));
const standpoint = (node: Parameters<SentText['standpointOf']>[0], id = 'p1') =>
  new SentText(sent.checks).standpointOf(node, id);
const mark = (kind: string, words: string) =>
  schema.text(words, [schema.mark(kind, { author: 'Kenya', date: '' })]);

it('is one line that comes back, whatever the ids are', () => {
  expect(readSentLine(sentLine(sent))).toEqual(sent);
  const odd = { ...sent, checks: [['base op1/2 é', 'abcdef']] as const };
  expect(readSentLine(sentLine(odd))).toEqual(odd);
  expect(readSentLine('red/said/p1/abcdef')).toEqual({
    ...{ redline: 'red', comments: 'said', checks: [['p1', 'abcdef']], fields: null },
  });
  for (const line of ['', 'a', 'a/b/c', '%/%']) expect(readSentLine(line)).toBe(undefined);
});

it('has the title, each paragraph and table, and no word of them', () => {
  expect(sent.checks.map(([id]) => id)).toEqual(['', 'p1', 'p2', 'p3', 'p4', 'p5']);
  expect(sentLine(sent)).not.toMatch(/Kenya|Urges/);
});

it('knows words and notes that are the same, but for white space and the mark at the end', () => {
  expect(standpoint(pp('Recalling  it', fn('A/79/322'), ';'))).toBe('same');
  expect(standpoint(pp('Recalling it', fn('A/79/323.')))).toBe('changed');
  expect(standpoint(pp('Recalling them', fn('A/79/322.')))).toBe('changed');
  expect(standpoint(pp('Recalling it', fn('A/79/322.')), 'p9')).toBe('unknown');
});

it('tells what is tracked from what is silent', () => {
  const note = fn('A/79/322.');
  expect(standpoint(pp('Recalling it', mark('proposedInsertion', ' too'), note))).toBe('tracked');
  expect(standpoint(pp(mark('proposedDeletion', 'Recalling'), ' it', note))).toBe('tracked');
  expect(standpoint(pp('Now', mark('proposedInsertion', ' too'), note))).toBe('changed');
});

it('knows fields that were sent as they are, also those that say nothing', () => {
  const before = new SentText(sent.checks, sent.fields);
  const has = (fields: Parameters<typeof masthead>[0], all = before) =>
    openingFields(doc([masthead({ session: 81, ...fields }), ...text.children.slice(3)])).every(
      (each) => all.hasField(each),
    );
  expect(has({})).toBe(true);
  expect(has({ agendaItem: '27' })).toBe(false);
  expect(has({ sponsors: ['Peru'] })).toBe(false);
  expect(has({}, new SentText(sent.checks))).toBe(false);
});

it('knows a file that nobody touched', () => {
  expect(isAsWritten(text, sent)).toBe(true);
  expect(isAsWritten(doc([...text.children.slice(0, 5), table(row(cell('a'), 'c'))]), sent)).toBe(
    false,
  );
});

it('knows who made a redline by the minute', () => {
  expect(handCheck({ author: 'Kenya', date: '2026-10-02T09:30:00Z' })).toBe(sent.redline);
  expect(handCheck({ author: 'Chile', date: '2026-10-02T09:30:00Z' })).not.toBe(sent.redline);
});
