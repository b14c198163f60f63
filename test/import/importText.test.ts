import { describe, expect, test } from 'vitest';
import { footnotes } from '../../src/document/footnotes.ts';
import { outline } from '../../src/document/outline.ts';
import { importText } from '../../src/import/importText.ts';
import { printedBody, printedNotes, wordsAt } from './printedText.ts';
import { sources } from './sources.ts';

const s79 = importText(sources.s79.text);
const s73 = importText(sources.s73.text);
const s72 = importText(sources.s72.text);
const s61 = importText(sources.s61.text);

describe('counts', () => {
  const counts = ({ doc }: typeof s79) => {
    const { preambularCount, operativeCount } = outline(doc);
    const { notes, marks } = footnotes(doc);
    return [preambularCount, operativeCount, notes.length, marks.size, doc.attrs.footnotePolicy];
  };

  test('73/146 has 38 and 52 paragraphs and 32 notes with 39 marks', () => {
    expect(counts(s73)).toEqual([38, 52, 32, 39, 'legacy']);
  });

  test('79/154 has 38 and 52 paragraphs and 39 notes with a mark each', () => {
    expect(counts(s79)).toEqual([38, 52, 39, 39, 'current']);
  });

  test('72/195 has 34 and 22 paragraphs and 14 notes with 17 marks', () => {
    expect(counts(s72)).toEqual([34, 22, 14, 17, 'legacy']);
  });

  test('the 2006 text has 20 and 28 paragraphs and 14 notes with 19 marks', () => {
    expect(counts(s61)).toEqual([20, 28, 14, 19, 'legacy']);
  });

  test('the eighth preambular paragraph of 72/195 has the only subparagraphs of the four', () => {
    const labels = [s79, s73, s72, s61].flatMap(({ doc }) =>
      outline(doc)
        .entries.filter(({ kind }) => kind !== 'paragraph')
        .map(({ label }) => label),
    );
    expect(labels).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `PP8 (${letter})`));
  });
});

// The expected text is got from the file by deletions alone, without blocks or recognition.
describe('every word, number and mark of the text, in order and nothing else', () => {
  /** A Markdown conversion after its enacting words, without the lines of notes and rules. */
  function bodyOf(markdown: string): string {
    const [, after = ''] = markdown.split('*The General Assembly,*');
    const [text = ''] = after.split(/^\*?\d+\w\w plenary meeting/m);
    return text
      .split('\n')
      .filter((line) => !/^<sup>|^---$/.test(line))
      .join(' ')
      .replace(/<sup>(\d+)<\/sup>/g, '[$1]')
      .replace(/\[([^[\]]*)\]\(#\)/g, '$1')
      .replace(/[*\\]/g, '')
      .replace(/'/g, '’')
      .replace(/\s+/g, ' ')
      .trim();
  }

  test.each([
    ['79/154', sources.s79.text, s79],
    ['73/146', sources.s73.text, s73],
    ['72/195', sources.s72.text, s72],
  ])('%s', (_, text, { doc }) => {
    expect(printedBody(doc)).toBe(bodyOf(text));
  });

  test('the 2006 text', () => {
    const lines = sources.s61.text.split('\n');
    const body = lines.slice(5, 362).filter((_, index) => !isFoot(index + 6));
    // A line of this file ends with a space, except where a word is broken at its hyphen.
    const expected = body
      .map((line) => (line.endsWith('-') ? line : `${line} `))
      .join('')
      .replace(/([a-z,])(\d{1,2}) /g, '$1[$2] ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(printedBody(s61.doc)).toBe(expected);
  });
});

/** Whether a line of the 2006 text, counted from 1, belongs to the notes at a page's foot. */
function isFoot(line: number): boolean {
  return [
    [24, 33],
    [84, 93],
    [187, 202],
    [365, 369],
  ].some(([from = 0, to = 0]) => line >= from && line <= to);
}

describe('every note prints as in the source', () => {
  function notesOf(markdown: string): string[] {
    return [...markdown.matchAll(/^<sup>\d+<\/sup> (.*)$/gm)].map(([, words = '']) =>
      words
        .replace(/\[([^[\]]*)\]\(#\)/g, '$1')
        .replace(/[*\\]/g, '')
        .trim(),
    );
  }

  test.each([
    ['79/154', sources.s79.text, s79],
    ['73/146', sources.s73.text, s73],
    ['72/195', sources.s72.text, s72],
  ])('%s', (_, text, { doc }) => {
    expect(printedNotes(doc)).toEqual(notesOf(text));
  });

  test('the 2006 text', () => {
    const feet = sources.s61.text
      .split('\n')
      .filter((line, index) => isFoot(index + 1) && !line.startsWith('___'))
      .join('')
      .replace(/\s+/g, ' ');
    const notes = feet.split(/ (?=(?:[1-9]|1[0-4]) (?:[A-Z]|Ibid))/);
    expect(printedNotes(s61.doc)).toEqual(
      notes.filter((note) => note.trim() !== '').map((note) => note.trim().replace(/^\d+ /, '')),
    );
    expect(notes.filter((note) => note.trim() !== '')).toHaveLength(14);
  });

  test('notes printed with Ibid. are stored as what they cite', () => {
    const note = footnotes(s61.doc).notes[7];
    expect(note?.ibid).toBe(true);
    expect(note?.node.firstChild?.attrs.citation).toEqual({
      source: { kind: 'resolution', numbers: ['55/25'], organ: '' },
      pinpoint: { volumes: [], registration: '', parts: ['annex III'] },
    });
  });

  test('a mark that is repeated is the same note stored again at its place', () => {
    const { marks } = footnotes(s73.doc);
    const again = [...marks.values()].filter(({ first }) => !first).map(({ marker }) => marker);
    expect(again).toEqual([1, 2, 4, 5, 6, 32, 20]);
  });
});

describe('paragraphs that pages cut in two', () => {
  test('after a word', () => {
    expect(wordsAt(s73.doc, 'PP2')).toContain(
      'the Suppression of the Traffic in Persons and of the Exploitation of the Prostitution of Others, as well as',
    );
    expect(wordsAt(s72.doc, 'PP5')).toContain('the Rights of the Child on the sale of children');
    expect(wordsAt(s79.doc, 'PP2')).toContain('the sale of children, child prostitution and child');
    expect(wordsAt(s61.doc, 'PP2')).toContain(
      'contained in the Beijing Declaration and Platform for Action adopted by',
    );
    expect(wordsAt(s61.doc, 'PP12')).toContain('for trafficking in women as brides,');
  });

  test('after a comma', () => {
    expect(wordsAt(s73.doc, 'OP20')).toContain(
      'at the national and grass-roots levels, including awareness-raising campaigns',
    );
  });

  test('without notes between the halves', () => {
    expect(wordsAt(s72.doc, 'OP17')).toContain(
      'material, and the Special Rapporteur of the Council',
    );
    expect(wordsAt(s73.doc, 'OP50')).toContain('the Child, the International Covenant on Civil');
    expect(wordsAt(s61.doc, 'OP15')).toContain('legal assistance, including in a language');
  });

  test('with a long note between them', () => {
    expect(wordsAt(s61.doc, 'OP6')).toBe(
      'Encourages Member States to conclude bilateral, subregional, regional and international agreements, as well as to undertake initiatives, including regional initiatives, to address the problem of trafficking in persons, and to ensure that such agreements and initiatives pay particular attention to the problem of trafficking in women and girls;',
    );
  });
});

describe('words broken at a line’s end', () => {
  test.each([
    ['PP4', 'in-depth study of the Secretary-General on violence'],
    ['PP19', 'through a gender- and age-sensitive, comprehensive'],
    ['OP4', 'effective gender- and age-sensitive measures'],
    ['OP11', 'a national rapporteur or an inter-agency body'],
    ['OP15', 'intergovernmental and non-governmental organizations'],
    ['OP22', 'collection of sex- and age-disaggregated data'],
    ['OP25', 'to encourage cooperation with non-governmental organizations'],
  ])('%s of the 2006 text has “%s”', (label, words) => {
    expect(wordsAt(s61.doc, label)).toContain(words);
  });
});

describe('whole paragraphs', () => {
  test('a run-in enumeration stays run in', () => {
    expect(wordsAt(s79.doc, 'PP1')).toBe(
      'Reiterating its strong condemnation of trafficking in persons, especially trafficking in women and children, which constitutes a serious crime and a grave offence to human dignity and physical integrity, a violation and abuse of human rights and a challenge to sustainable development and which requires (a) the implementation of a comprehensive approach that includes partnerships and measures to prevent such trafficking, to prosecute and punish the traffickers, to effectively identify, protect and support the victims of such trafficking and to intensify international cooperation and other prevention efforts and (b) a criminal justice response proportionate to the serious nature of the offence,',
    );
  });

  test('subparagraphs have their own words', () => {
    expect(wordsAt(s72.doc, 'PP8')).toBe(
      'Reaffirming that the Global Plan of Action was developed:',
    );
    expect(wordsAt(s72.doc, 'PP8 (c)')).toBe(
      'To promote comprehensive, coordinated and consistent responses at the national, regional and international levels to counter trafficking in persons,',
    );
  });

  test('the slips of the 2006 text stay', () => {
    expect(wordsAt(s61.doc, 'PP19')).toContain('with the involvement of involving all actors in');
    expect(printedNotes(s61.doc)[4]).toBe('Resolution 317 (iv), annex.');
    expect(printedNotes(s61.doc)[5]).toBe(
      'Resolution 55/25, annexes I-III, and resolution 55/255, annex.',
    );
  });

  test('the last operative paragraph is one sentence to the full stop', () => {
    expect(wordsAt(s61.doc, 'OP28')).toMatch(
      /^Requests .* appropriate indicators; and invites .* other international organizations\.$/,
    );
  });

  test('a paragraph ends with its note after the comma', () => {
    expect(wordsAt(s61.doc, 'PP4')).toMatch(/on violence against women,$/);
    expect(wordsAt(s72.doc, 'PP32')).toBe('Taking note of the report of the Secretary-General,');
  });
});

describe('faces and signs', () => {
  const emphasized = ({ doc }: typeof s79): string[] => {
    const found: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === 'footnote') return false;
      if (node.isText && node.marks.length > 0) found.push(node.text ?? '');
      return true;
    });
    return found;
  };

  test('titles of publications alone keep their italics', () => {
    const report = ['Global Report on Trafficking in Persons'];
    expect([s79, s73, s72, s61].map(emphasized)).toEqual([report, report, report, []]);
  });

  test('apostrophes are typographic', () => {
    expect(wordsAt(s79.doc, 'OP28')).toContain('women’s and women’s rights organizations');
    expect(JSON.stringify([s79.doc, s73.doc, s72.doc, s61.doc])).not.toContain("'");
  });

  test('links and escapes are unwrapped', () => {
    expect(wordsAt(s79.doc, 'PP10')).toContain('in its resolution 73/195 of 19 December 2018');
    expect(printedNotes(s79.doc)[37]).toBe('See resolution 2200 A (XXI), annex.');
  });
});

describe('masthead and adoption line', () => {
  const adoption = ({ doc }: typeof s79) => {
    let found: object | null = null;
    doc.forEach((child) => {
      if (child.type.name === 'adoptionLine') found = { ...child.attrs };
    });
    return found;
  };

  test('79/154', () => {
    expect(s79.doc.child(0).attrs).toEqual({
      organ: 'General Assembly',
      documentSymbol: 'A/RES/79/154',
      distribution: 'General',
      date: '19 December 2024',
      originalLanguage: '',
      session: 79,
      sessionWords: '',
      sessionDates: '',
      committee: '',
      agendaItem: '27',
      agendaItemTitle: 'Advancement of women',
      sponsors: [],
      sponsorNotes: [],
      proposalKind: '',
      report: 'on the report of the Third Committee (A/79/451, para. 65)',
    });
    expect(s79.doc.child(1).textContent).toBe('Trafficking in women and girls');
    expect(s79.doc.child(2).textContent).toBe('The General Assembly');
    expect(adoption(s79)).toEqual({
      meeting: '53rd',
      meetingKind: 'plenary meeting',
      date: '17 December 2024',
      vote: '',
    });
  });

  test('73/146 states no distribution and no date of its own', () => {
    expect(s73.doc.child(0).attrs).toMatchObject({
      documentSymbol: 'A/RES/73/146',
      distribution: '',
      date: '',
      session: 73,
      agendaItem: '29',
      agendaItemTitle: '',
      report: 'on the report of the Third Committee (A/73/582)',
    });
    expect(adoption(s73)).toMatchObject({ meeting: '55th', date: '17 December 2018' });
  });

  test('72/195', () => {
    expect(s72.doc.child(0).attrs).toMatchObject({
      documentSymbol: 'A/RES/72/195',
      distribution: 'General',
      date: '23 January 2018',
      session: 72,
      agendaItem: '107',
      report: 'on the report of the Third Committee (A/72/440)',
    });
    expect(s72.doc.child(1).textContent).toBe(
      'Improving the coordination of efforts against trafficking in persons',
    );
    expect(adoption(s72)).toMatchObject({ meeting: '73rd', date: '19 December 2017' });
  });

  test('the 2006 text has a title and claims nothing else', () => {
    expect(s61.doc.child(0).attrs).toMatchObject({
      documentSymbol: '',
      distribution: '',
      date: '',
      session: null,
      agendaItem: '',
      report: '',
    });
    expect(s61.doc.child(1).textContent).toBe('Trafficking in women and girls');
    expect(adoption(s61)).toBeNull();
    expect(s61.origin).toBeNull();
  });
});

describe('doubts', () => {
  const told = ({ doubts }: typeof s79) => doubts.map(({ place, line }) => [place, line]);

  test('79/154: the symbol, and the note that departs from the rule', () => {
    expect(told(s79)).toEqual([
      ['', 22],
      ['note 24', 182],
    ]);
    expect(s79.doubts[1]?.reason).toBe(
      'The source prints “United Nations, Treaty Series, vol. 2518, No. 44910.” as note 24; the rule gives “Ibid., vol. 2518, No. 44910.”.',
    );
    const note = footnotes(s79.doc).notes[23];
    expect(note?.node.attrs.writtenInFull).toBe(true);
    expect(note?.node.firstChild?.type.name).toBe('citation');
  });

  test('73/146 and 72/195: what the masthead lacks', () => {
    expect(told(s73)).toEqual([
      ['', null],
      ['', 12],
    ]);
    expect(s73.doubts[0]?.reason).toBe(
      'The file does not state a distribution or a date of its own.',
    );
    expect(told(s72)).toEqual([['', 20]]);
  });

  test('the 2006 text: what it lacks, how marks were recovered, and what looks like slips', () => {
    expect(told(s61)).toEqual([
      ['', null],
      ['', null],
      ['', null],
      ['note 5', 30],
      ['note 6', 31],
      ['note 9', 86],
      ['note 11', 90],
      ['PP19', 132],
    ]);
    expect(s61.doubts[1]?.reason).toMatch(/no superscripts: 19 figures/);
  });
});

test('paragraph ids are the same each time and follow the labels', () => {
  const ids = outline(s72.doc).entries.map(({ id }) => id);
  expect(ids.slice(7, 11)).toEqual(['pp8', 'pp8a', 'pp8b', 'pp8c']);
  expect(ids.at(-1)).toBe('op22');
  expect(importText(sources.s72.text).doc.eq(s72.doc)).toBe(true);
});
