import { readFileSync } from 'node:fs';

/** A paragraph of a source, its notes and emphasis left out; page breaks may cut its end. */
export interface SourceParagraph {
  readonly part: 'preambular' | 'operative';
  readonly words: string;
  /** The opening phrase as the source prints it in italics. */
  readonly phrase: string;
}

// Read off the 2006 text by hand.
const plainPreamble = [
  ...['Recalling', 'Reaffirming', 'Reaffirming also', 'Recalling', 'Recalling also'],
  ...['Acknowledging', 'Bearing in mind', 'Recognizing', 'Recognizing also'],
  ...['Recognizing further', 'Seriously concerned', 'Concerned', 'Concerned also', 'Recognizing'],
  ...['Noting', 'Acknowledging', 'Recognizing', 'Recognizing also', 'Recognizing further'],
  'Convinced',
];

const plainOperative = [
  ...['Welcomes', 'Calls upon', 'Also calls upon', 'Urges', 'Also urges', 'Encourages'],
  ...['Calls upon', 'Urges', 'Recognizes', 'Invites', 'Also invites', 'Encourages', 'Encourages'],
  ...['Urges', 'Calls upon', 'Encourages', 'Also encourages', 'Calls upon', 'Invites'],
  ...['Also invites', 'Invites', 'Stresses', 'Urges', 'Invites', 'Urges', 'Encourages', 'Invites'],
  'Requests',
];

/** The four sources by the names of un-style 0.1, read with no help from the code under test. */
export const sources: Readonly<Record<'S73' | 'S79' | 'S72' | 'S61', readonly SourceParagraph[]>> =
  {
    S73: italicSource('000_36026c76f9539d49.txt', []),
    S79: italicSource('001_42894bb7dab20eb1.txt', [
      'Reiterating its strong condemnation',
      'Recalling',
    ]),
    S72: italicSource('004_dcca9aee8b0c3984.txt', [
      'Reiterating its strong condemnation',
      'Reiterating its concern',
      'Bearing in mind',
      'Recalling',
      'Recalling also',
    ]),
    S61: plainSource(),
  };

/** `untrusted` are the phrases of the first paragraphs, which the file prints all or not italic. */
function italicSource(file: string, untrusted: readonly string[]): SourceParagraph[] {
  const lines = fixture(file).split('\n');
  const first = lines.findIndex((line) => line.startsWith('*The General Assembly')) + 1;
  const operative = lines.findIndex((line) => line.startsWith('1. *'));
  const opens = (line: string) => line.startsWith('*') || /^Re(iterating|calling) /.test(line);
  const preamble = lines.slice(first, operative).filter(opens);
  const rest = lines.slice(operative).filter((line) => /^\d+\. \*/.test(line));
  return [
    ...preamble.map((line, index) => paragraph('preambular', line, untrusted[index])),
    ...rest.map((line) => paragraph('operative', line.replace(/^\d+\. /, ''), undefined)),
  ];
}

function paragraph(
  part: SourceParagraph['part'],
  line: string,
  phrase: string | undefined,
): SourceParagraph {
  const italic = /^\*([^*]+)\*/.exec(line)?.[1] ?? '';
  const words = line.replace(/<sup>\d+<\/sup>/g, '').replaceAll('*', '');
  return { part, words, phrase: phrase ?? italic };
}

/** The 2006 text has no italics: its phrases are those written out above. */
function plainSource(): SourceParagraph[] {
  const blocks = fixture('003_55609d2eda58ce13.txt').split(/\n(?= {1,2}(?:\d+\. )?[A-Z])/);
  const words = blocks.map((block) => block.replace(/\s+/g, ' ').trim());
  const first = words.indexOf('The General Assembly,') + 1;
  const operative = words.findIndex((block) => block.startsWith('1. '));
  const rest = words.slice(operative).filter((block) => /^\d+\. /.test(block));
  return [
    ...words
      .slice(first, operative)
      .map((block, index) => named('preambular', block, plainPreamble[index])),
    ...rest.map((block, index) =>
      named('operative', block.replace(/^\d+\. /, ''), plainOperative[index]),
    ),
  ];
}

function named(
  part: SourceParagraph['part'],
  words: string,
  phrase: string | undefined,
): SourceParagraph {
  return { part, words, phrase: phrase ?? '' };
}

function fixture(file: string): string {
  return readFileSync(new URL(`../fixtures/sources/${file}`, import.meta.url), 'utf8');
}
