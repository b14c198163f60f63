import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import {
  supersededLength,
  type TerminalMark,
  terminalMarks,
} from '../../src/document/terminalMark.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  continuation,
  doc,
  heading,
  op,
  pp,
  ref,
  row,
  sub,
  table,
  withAttrs,
} from '../builders.ts';

function marks(...blocks: Node[]): string {
  return terminalMarks(outline(doc(blocks)))
    .map((mark) => mark || '–')
    .join(' ');
}

describe('the mark that ends a paragraph', () => {
  it('is a comma in the preamble, also after the last (un-style 3.2)', () => {
    expect(marks(pp('Recalling'), pp('Noting'), op('Urges'))).toBe(', , .');
  });

  it('is a semicolon in the operative part and a full stop at its end', () => {
    expect(marks(op('Urges'), op('Invites'), op('Requests'))).toBe('; ; .');
    expect(marks(op('Appoints'))).toBe('.');
  });

  it('turns from full stop to semicolon when a paragraph is appended', () => {
    expect(marks(op('Urges'))).toBe('.');
    expect(marks(op('Urges'), op('Requests'))).toBe('; .');
  });

  it('stays the typed colon before a heading, and in an annex before what is quoted', () => {
    const section = heading(3, 'Declaration');
    expect(marks(op('Adopts the following declaration:'), section, op('N'))).toBe(': – .');
    const inAnnex = annex('Changes', annexParagraph('Amend it to read:'), annexParagraph('Words'));
    expect(marks(op('Adopts it'), inAnnex)).toBe('. – : .');
  });

  it('stays the typed colon before a table, and not before another paragraph', () => {
    const scale = () => table(row('Belarus', '0.041'));
    expect(marks(op('Resolves that the scale shall be as follows:'), scale(), op('N'))).toBe(': .');
    expect(marks(op('Resolves that the scale shall be as follows:'), op('N'))).toBe('; .');
    expect(marks(op('Takes note of the scale'), scale(), op('N'))).toBe('; .');
    const inAnnex = annex('Scale', annexParagraph('The shares are:'), scale());
    expect(marks(op('Adopts it'), inAnnex)).toBe('. – :');
  });

  it('is no colon that stands before a cross-reference at the end', () => {
    const told = withAttrs(op('Urges'), { id: 'first' });
    expect(marks(told, op('Recalls: ', ref('first')), heading(3, 'Means'), op('N'))).toBe(
      '; ; – .',
    );
  });

  it('is a comma in a preamble without an operative part', () => {
    expect(marks(pp('Recalling'))).toBe(',');
  });

  it('is a colon before subparagraphs, which end as their part does (un-style 1.4)', () => {
    expect(marks(pp('Noting:', sub('a'), sub('b')), op('Urges'))).toBe(': , , .');
    expect(marks(op('Urges:', sub('a'), sub('b')), op('Notes'))).toBe(': ; ; .');
    expect(marks(op('Urges:', sub('a:', sub('i'), sub('ii')), sub('b')), op('N'))).toBe(
      ': : ; ; ; .',
    );
  });

  it('is a full stop after the last subparagraph of the last operative paragraph', () => {
    expect(marks(op('Notes'), op('Urges:', sub('a'), sub('b')))).toBe('; : ; .');
    expect(marks(op('Urges:', sub('a:', sub('i'))))).toBe(': : .');
  });

  it('stands after words that follow the subparagraphs', () => {
    expect(marks(op('Urges:', sub('a'), continuation('so')), op('Notes'))).toBe(': ; ; .');
    expect(marks(op('Urges:', sub('a'), continuation('so')))).toBe(': ; .');
    expect(marks(pp('Noting:', sub('a'), continuation('so')), op('Notes'))).toBe(': , , .');
  });

  it('is a colon after words between subparagraphs', () => {
    expect(marks(op('Urges:', sub('a'), continuation('and'), sub('b')))).toBe(': ; : .');
  });

  it('is none after headings and titles of annexes', () => {
    const rules = annex('Rules', heading(1, 'Aims'), annexParagraph('One'));
    expect(marks(heading(1, 'Why'), pp('Noting'), heading(1, 'How'), op('Urges'), rules)).toBe(
      '– , – . – – .',
    );
  });

  it('is a comma in the preamble of a later section', () => {
    expect(marks(pp('Noting'), op('Urges'), heading(1, 'II'), pp('Noting'), op('Notes'))).toBe(
      ', ; – , .',
    );
  });

  it('is the same with an adoption line', () => {
    expect(marks(op('Urges'), op('Notes'), adoptionLine('53rd', '17 December 2024'))).toBe('; .');
  });

  it('is a full stop for every sentence of an annex, a semicolon within', () => {
    const listed = annexParagraph('One:', sub('a'), sub('b'));
    expect(marks(op('Adopts'), annex('Rules', listed, annexParagraph('Two')))).toBe('. – : ; . .');
    const goingOn = annexParagraph('One:', sub('a'), continuation('so'));
    expect(marks(op('Adopts'), annex('Rules', goingOn, annexParagraph('Two')))).toBe('. – : ; . .');
  });
});

describe('a mark that was typed', () => {
  const shown = (words: string, mark: TerminalMark) =>
    words.slice(0, words.length - supersededLength(words, mark)) + mark;

  it.each<[string, TerminalMark, string]>([
    ['women and girls', ';', 'women and girls;'],
    ['women and girls,', ';', 'women and girls;'],
    ['women and girls;', '.', 'women and girls.'],
    ['women and girls.', ';', 'women and girls;'],
    ['women and girls. ', ';', 'women and girls;'],
    ['women and girls .', ',', 'women and girls,'],
    ['women and girls.;', ';', 'women and girls;'],
    ['women and girls ; ', '.', 'women and girls.'],
    ['as follows:', ':', 'as follows:'],
    ['as follows.', ':', 'as follows:'],
    ['as follows,', ':', 'as follows:'],
    ['organ removal”.', ';', 'organ removal”;'],
    ['schools, clinics, etc.', ';', 'schools, clinics, etc.;'],
    ['schools, clinics, etc.', '.', 'schools, clinics, etc.'],
    ['schools, clinics, etc.,', '.', 'schools, clinics, etc.'],
    ['and so on...', ';', 'and so on...;'],
    ['A/C.3/81/L.…', ';', 'A/C.3/81/L.…;'],
    ['', ',', ','],
    // Alone behind a cross-reference or a note.
    ['.', '.', '.'],
    ['.', ';', ';'],
    ['a heading.', '', 'a heading.'],
  ])('"%s" with the mark "%s" shows "%s"', (words, mark, expected) => {
    expect(shown(words, mark)).toBe(expected);
  });
});
