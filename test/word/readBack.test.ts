import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Masthead } from '../../src/document/masthead.ts';
import { schema } from '../../src/document/schema.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  doc,
  heading,
  masthead,
  op,
  pp,
  sub,
  title,
} from '../builders.ts';
import { printedBody, printedNotes } from '../import/printedText.ts';
import { pdfBytes, pdfTestsAbsent } from './libreOffice.ts';
import { sourceDocuments } from './sampleDrafts.ts';

interface Kind {
  readonly name: string;
  readonly fields: Partial<Masthead>;
  readonly titled: string;
  readonly body: string;
  readonly blocks: readonly Node[];
}

const long = 'that all parties shall act together, in the spirit of the Charter, to this end, ';

const kinds: readonly Kind[] = [
  {
    name: 'a resolution of the Security Council',
    fields: {
      organ: 'Security Council',
      documentSymbol: 'S/RES/2388 (2017)',
      distribution: 'General',
      date: '21 November 2017',
    },
    titled: 'Resolution 2388 (2017)',
    body: 'The Security Council',
    blocks: [
      pp('Recalling its resolutions'),
      pp('Acting under Chapter VII of the Charter of the United Nations'),
      op(`Decides ${long.repeat(12)}to go on`),
      unsigned('Protection of civilians'),
      op('Requests the Mission:', sub('To report;'), sub('To act:', sub('At once'))),
      op('Decides to remain seized of the matter'),
      line('8111th', 'meeting', '21 November 2017', ''),
    ],
  },
  {
    name: 'a resolution of the Human Rights Council with its vote',
    fields: {
      documentSymbol: 'A/HRC/RES/53/9',
      distribution: 'General',
      date: '18 July 2023',
      session: 53,
      sessionDates: '19 June–14 July 2023',
      committee: 'Human Rights Council',
      agendaItem: '3',
      agendaItemTitle: 'Promotion and protection of all human rights',
    },
    titled: 'Trafficking in persons',
    body: 'The Human Rights Council',
    blocks: [
      pp('Guided by the Charter of the United Nations'),
      op('Urges States to act'),
      op('Decides to go on'),
      line(
        '34th',
        'meeting',
        '12 July 2023',
        '[Adopted by a recorded vote of 2 to 1, with no abstentions.\nIn favour:\nBrazil and Chile\nAgainst:\nCuba]',
      ),
    ],
  },
  {
    name: 'a resolution of the Economic and Social Council with an annex',
    fields: {
      organ: 'Economic and Social Council',
      documentSymbol: 'E/RES/2022/13',
      distribution: 'General',
      date: '8 August 2022',
      session: 2022,
      agendaItem: '19 (c)',
      report: 'on the recommendation of the Commission on Narcotic Drugs (E/2022/28)',
    },
    titled: 'Reducing reoffending',
    body: 'The Economic and Social Council',
    blocks: [
      pp('Recalling its resolutions'),
      op('Adopts the changes in the annex'),
      op('Requests a report'),
      adoptionLine('32nd', '21 July 2022'),
      annex(
        'Changes',
        annexParagraph('Amend rule 1 to read:'),
        annexParagraph('The Council meets'),
      ),
    ],
  },
  {
    name: 'a draft whose sponsors have asterisks',
    fields: {
      documentSymbol: 'A/HRC/53/L.12/Rev.1',
      distribution: 'Limited',
      date: '6 July 2023',
      originalLanguage: 'English',
      session: 53,
      sessionDates: '19 June–14 July 2023',
      committee: 'Human Rights Council',
      agendaItem: '3',
      agendaItemTitle: 'Promotion and protection of all human rights',
      sponsors: ['Albania*', 'Argentina', 'Bosnia and Herzegovina*', 'Uruguay'],
      sponsorNotes: ['* State not a member of the Human Rights Council.'],
      proposalKind: 'revised draft resolution',
    },
    titled: 'Trafficking in persons',
    body: 'The Human Rights Council',
    blocks: [pp('Recalling its resolutions'), op('Urges States to act'), op('Decides to go on')],
  },
];

function unsigned(words: string): Node {
  const { attrs, content } = heading(3, words);
  return schema.node('heading', { ...attrs, numbered: false }, content);
}

function line(meeting: string, meetingKind: string, date: string, vote: string): Node {
  return schema.node('adoptionLine', { meeting, meetingKind, date, vote });
}

describe.skipIf(pdfTestsAbsent())('a PDF of a Word file of ours is read back', () => {
  it.each(kinds)('as $name', async ({ fields, titled, body, blocks }) => {
    const enacting = schema.node('enactingBody', null, [schema.text(body)]);
    const before = doc([masthead(fields), title(titled), enacting, ...blocks]);
    const { doc: after } = await importFile(pdfBytes(wordFile(before)), 'made.pdf');
    expect(after.child(0).attrs).toEqual(before.child(0).attrs);
    expect(after.child(1).textContent).toBe(titled);
    expect(after.child(2).textContent).toBe(body);
    expect(printedBody(after)).toBe(printedBody(before));
    expect(adoption(after)).toEqual(adoption(before));
  });

  it.each(sourceDocuments())('as $name, with every paragraph and note', async ({ document }) => {
    const { doc: after } = await importFile(pdfBytes(wordFile(document)), 'made.pdf');
    expect(printedBody(after)).toBe(printedBody(document));
    expect(printedNotes(after)).toEqual(printedNotes(document));
  });
});

function adoption(doc: Node): unknown {
  return doc.children.find(({ type }) => type.name === 'adoptionLine')?.attrs;
}
