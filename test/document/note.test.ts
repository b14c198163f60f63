import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { noteRuns, parseNote, parseNoteAfter, sameNote } from '../../src/document/note.ts';
import { printedNote } from '../../src/document/printedNote.ts';
import { type TextRun, textOf } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import { fn } from '../builders.ts';
import { sourceNotes } from './sourceNotes.ts';

/** What a note holds: its text, and "‹kind›" for each citation. */
function shape(content: readonly Node[]): string {
  return content
    .map((child) => (child.isText ? child.text : `‹${child.attrs.citation.source.kind}›`))
    .join('');
}

function footnote(content: Node[]): Node {
  return schema.node('footnote', null, content);
}

function printed(note: string): string {
  return textOf(noteRuns(fn(note)));
}

function run(text: string, italic = false): TextRun {
  return { kind: 'text', text, italic };
}

describe('parseNote', () => {
  const shapes: readonly [string, string][] = [
    ['A/79/322.', '‹mastheadDocument›'],
    ['See resolution 2200 A (XXI), annex.', 'See ‹resolution›'],
    [
      'S/PRST/2013/2; see Resolutions and Decisions of the Security Council, 1 August 2012–31 July 2013 (S/INF/68).',
      '‹mastheadDocument›; see ‹securityCouncilDecisions›',
    ],
    ['Most recently A/79/161.', 'Most recently ‹mastheadDocument›'],
    ['A/73/171 and A/HRC/38/45.', '‹mastheadDocument› and ‹mastheadDocument›'],
    ['SPLOS/34/12, para. 70, and SPLOS/34/7.', '‹mastheadDocument›, and ‹mastheadDocument›'],
    [
      'See ISBA/26/C/10, ISBA/27/C/37 and ISBA/28/C/27.',
      'See ‹mastheadDocument›, ‹mastheadDocument› and ‹mastheadDocument›',
    ],
    [
      'United Nations, Treaty Series, vols. 2171 and 2173, No. 27531; and resolution 66/138, annex.',
      '‹treatySeries›; and ‹resolution›',
    ],
    [
      'Resolution 55/25, annexes I-III, and resolution 55/255, annex.',
      '‹resolution›, and ‹resolution›',
    ],
    ['A/69/269, annex. See also resolution 70/1.', '‹mastheadDocument›. See also ‹resolution›'],
    [
      'A/79/32. Available at https://example.org/a.',
      '‹mastheadDocument›. Available at https://example.org/a',
    ],
  ];
  it.each(shapes)('reads the sources of “%s”', (note, expected) => {
    expect(shape(parseNote(note))).toBe(expected);
    expect(printed(note)).toBe(note);
  });

  it.each([
    'Such as the Bali Process on People Smuggling (see A/C.3/55/3, annex), and others.',
    'Articles 10 and 13 of the Relationship Agreement.',
    'Resolution 70/1 as amended.',
    'resolution 70/1.',
    'Resolutions 70/1.',
    'Is it so?',
    'Left open …',
    'And so on...',
    '“Quoted.”',
  ])('keeps “%s” as text', (note) => {
    expect(parseNote(note).every((child) => child.isText)).toBe(true);
    expect(printed(note)).toBe(note);
  });

  it('adds the full stop that was left out', () => {
    expect(printed('Resolution 70/1')).toBe('Resolution 70/1.');
    expect(printed('As amended')).toBe('As amended.');
  });

  it('does not store the full stop', () => {
    expect(shape(parseNote('As amended.'))).toBe('As amended');
  });

  it('gives no content for an empty note', () => {
    expect(parseNote('  ')).toEqual([]);
    expect(noteRuns(footnote([]))).toEqual([]);
  });

  it('sets italics by the template, not by the file', () => {
    const runs = [run('See '), run('Official Records of the General Assembly, ', true)];
    const rest = run('Seventieth Session, Supplement No. 53 (A/70/53).', true);
    expect(noteRuns(footnote(parseNote([...runs, rest])))).toEqual([
      run('See '),
      run('Official Records of the General Assembly, Seventieth Session, Supplement No. 53', true),
      run(' (A/70/53).'),
    ]);
  });

  it('ends the italics of the Security Council’s volume before its symbol', () => {
    const [, note] = fn(
      'See Resolutions and Decisions of the Security Council, 2018 (S/INF/73)',
    ).children;
    expect(note?.attrs.citation.source).toEqual({
      kind: 'securityCouncilDecisions',
      period: '2018',
      documentSymbol: 'S/INF/73',
    });
    const runs = noteRuns(
      fn('Resolutions and Decisions of the Security Council, 2018 (S/INF/73), p. 5'),
    );
    expect(runs).toEqual([
      run('Resolutions and Decisions of the Security Council, 2018', true),
      run(' (S/INF/73), p. 5.'),
    ]);
  });

  it('keeps the emphasis of prose', () => {
    const runs = [run('Published in '), run('The Times', true), run('.')];
    expect(noteRuns(footnote(parseNote(runs)))).toEqual(runs);
  });

  it('keeps apostrophes and dashes as they are given', () => {
    for (const note of ["The Court's advice, 4-15 May.", 'The Court’s advice, 4–15 May.']) {
      expect(printed(note)).toBe(note);
    }
  });
});

describe('parseNoteAfter', () => {
  function shapeAfter(previous: string | null, note: string): string {
    return shape(parseNoteAfter(note, previous === null ? null : fn(previous)).content);
  }

  it('resolves Ibid. to the same place of the same work', () => {
    const before = fn('Resolution 55/25, annex II.');
    const read = parseNoteAfter('Ibid.', before);
    expect(read).toMatchObject({ resolvedIbid: true, unresolved: false });
    expect(sameNote(footnote(read.content), before)).toBe(true);
  });

  const resolved: readonly [string, string, string][] = [
    [
      'United Nations, Treaty Series, vol. 2225, No. 39574.',
      'Ibid., vol. 2237, No. 39574.',
      'United Nations, Treaty Series, vol. 2237, No. 39574.',
    ],
    ['Resolution 55/25, annex II.', 'Ibid., annex III.', 'Resolution 55/25, annex III.'],
    ['A/79/149, annexes I and III.', 'Ibid., annex V.', 'A/79/149, annex V.'],
    [
      'See Official Records of the General Assembly, Sixtieth Session, Supplement No. 33 (A/60/33), para. 2.',
      'Ibid., Seventy-eighth Session, Supplement No. 33 (A/78/33).',
      'See Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 33 (A/78/33).',
    ],
    [
      'Official Records of the General Assembly, Sixtieth Session, Supplement No. 33 (A/60/33).',
      'Ibid., chap. V, sect. A.',
      'Official Records of the General Assembly, Sixtieth Session, Supplement No. 33 (A/60/33), chap. V, sect. A.',
    ],
    ['See ISBA/28/A/15 and ISBA/29/A/11.', 'Ibid.', 'See ISBA/28/A/15 and ISBA/29/A/11.'],
    [
      'United Nations, Treaty Series, vol. 1, No. 2.',
      'Ibid., vol. 3, No. 4; and resolution 66/138, annex.',
      'United Nations, Treaty Series, vol. 3, No. 4; and resolution 66/138, annex.',
    ],
    ['Resolution 70/1.', 'Ibid. See also A/79/322.', 'Resolution 70/1. See also A/79/322.'],
  ];
  it.each(resolved)('reads after “%s” the note “%s”', (previous, note, inFull) => {
    const before = fn(previous);
    const made = footnote(parseNoteAfter(note, before).content);
    expect(textOf(noteRuns(made))).toBe(inFull);
    expect(textOf(printedNote(made, before).runs)).toBe(note);
  });

  it('leaves Ibid. as text where no note is before, or one that it does not fit', () => {
    const unresolved = { resolvedIbid: false, unresolved: true };
    expect(parseNoteAfter('Ibid.', null)).toMatchObject(unresolved);
    expect(parseNoteAfter('Ibid.', fn('As stated.'))).toMatchObject(unresolved);
    expect(parseNoteAfter('Ibid., the second part.', fn('A/79/322.'))).toMatchObject(unresolved);
    expect(parseNoteAfter('Ibid., annex.', fn('A/1/1 and A/1/2.'))).toMatchObject(unresolved);
    expect(shapeAfter(null, 'Ibid., vol. 2.')).toBe('Ibid., vol. 2');
  });

  it('prints an unresolved Ibid. in roman', () => {
    const { content } = parseNoteAfter([run('Ibid.', true), run(', vol. 2.')], null);
    expect(noteRuns(footnote(content))).toEqual([run('Ibid., vol. 2.')]);
  });

  it('reads other notes as parseNote does', () => {
    expect(shapeAfter('Resolution 70/1.', 'Resolution 79/1.')).toBe('‹resolution›');
  });
});

describe('the notes of the four sources', () => {
  /** Notes printed back after reading them in order, and what they hold. */
  function readInOrder(notes: readonly string[]): { words: string; shape: string }[] {
    let before: Node | null = null;
    return notes.map((note) => {
      const made = footnote(parseNoteAfter(note, before).content);
      const words = textOf(printedNote(made, before).runs);
      before = made;
      return { words, shape: shape(made.children) };
    });
  }

  it('come in the numbers that the sources have', () => {
    expect(Object.values(sourceNotes).map((notes) => notes.length)).toEqual([32, 39, 14, 14]);
  });

  it.each(Object.entries(sourceNotes))('of %s print back to the same words', (name, notes) => {
    const departing = name === '79/154' ? [24] : [];
    readInOrder(notes).forEach(({ words }, index) => {
      if (departing.includes(index + 1)) expect(words).toBe('Ibid., vol. 2518, No. 44910.');
      else expect(words).toBe(notes[index]);
    });
  });

  it.each(Object.entries(sourceNotes))(
    'of %s hold citations, but for one of prose',
    (_name, notes) => {
      const prose = readInOrder(notes).filter((note) => !note.shape.includes('‹'));
      expect(prose.every((note) => note.words.startsWith('Such as the Bali Process'))).toBe(true);
    },
  );
});
