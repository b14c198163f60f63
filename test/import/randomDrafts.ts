import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { parseNote } from '../../src/document/note.ts';
import { schema } from '../../src/document/schema.ts';
import {
  annex,
  annexParagraph,
  type Content,
  cell,
  continuation,
  doc,
  em,
  heading,
  masthead,
  op,
  pp,
  ref,
  sub,
  table,
  title,
  withAttrs,
} from '../builders.ts';

/** Beginnings and middles of paragraphs, also those that look like something else. */
export const randomWords = fc.constantFrom(
  'Recalling its resolution 79/154 of 17 December 2024',
  'Recalling also the Convention, and its Protocols',
  'Urges Member States to act',
  'Further urges them (a) to sign and (b) to ratify',
  'Decides to remain seized of the matter',
  'and, in this regard, to report  to it',
  'I am no heading',
  'Annex',
  '12. Urges',
  '(b) To act',
  'A. First steps',
  '* On behalf of *all* [others] \\_ <sup>3</sup>',
  'See United Nations, Treaty Series, vol. 2225, No. 39574',
  '17 December 2024',
  'The General Assembly,',
  'in paras. 5 and 6, etc.',
  'and so on…',
  'as follows:',
  'one; two,',
  'No. 5',
  'x',
  '',
);

const note = fc
  .constantFrom(
    'Resolution 64/293',
    'A/79/322',
    'United Nations, Treaty Series, vol. 2225, No. 39574',
    'See A/79/161, para. 5',
    'Some words of its own',
  )
  .map((text) => schema.node('footnote', null, parseNote(text)));

const inline: fc.Arbitrary<Content> = fc.oneof(
  { weight: 6, arbitrary: randomWords },
  { weight: 2, arbitrary: note },
  { weight: 1, arbitrary: randomWords.map((text) => (text === '' ? 'of' : em(text))) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((id) => ref(`p${id}`)) },
);

// Two cross-references to one paragraph side by side print as one link.
const line = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((own) => own.filter((item) => item !== ''))
  .map((own) => own.filter((item, index) => !(isReference(item) && isReference(own[index - 1]))));

function isReference(item: Content | undefined): boolean {
  return typeof item === 'object' && item.type.name === 'crossReference';
}

/** Subparagraphs of subparagraphs, down to a depth. */
function subparagraphs(depth: number): fc.Arbitrary<Node> {
  if (depth === 1) return line.map((own) => sub(...own));
  const deeper = fc.array(subparagraphs(depth - 1), { maxLength: 2 });
  return fc.tuple(line, deeper).map(([own, subs]) => sub(...own, ...subs));
}

const inner = fc.integer({ min: 1, max: 5 }).chain(subparagraphs);

const under = fc.tuple(
  fc.array(inner, { maxLength: 3 }),
  fc.option(
    line.map((own) => continuation(...own)),
    { nil: null, freq: 4 },
  ),
);

function paragraph(make: (...content: Content[]) => Node): fc.Arbitrary<Node> {
  return fc
    .tuple(line, under)
    .map(([own, [subs, after]]) => make(...own, ...subs, ...(after ? [after] : [])));
}

const headings = fc
  .record({ level: fc.integer({ min: 1, max: 3 }), numbered: fc.boolean(), own: line })
  .map(({ level, numbered, own }) => withAttrs(heading(level, ...own), { level, numbered }));

const given = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null, freq: 6 });
const startingAt = (nodes: fc.Arbitrary<Node>) =>
  fc.tuple(nodes, given).map(([node, startAt]) => withAttrs(node, { startAt }));
const operative = startingAt(paragraph(op));
const ofAnnex = startingAt(paragraph(annexParagraph));

/** A span over columns or rows, or none. */
const span = fc.constantFrom(1, 1, 1, 2, 3);

const cells = fc.record({
  colspan: span,
  rowspan: span,
  header: fc.boolean(),
  paragraphs: fc.array(line, { minLength: 1, maxLength: 2 }),
});

/** Tables of any spans: cells are put where there is room, cut to what is left of it. */
const tables = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 4 }),
    cells: fc.array(cells, { minLength: 20, maxLength: 20 }),
  })
  .map(({ columns, rows, cells: given }) => {
    const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
    let next = 0;
    const made = taken.map((places, at) =>
      places.flatMap((_, column) => {
        if (places[column]) return [];
        const one = given[next++];
        if (!one) return [];
        const { colspan, rowspan, header, paragraphs } = one;
        let wide = 1;
        // The first row has a cell for each column, so that none is without a beginning.
        while (at > 0 && wide < colspan && places[column + wide] === false) wide += 1;
        const high = Math.min(rowspan, rows - at);
        for (const each of taken.slice(at, at + high)) each.fill(true, column, column + wide);
        return withAttrs(cell(...paragraphs), { colspan: wide, rowspan: high, header });
      }),
    );
    return table(...made.map((row) => schema.node('tableRow', null, row)));
  });

const annexes = fc.array(
  fc
    .array(fc.oneof(ofAnnex, headings, tables), { minLength: 1, maxLength: 3 })
    .map((children) => annex('Terms of reference', ...children)),
  { maxLength: 2 },
);

const mastheads = fc
  .record({
    documentSymbol: fc.constantFrom('', 'A/C.3/81/L.…', 'A/RES/79/154', 'A/HRC/63/L.5'),
    distribution: fc.constantFrom('', 'Limited', 'General'),
    date: fc.constantFrom('', '2 October 2026'),
    originalLanguage: fc.constantFrom('', 'English', 'Arabic/English'),
    session: fc.constantFrom(null, 81, 103),
    committee: fc.constantFrom('', 'Third Committee', 'Human Rights Council'),
    agendaItem: fc.constantFrom('', '27', '71 (a)', '15 and 16'),
    agendaItemTitle: fc.constantFrom('', 'Advancement of women'),
    sponsors: fc.constantFrom(
      [],
      ['Philippines', 'Belarus'],
      ['Antigua and Barbuda', 'Bahamas (The)', 'Trinidad and Tobago'],
    ),
    proposalKind: fc.constantFrom('', 'draft resolution', 'revised draft resolution'),
    report: fc.constantFrom('', 'on the report of the Third Committee (A/79/451, para. 65)'),
  })
  .map((fields) => masthead(fields));

const adoptions = fc.option(
  fc
    .record({
      meeting: fc.constantFrom('', '53rd'),
      meetingKind: fc.constantFrom('plenary meeting', 'closing plenary meeting'),
      date: fc.constantFrom('', '17 December 2024'),
    })
    .map((attrs) => schema.node('adoptionLine', attrs)),
  { nil: null },
);

/** Documents of every kind of node in any order that the schema allows. */
export const randomDrafts: fc.Arbitrary<Node> = fc
  .record({
    head: mastheads,
    name: line,
    preamble: fc.array(paragraph(pp), { maxLength: 4 }),
    text: fc.array(fc.oneof({ weight: 5, arbitrary: operative }, headings, paragraph(pp), tables), {
      minLength: 1,
      maxLength: 6,
    }),
    adoption: adoptions,
    ends: annexes,
    footnotePolicy: fc.constantFrom('current', 'legacy'),
    numbering: fc.constantFrom('continuous', 'bySection'),
  })
  .map(({ head, name, preamble, text, adoption, ends, footnotePolicy, numbering }) =>
    doc([head, title(...name), ...preamble, ...text, ...(adoption ? [adoption] : []), ...ends], {
      footnotePolicy,
      numbering,
    }),
  );
