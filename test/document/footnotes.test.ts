import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import { parseNoteAfter } from '../../src/document/note.ts';
import { soleCitation } from '../../src/document/printedNote.ts';
import { textOf } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import {
  annex,
  annexParagraph,
  continuation,
  doc,
  fn,
  heading,
  op,
  pp,
  sub,
  title,
} from '../builders.ts';
import { anyCitation } from './citations.ts';

const unts = (volume: number, number: number) =>
  `United Nations, Treaty Series, vol. ${volume}, No. ${number}.`;

/** A document with a paragraph for each note. */
function withNotes(notes: readonly Node[], attrs = {}): Node {
  return doc(
    notes.map((note) => pp('Recalling words', note)),
    attrs,
  );
}

function printed(document: Node): string[] {
  return footnotes(document).notes.map((note) => textOf(note.runs));
}

function inOrder(...notes: string[]): string[] {
  return printed(withNotes(notes.map((note) => fn(note))));
}

function markers(document: Node): number[] {
  return Array.from(footnotes(document).marks.values(), (mark) => mark.marker);
}

describe('numbering', () => {
  const everywhere = doc([
    title('Title', fn('In the title')),
    pp('Recalling', fn('In the preamble'), ' and', fn('Second in it')),
    heading(1, 'Heading', fn('In a heading')),
    op('Calls', sub('To act', fn('In a subparagraph')), continuation('and', fn('In the end'))),
    annex('Annex', annexParagraph('Text', fn('In an annex'))),
  ]);

  it('follows reading order through title, preamble, operative part and annexes', () => {
    const { notes } = footnotes(everywhere);
    expect(notes.map((note) => note.marker)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(printed(everywhere)).toEqual([
      'In the title.',
      'In the preamble.',
      'Second in it.',
      'In a heading.',
      'In a subparagraph.',
      'In the end.',
      'In an annex.',
    ]);
  });

  it('gives the document position of each footnote node', () => {
    const { notes, marks } = footnotes(everywhere);
    expect([...marks.keys()]).toEqual(notes.map((note) => note.pos));
    for (const note of notes) expect(everywhere.nodeAt(note.pos)).toBe(note.node);
  });

  it('gives each mark its own note under the current policy', () => {
    const document = withNotes([fn('A/1/1'), fn('A/1/2'), fn('A/1/1')]);
    expect(markers(document)).toEqual([1, 2, 3]);
    expect(printed(document)).toHaveLength(3);
  });

  it('gives equal notes the first one’s number under the legacy policy', () => {
    const document = withNotes([fn('A/1/1'), fn('A/1/2'), fn('A/1/1'), fn('A/1/3')], {
      footnotePolicy: 'legacy',
    });
    expect(markers(document)).toEqual([1, 2, 1, 3]);
    expect([...footnotes(document).marks.values()].map((mark) => mark.first)).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(printed(document)).toEqual(['A/1/1.', 'A/1/2.', 'A/1/3.']);
  });

  it('keeps one node in two places apart', () => {
    const note = fn('A/1/1');
    expect(printed(withNotes([note, fn('A/1/2'), note]))).toEqual(['A/1/1.', 'A/1/2.', 'A/1/1.']);
  });
});

describe('Ibid. in the order of notes (un-style 4.3)', () => {
  it('goes on through a chain', () => {
    expect(inOrder(unts(2225, 39574), unts(2237, 39574), unts(1249, 20378))).toEqual([
      unts(2225, 39574),
      'Ibid., vol. 2237, No. 39574.',
      'Ibid., vol. 1249, No. 20378.',
    ]);
  });

  it('drops its own "See" when it stands alone or with a part', () => {
    const covenants = 'See resolution 2200 A (XXI), annex.';
    expect(inOrder(covenants, covenants)).toEqual([covenants, 'Ibid.']);
    expect(inOrder('See A/79/149, annexes I and III.', 'See A/79/149, annex V.')[1]).toBe(
      'Ibid., annex V.',
    );
  });

  it('does not follow a note of two sources', () => {
    const two =
      'United Nations, Treaty Series, vols. 2171 and 2173, No. 27531; and resolution 66/138, annex.';
    expect(inOrder(two, unts(2220, 39481), unts(39, 612))).toEqual([
      two,
      unts(2220, 39481),
      'Ibid., vol. 39, No. 612.',
    ]);
    expect(
      inOrder(
        'Resolution 55/25, annexes I-III, and resolution 55/255, annex.',
        'Resolution 55/25, annex II.',
      )[1],
    ).toBe('Resolution 55/25, annex II.');
  });

  it('does not follow a note of several volumes', () => {
    const volumes = 'United Nations, Treaty Series, vols. 2171, 2173 and 2983, No. 27531.';
    expect(inOrder(volumes, unts(2515, 44910))[1]).toBe(unts(2515, 44910));
  });

  it('repeats a note of several sources that is the same in all (79/144, note 39)', () => {
    const two = 'See ISBA/28/A/15 and ISBA/29/A/11.';
    expect(inOrder(two, two)).toEqual([two, 'Ibid.']);
  });

  it('does not follow another source in between, nor prose', () => {
    expect(inOrder(unts(1, 1), 'Resolution 70/1.', unts(2, 2))[2]).toBe(unts(2, 2));
    expect(inOrder(unts(1, 1), 'As amended.', unts(2, 2))[2]).toBe(unts(2, 2));
    expect(inOrder('A/1/1. Available online.', 'A/1/1, annex.')[1]).toBe('A/1/1, annex.');
  });

  it('gives way to a note that a person wants in full, and the next goes on from it', () => {
    const full = fn(unts(2518, 44910), { writtenInFull: true });
    const document = withNotes([fn(unts(2515, 44910)), full, fn(unts(2220, 39481))]);
    expect(printed(document)).toEqual([
      unts(2515, 44910),
      unts(2518, 44910),
      'Ibid., vol. 2220, No. 39481.',
    ]);
    expect(footnotes(document).notes.map((note) => note.ibid)).toEqual([false, false, true]);
  });

  it('becomes the full reference when the note before is deleted (un-style 11)', () => {
    const second = 'United Nations, Treaty Series, vol. 2237, No. 39574.';
    expect(inOrder(unts(2225, 39574), second)[1]).toBe('Ibid., vol. 2237, No. 39574.');
    expect(inOrder(second)).toEqual([second]);
  });

  it('goes when the note it rested on moves (un-style 11)', () => {
    const note6 = 'Resolution 55/25, annexes I-III, and resolution 55/255, annex.';
    const note7 = 'Resolution 55/25, annex II.';
    const note8 = 'Resolution 55/25, annex III.';
    expect(inOrder(note6, note7, note8)[2]).toBe('Ibid., annex III.');
    expect(inOrder(note7, note6, note8)[2]).toBe(note8);
  });

  it('follows notes, not marks, under the legacy policy', () => {
    const notes = [unts(1, 1), 'A/1/1.', unts(1, 1), 'A/1/1, annex.'].map((note) => fn(note));
    expect(printed(withNotes(notes, { footnotePolicy: 'legacy' }))[2]).toBe('Ibid., annex.');
  });

  it('never changes what is cited, whatever the notes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCitation, fc.boolean()), { minLength: 2 }), (cited) => {
        const made = cited.map(([citation, see]) =>
          schema.node('footnote', null, [
            ...(see ? [schema.text('See ')] : []),
            schema.node('citation', { citation }),
          ]),
        );
        let before: Node | null = null;
        footnotes(withNotes(made)).notes.forEach((note, index) => {
          const { content, unresolved } = parseNoteAfter(textOf(note.runs), before);
          expect(unresolved).toBe(false);
          expect(content.at(-1)?.attrs.citation).toEqual(cited[index]?.[0]);
          before = note.node;
        });
      }),
    );
  });
});

describe('work saved between keystrokes', () => {
  it('prints anew only the notes after a change', () => {
    const notes = [unts(1, 1), unts(2, 2), unts(3, 3)].map((note) => fn(note));
    const before = footnotes(withNotes(notes)).notes;
    const now = footnotes(withNotes([fn('A/1/1'), ...notes])).notes;
    expect(now[1]?.runs).not.toBe(before[0]?.runs);
    expect(textOf(now[1]?.runs ?? [])).toBe(unts(1, 1));
    expect(now[2]?.runs).toBe(before[1]?.runs);
    expect(now[3]?.runs).toBe(before[2]?.runs);
  });
});

describe('soleCitation', () => {
  it('is the one source of a note with or without "See"', () => {
    expect(soleCitation(fn('See A/1/1.'))).toMatchObject({ source: { documentSymbol: 'A/1/1' } });
    expect(soleCitation(fn('Most recently A/1/1.'))).not.toBeNull();
  });

  it.each([
    'A/1/1 and A/1/2.',
    'Resolutions 55/67 and 58/137.',
    'As amended.',
    'A/1/1. As amended.',
    '',
  ])('is null for “%s”', (note) => {
    expect(soleCitation(fn(note))).toBeNull();
  });
});
