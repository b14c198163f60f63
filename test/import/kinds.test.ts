import { describe, expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import { outline } from '../../src/document/outline.ts';
import { importText } from '../../src/import/importText.ts';
import type { Imported } from '../../src/import/recognise.ts';
import { printedBody, printedNotes, wordsAt } from './printedText.ts';

/** Imports a body after the enacting words. */
function body(text: string): Imported {
  return importText(`Title\n\nThe General Assembly,\n\n${text}`);
}

function labels({ doc }: Imported): string[] {
  return outline(doc).entries.map(({ label }) => label);
}

/** Place and reason of the doubts about paragraphs and notes. */
function doubted({ doubts }: Imported): string[] {
  return doubts
    .filter(({ place }) => place !== '')
    .map(({ place, reason }) => `${place}: ${reason}`);
}

describe('the masthead of a draft', () => {
  const draft = importText(
    [
      'United Nations A/C.3/80/L.20',
      'General Assembly',
      'Distr.: Limited',
      '22 October 2025',
      'Original: English',
      '',
      '25-17035 (E)',
      '',
      'Eightieth session',
      'Third Committee',
      'Agenda item 67',
      'Promotion and protection of the rights of children',
      '',
      'Antigua and Barbuda, Netherlands (Kingdom of the), Bosnia and Herzegovina',
      'and Uruguay: revised draft resolution',
      '',
      'Rights of the child',
      '',
      'The General Assembly,',
      '',
      'Recalling its resolutions,',
      '',
      '1. Decides to remain seized of the matter.',
    ].join('\n'),
  );

  test('is read line by line, sponsors by name', () => {
    expect(draft.doc.child(0).attrs).toEqual({
      organ: 'General Assembly',
      documentSymbol: 'A/C.3/80/L.20',
      distribution: 'Limited',
      date: '22 October 2025',
      originalLanguage: 'English',
      session: 80,
      sessionWords: '',
      sessionDates: '',
      committee: 'Third Committee',
      agendaItem: '67',
      agendaItemTitle: 'Promotion and protection of the rights of children',
      sponsors: [
        'Antigua and Barbuda',
        'Netherlands (Kingdom of the)',
        'Bosnia and Herzegovina',
        'Uruguay',
      ],
      sponsorNotes: [],
      proposalKind: 'revised draft resolution',
      report: '',
    });
    expect(draft.doc.child(1).textContent).toBe('Rights of the child');
  });

  test('a line that fits nowhere is kept in a doubt', () => {
    expect(draft.doubts.map(({ reason }) => reason)).toContain(
      'This line before the enacting words fits no part of a masthead: “25-17035 (E)”',
    );
  });
});

describe('subparagraphs', () => {
  test('nest by their labels, and (i) after (h) is a letter unless a colon stands before it', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `(${letter}) To act;`);
    const read = body(
      [
        '1. Urges States:',
        ...letters,
        '(h) To see:',
        '(i) To read;',
        '(ii) To write;',
        '(i) To go;',
        '2. Decides to end.',
      ].join('\n\n'),
    );
    expect(labels(read).slice(8)).toEqual([
      'OP1 (h)',
      'OP1 (h) (i)',
      'OP1 (h) (ii)',
      'OP1 (i)',
      'OP2',
    ]);
    expect(doubted(read)).toEqual([]);
    expect(
      outline(read.doc)
        .entries.map(({ id }) => id)
        .slice(8, 11),
    ).toEqual(['op1h', 'op1h.i', 'op1h.ii']);
  });

  test('go four levels deep', () => {
    const read = body('1. Urges:\n\n(a) A:\n\n(i) B:\n\na. C:\n\ni. D;\n\nb. E;\n\n(b) F.');
    expect(labels(read)).toEqual([
      'OP1',
      'OP1 (a)',
      'OP1 (a) (i)',
      'OP1 (a) (i) a.',
      'OP1 (a) (i) a. i.',
      'OP1 (a) (i) b.',
      'OP1 (b)',
    ]);
  });

  test('begin at a line of raw text after a closed line, not in a sentence', () => {
    const read = body(
      '1. Urges States, which requires\n(a) this and\n(b) that:\n(a) To act;\n(b) To see.',
    );
    expect(labels(read)).toEqual(['OP1', 'OP1 (a)', 'OP1 (b)']);
    expect(wordsAt(read.doc, 'OP1')).toBe('Urges States, which requires (a) this and (b) that:');
  });

  test('out of their series are counted, with a doubt', () => {
    const read = body('1. Urges:\n\n(a) A;\n\n(c) C;\n\n2. Decides.');
    expect(labels(read)).toEqual(['OP1', 'OP1 (a)', 'OP1 (b)', 'OP2']);
    expect(doubted(read)).toEqual(['OP1 (b): The label (c) does not follow the one before.']);
  });

  test('are followed by words of the paragraph, with a doubt', () => {
    const read = body('1. Urges:\n\n(a) A;\n\nand to report thereon;\n\n2. Decides.');
    expect(labels(read)).toEqual(['OP1', 'OP1 (a)', 'OP1 (continued)', 'OP2']);
    expect(doubted(read)).toEqual(['OP1: Words without a label follow the subparagraphs.']);
  });
});

describe('operative paragraphs', () => {
  test('a single one needs no number', () => {
    const read = importText('The General Assembly\n\nAdopts the following declaration.');
    expect(printedBody(read.doc)).toBe('Adopts the following declaration.');
    expect(labels(read)).toEqual(['OP1']);
  });

  test('a single one keeps the number that the source gives it, with a doubt', () => {
    const read = body('1. Decides.');
    expect(printedBody(read.doc)).toBe('1. Decides.');
    expect(doubted(read)).toEqual([
      'OP1: The only operative paragraph has a number; the rule gives none.',
    ]);
  });

  test('a number out of series is kept, with a doubt', () => {
    const read = body('1. Urges;\n\n4. Decides;\n\n5. Requests.');
    expect(printedBody(read.doc)).toBe('1. Urges; 4. Decides; 5. Requests.');
    expect(doubted(read)).toEqual(['OP4: The number 4 does not follow the one before.']);
  });

  test('one that ends otherwise than the rule gives is told', () => {
    expect(doubted(body('Recalling;\n\n1. Urges,\n\n2. Decides'))).toEqual([
      'PP1: It ends with “;” in the source; the rule gives “,”.',
      'OP1: It ends with “,” in the source; the rule gives “;”.',
      'OP2: It ends without a mark in the source; the rule gives “.”.',
    ]);
  });

  test('words after the adoption line are kept as a paragraph, with a doubt', () => {
    const read = body('1. Urges.\n\n5th plenary meeting\n1 May 2024\n\nAdopted by 5 votes to 1.');
    expect(read.doc.lastChild?.attrs).toMatchObject({ meeting: '5th', date: '1 May 2024' });
    expect(wordsAt(read.doc, 'OP2')).toBe('Adopted by 5 votes to 1.');
    expect(doubted(read)).toContain('OP2: These words stand after the adoption line.');
  });
});

describe('sections and annexes', () => {
  test('headings with and without signs', () => {
    const read = body(
      'Recalling,\n\n## I\n\n## General part\n\n1. Urges;\n\n**A. Ways**\n\n2. Decides;\n\nII\n\nEnd\n\n3. Requests.',
    );
    expect(printedBody(read.doc)).toBe(
      'Recalling, I General part 1. Urges; A. Ways 2. Decides; II End 3. Requests.',
    );
    expect(labels(read)).toEqual(['PP1', 'I', 'OP1', 'I.A', 'OP2', 'II', 'OP3']);
    expect(doubted(read)).toEqual([]);
  });

  test('a heading or annex that is counted otherwise is told', () => {
    const read = body('Urges.\n\n# III\n\n# End\n\nDecides.\n\nAnnex II\n\nPlan\n\nWe act.');
    expect(doubted(read)).toContain('I: The source has “III” here; counting gives “I”.');
    expect(doubted(read)).toContain(
      'Annex: The source has “Annex II” here; counting gives “Annex”.',
    );
  });

  test('an annex has a title and paragraphs with numbers of their own', () => {
    const read = body(
      'Urges.\n\n5th plenary meeting\n1 May 2024\n\nAnnex\n\nPlan of action\n\nWe agree.\n\n1. To act.\n\n2. To see:\n\n(a) Far.',
    );
    expect(labels(read)).toEqual([
      'OP1',
      'Annex',
      'Annex, unnumbered 1',
      'Annex, 1',
      'Annex, 2',
      'Annex, 2 (a)',
    ]);
    expect(doubted(read)).toEqual([]);
    expect(printedBody(read.doc)).toBe(
      'Urges. Annex Plan of action We agree. 1. To act. 2. To see: (a) Far.',
    );
  });
});

describe('notes', () => {
  test('a mark without a note stays, with a note that says so', () => {
    const read = body('Recalling<sup>1</sup> and<sup>2</sup> all,\n\n<sup>1</sup> A/79/1.');
    expect(printedNotes(read.doc)).toEqual(['A/79/1.', '[Note 2 is missing].']);
    expect(doubted(read)).toEqual(['PP1: The file has no note for mark 2.']);
  });

  test('a note without a mark gets one at the paragraph it stood by', () => {
    const read = body('Recalling that,\n\n<sup>1</sup> A/79/1.\n\nWelcoming this,');
    expect(printedBody(read.doc)).toBe('Recalling that,[1] Welcoming this,');
    expect(doubted(read)).toEqual(['PP1: No mark in the text has the number of note 1.']);
  });

  test('two notes with one number are both kept', () => {
    const read = body(
      'Recalling<sup>1</sup> that,\n\n<sup>1</sup> A/79/1.\n\n<sup>1</sup> A/79/2.',
    );
    expect(printedNotes(read.doc)).toEqual(['A/79/1.', 'A/79/2.']);
    expect(doubted(read)).toContain('note 1: The number 1 stands before two notes.');
  });

  test('two marks at one place are two marks', () => {
    const read = body(
      'Recalling all,<sup>1,2</sup>\n\n<sup>1</sup> A/79/1.\n\n<sup>2</sup> A/79/2.',
    );
    expect(printedBody(read.doc)).toBe('Recalling all,[1][2]');
  });

  test('a mark before the last punctuation is told', () => {
    const read = body('Recalling all<sup>1</sup>,\n\n<sup>1</sup> A/79/1.');
    expect(printedBody(read.doc)).toBe('Recalling all,[1]');
    expect(doubted(read)).toEqual([
      'PP1: Its last footnote mark stands before the punctuation in the source.',
    ]);
  });

  test('an Ibid. that rests on nothing is kept as words', () => {
    const read = body('Recalling<sup>1</sup> that,\n\n<sup>1</sup> Ibid., vol. 2.');
    expect(printedNotes(read.doc)).toEqual(['Ibid., vol. 2.']);
    expect(doubted(read)).toEqual([
      'note 1: “Ibid., vol. 2.” stands after a note that cites no single source.',
    ]);
  });

  test('an Ibid. where the rule gives a full note is kept as words', () => {
    const read = body(
      'Recalling<sup>1</sup> that<sup>2</sup> is,\n\n<sup>1</sup> United Nations, *Treaty Series*, vols. 1 and 2, No. 5.\n\n<sup>2</sup> Ibid., vol. 3, No. 5.',
    );
    expect(printedNotes(read.doc)[1]).toBe('Ibid., vol. 3, No. 5.');
    expect(doubted(read).join()).toContain('note 2');
  });

  test('figures of raw text are marks only where notes have their numbers', () => {
    const read = body(
      'Recalling Women1 and COVID19 and 10,000 others,2\n\n____\n\n 1  A/79/1.\n 2  A/79/2.\n',
    );
    expect(printedBody(read.doc)).toBe('Recalling Women[1] and COVID19 and 10,000 others,[2]');
    expect(footnotes(read.doc).notes).toHaveLength(2);
  });

  test('a raw note may begin a line with a figure and run over a blank line', () => {
    const read = body(
      'Recalling Rome1 and\n\n____\n\n 1  Official Records of the Conference, Rome, 15 June–\n17 July 1998, vol. I (A/1) on\n\nmatters of fact.\n all others,\n\nWelcoming this,',
    );
    expect(printedNotes(read.doc)).toEqual([
      'Official Records of the Conference, Rome, 15 June–17 July 1998, vol. I (A/1) on matters of fact.',
    ]);
    expect(wordsAt(read.doc, 'PP1')).toBe('Recalling Rome and all others,');
  });
});

describe('words', () => {
  test('a hyphen at a line’s end goes where the text has the word in one', () => {
    const read = body(
      'Recalling interna-\ntional and international matters of self-\nhelp and Xanthoq-\nwip,',
    );
    expect(wordsAt(read.doc, 'PP1')).toBe(
      'Recalling international and international matters of self-help and Xanthoq-wip,',
    );
    expect(doubted(read)).toEqual([
      'PP1: “Xanthoq-wip” is broken at a line’s end, and the text does not show whether the hyphen belongs to it.',
    ]);
  });

  test('titles keep their italics, openings and inter alia have none of their own', () => {
    const read = body('*Noting* the _World Report_, *inter alia*, and **bold** words,');
    const faces: string[] = [];
    read.doc.descendants((node) => {
      if (node.isText && node.marks.length > 0) faces.push(node.text ?? '');
      return true;
    });
    expect(faces).toEqual(['World Report']);
    expect(wordsAt(read.doc, 'PP1')).toBe('Noting the World Report, inter alia, and bold words,');
  });

  test('page numbers and running heads are left out, with a doubt', () => {
    const read = body('Recalling the\n\n2/5\n\nTitle\n\nend,\n\n1. Decides;\n\n2. Urges.');
    expect(printedBody(read.doc)).toBe('Recalling the end, 1. Decides; 2. Urges.');
    expect(read.doubts.map(({ reason }) => reason)).toContain(
      'These lines are parts of pages, not of the text: “2/5”, “Title”.',
    );
  });

  test('without enacting words the paragraphs are still read', () => {
    const read = importText('Recalling its resolutions,\n\n1. Decides.');
    expect(labels(read)).toEqual(['PP1', 'OP1']);
    expect(read.doubts.map(({ did }) => did)).toContain('Put in “The General Assembly”.');
  });
});
