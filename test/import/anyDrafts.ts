import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import type { Citation, Source } from '../../src/document/citation.ts';
import { type Draft, readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { blankMasthead, type Masthead } from '../../src/document/masthead.ts';
import { schema } from '../../src/document/schema.ts';
import { randomWords } from './randomDrafts.ts';

/** Signs of the plain text's own form, of labels and of notes, put together in any way. */
const signs = fc
  .array(
    fc.constantFrom(
      ...['*', '\\', '[1]', '[', ']', '|', '|=', '¶', '#', '>', '-', '--', '"', "'", '’', '~', '_'],
      ...['1.', '(a)', 'i.', '(i)', 'A.', 'I.', 'Annex', 'Annex I:', 'Notes', '[Table]', 'Ibid.'],
      ...['[no words yet]', '[Operative]', '[Preambular]', 'Adopted:', 'Title:', 'Symbol: x'],
      ...[
        '---- End ----',
        ',',
        ';',
        ':',
        '.',
        '..',
        '…',
        ' ',
        '  ',
        '\n',
        '\t',
        '\u00a0',
        '\u2028',
      ],
      ...['a', 'etc.', 'Urges', 'Recalling', 'Also urges', 'etc', 'x', '\u0000', '\ud800', '👩‍⚖️'],
      ...['é', 'e\u0301', '\u200b', '\ufeff', 'العربية', '<sup>3</sup>', '@', '%005c', ';;', '::'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Any words. */
const words = fc.oneof(
  { weight: 4, arbitrary: randomWords },
  { weight: 3, arbitrary: signs },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

const name = fc.oneof(fc.constantFrom('Human Rights Council', 'Third Committee', ''), words);

const sources: fc.Arbitrary<Source> = fc.oneof(
  fc.constant({ kind: 'treatySeries' } as const),
  fc.record({
    kind: fc.constant('resolution' as const),
    numbers: fc.oneof(
      fc.subarray(['55/25', '2200 A (XXI)', '64/293', '32/3', '58/137'], { minLength: 1 }),
      fc.array(words, { maxLength: 3 }),
    ),
    organ: name,
  }),
  fc.record({
    kind: fc.constant('mastheadDocument' as const),
    documentSymbol: fc.oneof(fc.constantFrom('A/79/322', 'A/67/828-S/2013/210'), words),
  }),
  fc.record({
    kind: fc.constant('officialRecords' as const),
    organ: fc.oneof(fc.constantFrom('General Assembly', 'Economic and Social Council'), words),
    session: fc.oneof(fc.constantFrom('Seventy-first Session', '2024'), words),
    supplement: fc.oneof(fc.constantFrom('Supplement No. 53', ''), words),
    documentSymbol: fc.oneof(fc.constantFrom('A/71/53', ''), words),
  }),
  fc.record({
    kind: fc.constant('securityCouncilDecisions' as const),
    period: fc.oneof(fc.constant('1 August 2012–31 July 2013'), words),
    documentSymbol: fc.oneof(fc.constant('S/INF/68'), words),
  }),
  fc.record({
    kind: fc.constant('salesPublication' as const),
    title: fc.oneof(fc.constant('Report of the Fourth World Conference on Women'), words),
    salesNumber: fc.oneof(fc.constant('E.96.IV.13'), words),
  }),
  fc.record({
    kind: fc.constant('other' as const),
    organization: fc.oneof(fc.constant('World Health Organization'), words),
    document: fc.oneof(fc.constant('WHA69/2016/REC/1'), words),
  }),
);

const citations: fc.Arbitrary<Citation> = fc.record({
  source: sources,
  pinpoint: fc.record({
    volumes: fc.oneof(fc.constant([]), fc.subarray(['2171', '2237']), fc.array(words)),
    registration: fc.oneof(fc.constantFrom('', '39574'), words),
    parts: fc.oneof(
      fc.subarray(['chap. I', 'resolution 1', 'annex II', 'para. 3']),
      fc.array(words),
    ),
  }),
});

function text(own: string, emphasis = false): Node[] {
  return own === '' ? [] : [schema.text(own, emphasis ? [schema.mark('emphasis')] : [])];
}

const texts = fc.tuple(words, fc.boolean()).map(([own, emphasis]) => text(own, emphasis));

const footnotes = fc
  .tuple(
    fc.array(
      fc.oneof(
        texts,
        fc.constantFrom('See ', '; ', ', and ').map((own) => text(own)),
        citations.map((citation) => [schema.node('citation', { citation })]),
      ),
      { maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([content, writtenInFull]) => schema.node('footnote', { writtenInFull }, content.flat()));

const ids = fc.integer({ min: 1, max: 14 }).map((count) => `n${count}`);

const inline: fc.Arbitrary<Node[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: texts },
      { weight: 2, arbitrary: footnotes.map((node) => [node]) },
      { weight: 1, arbitrary: ids.map((target) => [schema.node('crossReference', { target })]) },
    ),
    { maxLength: 4 },
  )
  .map((nodes) => nodes.flat());

const adopted = fc.record(
  {
    source: fc.constantFrom('A/RES/79/154', '2006 text'),
    label: words,
    words,
    notes: fc.array(fc.record({ at: fc.constant(0), words }), { maxLength: 2 }),
    excerpt: fc.record({ from: fc.integer({ min: 0, max: 9 }), of: fc.constant(9999) }),
  },
  { requiredKeys: ['source', 'label', 'words'] },
);
const provenances = fc.option(
  fc
    .tuple(adopted, fc.array(adopted, { maxLength: 2 }))
    .map(([first, joined]) => (joined.length > 0 ? { ...first, joined } : first)),
  { nil: null, freq: 3 },
);
const own = fc.record({ provenance: provenances, locked: fc.boolean() });

function paragraphs(type: string, attrs: fc.Arbitrary<object>, depth: number): fc.Arbitrary<Node> {
  const inner =
    depth === 0
      ? fc.constant([])
      : fc.array(
          fc.oneof(
            { weight: 3, arbitrary: paragraphs('subparagraph', fc.constant({}), depth - 1) },
            {
              weight: 1,
              arbitrary: inline.map((nodes) => schema.node('continuation', null, nodes)),
            },
          ),
          { maxLength: 3 },
        );
  return fc
    .tuple(own, attrs, inline, inner)
    .map(([silent, more, nodes, under]) =>
      schema.node(type, { ...silent, ...more }, [schema.node('chapeau', null, nodes), ...under]),
    );
}

const startAt = fc.record({
  startAt: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null, freq: 6 }),
  numbered: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constant(false)),
});
const preambular = paragraphs('preambularParagraph', fc.constant({}), 2);
const operative = paragraphs('operativeParagraph', startAt, 5);
const ofAnnexes = paragraphs('annexParagraph', startAt, 2);

const headings = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), inline)
  .map(([level, isNumbered, nodes]) =>
    schema.node('heading', { level, numbered: isNumbered }, nodes),
  );

const cells = (colspan: number, rowspan: number) =>
  fc.tuple(fc.boolean(), fc.array(inline, { minLength: 1, maxLength: 2 })).map(([header, own]) =>
    schema.node(
      'tableCell',
      { colspan, rowspan, header },
      own.map((nodes) => schema.node('cellParagraph', null, nodes)),
    ),
  );

/** Tables of two columns: rows of two cells, of a wide one, and two rows with a high one. */
const tables = fc
  .array(
    fc.oneof(
      fc.tuple(cells(1, 1), cells(1, 1)).map((row) => [row]),
      cells(2, 1).map((cell) => [[cell]]),
      fc.tuple(cells(1, 2), cells(1, 1), cells(1, 1)).map(([high, a, b]) => [[high, a], [b]]),
      cells(2, 2).map((cell) => [[cell], []]),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) =>
    schema.node(
      'table',
      null,
      rows.flat().map((row) => schema.node('tableRow', null, row)),
    ),
  );

const blocks = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: preambular },
    { weight: 5, arbitrary: operative },
    { weight: 2, arbitrary: headings },
    { weight: 1, arbitrary: tables },
  ),
  { minLength: 1, maxLength: 7 },
);

const annexes = fc.array(
  fc
    .tuple(inline, fc.array(fc.oneof(ofAnnexes, headings, tables), { minLength: 1, maxLength: 3 }))
    .map(([nodes, children]) =>
      schema.node('annex', null, [schema.node('annexTitle', null, nodes), ...children]),
    ),
  { maxLength: 2 },
);

const mastheads: fc.Arbitrary<Masthead> = fc.record({
  ...Object.fromEntries(
    Object.entries(blankMasthead).map(([field, blank]) => [
      field,
      Array.isArray(blank)
        ? fc.array(fc.oneof(fc.constantFrom('Philippines', 'Belarus'), words), { maxLength: 3 })
        : fc.oneof(fc.constant(''), words),
    ]),
  ),
  session: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
}) as unknown as fc.Arbitrary<Masthead>;

const adoptions = fc.option(
  fc.record({ meeting: words, meetingKind: words, date: words, vote: words }),
  {
    nil: null,
  },
);

const origins = fc.option(
  fc.record({ name: words, year: fc.option(fc.integer(), { nil: null }), note: words }),
  { nil: null },
);

/** Saved drafts with everything that the schema allows and any words, as they are read again. */
export const anyDrafts: fc.Arbitrary<Draft> = fc
  .record({
    masthead: mastheads,
    title: inline,
    organ: fc.oneof(fc.constant('The General Assembly'), words),
    blocks,
    adoption: adoptions,
    annexes,
    footnotePolicy: fc.constantFrom('current', 'legacy'),
    numbering: fc.constantFrom('continuous', 'bySection'),
    origin: origins,
  })
  .map(({ masthead, title, organ, adoption, origin, ...parts }) => {
    const { footnotePolicy, numbering } = parts;
    const doc = schema.node('doc', { footnotePolicy, numbering }, [
      schema.node('masthead', { ...masthead }),
      schema.node('title', null, title),
      schema.node('enactingBody', null, text(organ)),
      ...parts.blocks,
      ...(adoption ? [schema.node('adoptionLine', adoption)] : []),
      ...parts.annexes,
    ]);
    return readDraft(writeDraft({ doc: withCountedIds(doc), origin }));
  });

/** With ids that cross-references point at. */
function withCountedIds(doc: Node): Node {
  let count = 0;
  const visit = (node: Node): Node => {
    if (node.isInline || node.isText) return node;
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: `n${++count}` } : node.attrs;
    return node.type.create(attrs, node.children.map(visit), node.marks);
  };
  return visit(doc);
}
