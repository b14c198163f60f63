import { describe, expect, test } from 'vitest';
import { printed } from '../../src/document/printed.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import {
  continuation,
  doc,
  em,
  fn,
  masthead,
  op,
  pp,
  ref,
  sub,
  title,
  withAttrs,
} from '../builders.ts';

/** Runs as one line: italics in stars, marks in brackets. */
function line(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'mark') return `[${run.marker}]`;
      return run.italic ? `*${run.text}*` : run.text;
    })
    .join('');
}

function lines(...children: Parameters<typeof doc>[0]): string[] {
  return printed(doc(children)).entries.map(({ runs }) => line(runs));
}

describe('the printed words of a paragraph', () => {
  test('begin with the opening phrase in italics and end with the terminal mark', () => {
    expect(lines(pp('Recalling also the Convention'), op('Urges Governments to act'))).toEqual([
      '*Recalling also* the Convention,',
      '*Urges* Governments to act.',
    ]);
  });

  test('have the terminal mark before trailing footnote marks (un-style 4.1.3)', () => {
    const [preambular] = lines(pp('Recalling the Convention', fn('Resolution 55/25, annex I')));
    expect(preambular).toBe('*Recalling* the Convention,[1]');
  });

  test('have it there also when a space or a mark was typed behind the notes', () => {
    const note = () => fn('Resolution 55/25, annex I');
    expect(
      lines(
        pp('Recalling the Convention', note(), ' '),
        pp('Recalling also the Convention,', note(), note(), '; '),
        op('Notes ', ref('gone'), note(), '.'),
      ),
    ).toEqual([
      '*Recalling* the Convention,[1]',
      '*Recalling also* the Convention,[2][3]',
      '*Notes* [paragraph deleted].[4]',
    ]);
  });

  test('keep a mark inside the words where it stands', () => {
    const [preambular] = lines(pp('Recalling the Convention', fn('A/79/1'), ' and its Protocols'));
    expect(preambular).toBe('*Recalling* the Convention[1] and its Protocols,');
  });

  test('show one mark where a person typed it too', () => {
    expect(lines(pp('Recalling the Convention, '), op('Urges Governments;'))).toEqual([
      '*Recalling* the Convention,',
      '*Urges* Governments.',
    ]);
  });

  test('keep the full stop of an abbreviation', () => {
    expect(lines(pp('Recalling the reports, etc.'))[0]).toBe('*Recalling* the reports, etc.,');
  });

  test('print titles in italics and Latin in roman as they were marked', () => {
    const [preambular] = lines(pp('Welcoming the ', em('Global Report'), ', inter alia'));
    expect(preambular).toBe('*Welcoming* the *Global Report*, inter alia,');
  });

  test('end with a colon before subparagraphs, which carry no italic verb (un-style 1.4)', () => {
    expect(lines(op('Urges Governments:', sub('Recalling nothing'), sub('To act')))).toEqual([
      '*Urges* Governments:',
      'Recalling nothing;',
      'To act.',
    ]);
  });

  test('go on after the subparagraphs and end there', () => {
    expect(
      lines(pp('Bearing in mind that States', sub('Sign'), continuation('as they see fit'))),
    ).toEqual(['*Bearing in mind* that States:', 'Sign,', 'as they see fit,']);
  });

  test('have no mark while there are none', () => {
    expect(lines(pp(''), op('Decides to act'))).toEqual(['', '*Decides* to act.']);
  });

  test('name the paragraph that a cross-reference points at', () => {
    const target = withAttrs(op('Decides to act'), { id: 'target' });
    const [, second] = lines(target, op('Requests a report on ', ref('target')));
    expect(second).toBe('*Requests* a report on paragraph 1 above.');
  });
});

describe('the enacting body', () => {
  const words = (children: Parameters<typeof doc>[0]) => line(printed(doc(children)).enactingBody);

  test('is followed by a roman comma when there is a preamble (un-style 1.1.2)', () => {
    expect(words([pp('Recalling'), op('Decides')])).toBe('*The General Assembly*,');
  });

  test('has no comma without a preamble (un-style 1.1.3)', () => {
    expect(words([op('Adopts the following')])).toBe('*The General Assembly*');
  });
});

test('an enacting body without words has no comma either', () => {
  const nobody = doc([
    masthead({ session: 81 }),
    title('Trafficking'),
    schema.node('enactingBody'),
    pp('Recalling'),
  ]);
  expect(line(printed(nobody).enactingBody)).toBe('');
});

test('printing leaves the document as it was and gives the same twice', () => {
  const draft = doc([pp('Recalling', fn('Resolution 70/1')), op('Decides')]);
  const before = JSON.stringify(draft);
  const first = printed(draft);
  expect(printed(draft)).toEqual(first);
  expect(JSON.stringify(draft)).toBe(before);
  expect(textOf(first.entries[0]?.runs ?? [])).toBe('Recalling,');
});
