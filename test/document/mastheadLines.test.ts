import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Masthead } from '../../src/document/masthead.ts';
import {
  mastheadLines,
  parseSession,
  sessionInWords,
  sponsorsLine,
} from '../../src/document/mastheadLines.ts';
import { schema } from '../../src/document/schema.ts';
import { adoptionLine, annex, annexParagraph, doc, masthead, op, title } from '../builders.ts';

/** A document with this masthead. */
function headed(fields: Partial<Masthead>, ...blocks: Node[]): Node {
  const body = schema.node('enactingBody', null, [schema.text('The General Assembly')]);
  return doc([masthead(fields), title('Trafficking in women and girls'), body, ...blocks]);
}

const adopted: Partial<Masthead> = {
  documentSymbol: 'A/RES/79/154',
  distribution: 'General',
  date: '19 December 2024',
  session: 79,
  agendaItem: '27',
  agendaItemTitle: 'Advancement of women',
  report: 'on the report of the Third Committee (A/79/451, para. 65)',
};

const limited: Partial<Masthead> = {
  documentSymbol: 'A/C.3/80/L.20',
  distribution: 'Limited',
  date: '22 October 2025',
  originalLanguage: 'English',
  session: 80,
  committee: 'Third Committee',
  agendaItem: '67',
  agendaItemTitle: 'Promotion and protection of the rights of children',
  sponsors: ['Uruguay', 'Andorra'],
  proposalKind: 'draft resolution',
};

it('prints an adopted resolution as 79/154 is printed', () => {
  const text = headed(adopted, op('Requests a report'), adoptionLine('53rd', '17 December 2024'));
  expect(mastheadLines(text)).toEqual({
    unitedNations: 'United Nations',
    documentSymbol: { lead: 'A', rest: '/RES/79/154' },
    organ: 'General Assembly',
    distribution: 'Distr.: General',
    date: '19 December 2024',
    original: '',
    session: 'Seventy-ninth session',
    committee: '',
    committeeFirst: false,
    sessionDates: '',
    sponsorNotes: [],
    adoptionFirst: false,
    vote: [],
    agendaItem: 'Agenda item 27',
    agendaItemTitle: 'Advancement of women',
    resolutionLine: 'Resolution adopted by the General Assembly on 17 December 2024',
    report: '[on the report of the Third Committee (A/79/451, para. 65)]',
    sponsors: '',
    titleNumber: '79/154.',
    adoption: ['53rd plenary meeting', '17 December 2024'],
    adopted: true,
  });
});

it('prints a draft as A/C.3/80/L.20 is printed', () => {
  const lines = mastheadLines(headed(limited, op('Requests a report')));
  expect(lines).toEqual({
    unitedNations: 'United Nations',
    documentSymbol: { lead: 'A', rest: '/C.3/80/L.20' },
    organ: 'General Assembly',
    distribution: 'Distr.: Limited',
    date: '22 October 2025',
    original: 'Original: English',
    session: 'Eightieth session',
    committee: 'Third Committee',
    committeeFirst: false,
    sessionDates: '',
    sponsorNotes: [],
    adoptionFirst: false,
    vote: [],
    agendaItem: 'Agenda item 67',
    agendaItemTitle: 'Promotion and protection of the rights of children',
    resolutionLine: '',
    report: '',
    sponsors: 'Andorra and Uruguay: draft resolution',
    titleNumber: '',
    adoption: [],
    adopted: false,
  });
});

it('leaves out of an adopted text what only drafts print', () => {
  const text = headed(limited, op('Urges States'), adoptionLine('53rd', '17 December 2025'));
  const { original, committee, sponsors } = mastheadLines(text);
  expect([original, committee, sponsors]).toEqual(['', '', '']);
});

it('prints nothing that a blank masthead does not state', () => {
  const lines = mastheadLines(headed({}, op('Urges States')));
  expect(
    Object.values(lines)
      .flat()
      .filter((line) => line !== '' && line !== false),
  ).toEqual(['United Nations', { lead: '', rest: '' }, 'General Assembly']);
});

it('finds the adoption line before annexes and does without its meeting', () => {
  const text = headed(
    adopted,
    op('Adopts the declaration'),
    adoptionLine('', '17 December 2024'),
    annex('Declaration', annexParagraph('We, the people')),
  );
  expect(mastheadLines(text).adoption).toEqual(['17 December 2024']);
});

it('prints a resolution of the Human Rights Council', () => {
  const council = { organ: 'Human Rights Council', documentSymbol: 'A/HRC/RES/58/5', session: 58 };
  const text = headed(council, op('Urges States'), adoptionLine('55th', '2 April 2025'));
  expect(mastheadLines(text)).toMatchObject({
    documentSymbol: { lead: 'A', rest: '/HRC/RES/58/5' },
    session: 'Fifty-eighth session',
    resolutionLine: 'Resolution adopted by the Human Rights Council on 2 April 2025',
    titleNumber: '58/5.',
  });
});

it('puts the Human Rights Council above its session and leaves room for the number', () => {
  const council = {
    documentSymbol: 'A/HRC/63/L.5',
    session: 63,
    committee: 'Human Rights Council',
  };
  expect(mastheadLines(headed(council, op('Urges States')))).toMatchObject({
    committeeFirst: true,
    titleNumber: '63/…',
  });
});

it.each([
  ['27', 'Agenda item 27'],
  ['71 (a)', 'Agenda item 71 (a)'],
  ['18 and 19', 'Agenda items 18 and 19'],
  ['', ''],
])('prints agenda item "%s" as "%s"', (agendaItem, line) => {
  expect(mastheadLines(headed({ agendaItem }, op('Urges'))).agendaItem).toBe(line);
});

describe('the session', () => {
  it.each([
    [72, 'Seventy-second session'],
    [80, 'Eightieth session'],
    [81, 'Eighty-first session'],
    [103, '103rd session'],
    [2024, '2024 session'],
  ])('%i prints and reads back as "%s"', (session, line) => {
    expect(sessionInWords(session)).toBe(line);
    expect(parseSession(line)).toBe(session);
  });

  it('is read in any case and spacing, and not where there is none', () => {
    expect(parseSession('  SEVENTY-NINTH SESSION ')).toBe(79);
    expect(parseSession('Resumed session')).toBeNull();
    expect(parseSession('Agenda item 27')).toBeNull();
    expect(parseSession('')).toBeNull();
  });
});

describe('the sponsors', () => {
  const line = (...sponsors: string[]) => sponsorsLine(sponsors, 'draft resolution');

  it('stand in English alphabetical order with "and" before the last', () => {
    expect(line('Russian Federation', 'Belarus')).toBe(
      'Belarus and Russian Federation: draft resolution',
    );
    expect(line('Zambia', 'Türkiye', 'Turkmenistan', 'Tunisia')).toBe(
      'Tunisia, Türkiye, Turkmenistan and Zambia: draft resolution',
    );
    expect(line('Philippines')).toBe('Philippines: draft resolution');
  });

  it('are sorted without accents and without a leading "the"', () => {
    expect(line('Croatia', 'Côte d’Ivoire', 'Costa Rica', 'the Congo')).toBe(
      'the Congo, Costa Rica, Côte d’Ivoire and Croatia: draft resolution',
    );
  });

  it('keep their long forms in order', () => {
    const names = [
      'Nigeria',
      'Niger',
      'Netherlands (Kingdom of the)',
      'New Zealand',
      'Guinea-Bissau',
    ];
    expect(line(...names, 'Guinea', 'Bahamas (The)')).toBe(
      'Bahamas (The), Guinea, Guinea-Bissau, Netherlands (Kingdom of the), New Zealand, Niger and Nigeria: draft resolution',
    );
  });

  it('may be none yet, and blank entries count as none', () => {
    expect(line()).toBe('Draft resolution');
    expect(line(' ', '')).toBe('Draft resolution');
    expect(sponsorsLine([], '')).toBe('');
    expect(sponsorsLine(['Belarus'], 'revised draft resolution')).toBe(
      'Belarus: revised draft resolution',
    );
  });

  it('leave the list they are given as it was', () => {
    const given = ['Uruguay', 'Andorra'];
    sponsorsLine(given, 'draft resolution');
    expect(given).toEqual(['Uruguay', 'Andorra']);
  });
});
