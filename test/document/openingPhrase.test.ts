import { describe, expect, it } from 'vitest';
import { operativePhrases, preambularPhrases } from '../../src/document/lexicon.ts';
import {
  openingPhrase,
  openingPhrases,
  type Sequence,
  sequencedPhrase,
} from '../../src/document/openingPhrase.ts';

type Part = 'preambular' | 'operative';

function text(words: string, part: Part): string | null {
  return openingPhrase(words, part)?.text ?? null;
}

describe('the italics of un-style 2.1', () => {
  // The phrase, a bar, and the roman words that follow it in the printed text.
  it.each([
    ...['Recalling| its resolutions', 'Recalling also| its resolutions'],
    ...['Recalling further| its resolutions', 'Recognizing| that', 'Reaffirming also| the 2030'],
    ...['Welcoming in particular| the efforts', 'Welcoming|, in the agreed conclusions'],
    ...['Reaffirming|, in this regard', 'Reiterating its strong condemnation| of trafficking'],
    ...[
      'Reiterating its concern| that',
      'Taking note also| of',
      'Taking note with appreciation| of',
    ],
    ...['Noting with concern| that', 'Noting with satisfaction| the', 'Bearing in mind| that'],
    ...['Seriously concerned| that', 'Concerned also| about', 'Convinced| of', 'Mindful| of'],
    ...['Determined| to', 'Expressing its appreciation| to', 'Having considered| the reports'],
    ...['Guided| by the purposes', 'Deeply concerned also| at', 'Alarmed| by', 'Cognizant| of'],
    ...['Aware| of', 'Commending| the', 'Condemning| all', 'Deploring| the', 'Desiring| to'],
    ...['Underscoring| the', 'Viewing with appreciation| the', 'Noting with deep concern| that'],
    ...['Determining| that the situation', 'Expressing profound regret| at', 'Echoing| the'],
    ...['Attaching great importance| to', 'Being gravely concerned| at', 'Drawing attention| to'],
    ...['Giving due consideration| to', 'Having in mind| the', 'Taking fully into account| the'],
    ...['Remaining greatly concerned| by', 'Strongly encouraging| Member', 'Equally concerned| at'],
    ...['Expressing its abhorrence| at', 'Emphasizing with deep concern| that', 'Seized| of the'],
    ...[
      'Expressing sincere condolences and deep sympathy| to',
      'Having also considered| the report',
      'Looking forward also| to the',
      'Highlighting| the',
    ],
  ])('in the preamble: %s', (marked) => {
    const [phrase = '', rest = ''] = marked.split('|');
    expect(text(phrase + rest, 'preambular')).toBe(phrase);
  });

  it.each([
    ...['Takes note| of', 'Takes note with appreciation| of', 'Urges| Governments'],
    ...['Also takes note with appreciation| of', 'Strongly urges| Governments'],
    ...[
      'Once again urges| all States',
      'Calls upon| Governments',
      'Calls for| the',
      'Calls on| all',
    ],
    ...['Reiterates its call upon| all States', 'Reiterates| the importance', 'Appeals| to all'],
    ...['Expresses solidarity with and compassion for| victims', 'Expresses support| for the'],
    ...['Expresses its appreciation| for', 'Expresses its conviction| that'],
    ...['Expresses serious concern| at', 'Also expresses serious concern| about'],
    ...['Continues| to welcome', 'Underlines|, in this regard', 'Appoints| Mr. António Guterres'],
    ...[
      'Adopts| the following',
      'Decides| to remain seized',
      'Looks forward| to',
      'Transmits| the',
    ],
    ...['Further requests| the Secretary-General', 'Also strongly condemns| all acts'],
    ...['Condemns in the strongest terms| all', 'Proclaims| 30 July', 'Pays tribute| to'],
    ...['Notes with satisfaction| the', 'Takes note with interest| of', 'Congratulates| the'],
    ...['Calls once more upon| States', 'Calls again upon| all', 'Urgently calls upon| the'],
    ...[
      'Expresses its intent| to',
      'Expresses its deepest condolences|, solidarity and support to',
    ],
    ...['Takes positive note| of', 'Brings to the attention| of States', 'Fully supports| the'],
    ...['Repeats its call upon| all', 'Is encouraged| by', 'Entrusts| the', 'Clarifies| that'],
    ...['Authorizes| the', 'Directs| the', 'Confirms| that', 'Approves| the', 'Resolves| to'],
  ])('in the operative part: %s', (marked) => {
    const [phrase = '', rest = ''] = marked.split('|');
    expect(text(phrase + rest, 'operative')).toBe(phrase);
  });
});

describe('recognition', () => {
  it('takes the base apart from also and further', () => {
    expect(openingPhrase('Taking note further of', 'preambular')).toEqual({
      text: 'Taking note further',
      base: 'Taking note',
      sequence: 2,
    });
    expect(openingPhrase('Also calls upon States', 'operative')).toEqual({
      text: 'Also calls upon',
      base: 'Calls upon',
      sequence: 1,
    });
  });

  // Each printed so by another organ or in another year: the phrase, its base and its sequence.
  it.each([
    ['Also recalling| its resolutions', 'Recalling', 1, 'preambular'],
    ['Further noting with concern| that', 'Noting with concern', 2, 'preambular'],
    ['Taking also into account| the', 'Taking into account', 1, 'preambular'],
    ['Taking further note| of the timely', 'Taking note', 2, 'preambular'],
    ['Expressing further its gratitude| to', 'Expressing its gratitude', 2, 'preambular'],
    ['Having considered also| the report', 'Having considered', 1, 'preambular'],
    ['Urges also| States to', 'Urges', 1, 'operative'],
    ['Notes further| that the', 'Notes', 2, 'operative'],
    ['Expresses further its intention| to', 'Expresses its intention', 2, 'operative'],
    ['Calls also upon| States', 'Calls upon', 1, 'operative'],
  ] as const)(
    'finds also and further where its part does not place them: %s',
    (marked, base, sequence, part) => {
      const [phrase = '', rest = ''] = marked.split('|');
      expect(openingPhrase(phrase + rest, part)).toEqual({ text: phrase, base, sequence });
    },
  );

  it('takes “further” before a noun of the operative part for its adjective', () => {
    expect(openingPhrase('Encourages further efforts to', 'operative')?.text).toBe('Encourages');
    expect(openingPhrase('Requests further information on', 'operative')?.sequence).toBe(0);
  });

  it('reads the spelling with s as that with z, and keeps it in the text', () => {
    expect(openingPhrase('Recognising that', 'preambular')).toEqual({
      text: 'Recognising',
      base: 'Recognizing',
      sequence: 0,
    });
    expect(openingPhrase('Further authorises MINUSCA', 'operative')).toEqual({
      text: 'Further authorises',
      base: 'Authorizes',
      sequence: 2,
    });
    expect(text('Praising the Government', 'preambular')).toBe('Praising');
  });

  it('knows no phrase of the other part', () => {
    expect(text('Recalls the Convention', 'preambular')).toBeNull();
    expect(text('Also recalls the Convention', 'preambular')).toBeNull();
    expect(text('Recalling the Convention', 'operative')).toBeNull();
  });

  it('respects the ends of words', () => {
    expect(text('Notesheets are kept', 'operative')).toBeNull();
    expect(text('Noting-with', 'preambular')).toBeNull();
    expect(text('Recalling alsoran', 'preambular')).toBe('Recalling');
    expect(text('Takes noteworthy steps', 'operative')).toBeNull();
    expect(text('Urges', 'operative')).toBe('Urges');
  });

  it.each([
    '',
    ' ',
    'Also',
    'Further',
    'The General Assembly',
    '“Urges',
    'urges States',
    '1. Urges',
  ])('knows no phrase in "%s"', (words) => {
    expect(openingPhrase(words, 'operative')).toBeNull();
    expect(openingPhrase(words, 'preambular')).toBeNull();
  });

  it('knows none in an annex', () => {
    expect(openingPhrase('Urges States to act', 'annex')).toBeNull();
    expect(openingPhrases('annex')).toEqual([]);
  });

  it('reads a non-breaking space as a space and keeps it in the text', () => {
    const words = 'Takes\u00a0note of the report';
    expect(openingPhrase(words, 'operative')?.base).toBe('Takes note');
    expect(text(words, 'operative')).toBe('Takes\u00a0note');
  });

  it('is not slower for a long paragraph', () => {
    const words = `Urges ${'Governments and '.repeat(100_000)}`;
    const started = performance.now();
    for (let i = 0; i < 1_100; i += 1) openingPhrase(words, 'operative');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the lexicon', () => {
  const parts = ['preambular', 'operative'] as const;

  it.each(parts)('gives every %s phrase back from each of its three forms', (part) => {
    for (const base of openingPhrases(part)) {
      for (const sequence of [0, 1, 2] satisfies Sequence[]) {
        const spelt = sequencedPhrase(base, sequence, part);
        expect(openingPhrase(`${spelt} the words`, part)).toEqual({ text: spelt, base, sequence });
      }
    }
  });

  it.each(parts)('holds no %s phrase twice', (part) => {
    expect(new Set(openingPhrases(part)).size).toBe(openingPhrases(part).length);
  });

  it.each(parts)('offers all %s phrases, and none beside them', (part) => {
    const phrases = part === 'operative' ? operativePhrases : preambularPhrases;
    expect([...openingPhrases(part)].sort()).toEqual([...phrases].sort());
  });

  it('offers the common phrases first, then the shorter before the longer', () => {
    const of = (letters: string) =>
      openingPhrases('preambular').filter((phrase) => phrase.startsWith(letters));
    expect(of('Re').slice(0, 4)).toEqual([
      'Recalling',
      'Recognizing',
      'Reaffirming',
      'Reiterating',
    ]);
    expect(of('Welcoming').slice(0, 2)).toEqual(['Welcoming', 'Welcoming in particular']);
    expect(openingPhrases('operative')[1]).toBe('Calls upon');
  });

  it('spells also and further where the part wants them', () => {
    expect(sequencedPhrase('Taking note with appreciation', 1, 'preambular')).toBe(
      'Taking note with appreciation also',
    );
    expect(sequencedPhrase('Strongly urges', 2, 'operative')).toBe('Further strongly urges');
    expect(sequencedPhrase('Having considered', 1, 'preambular')).toBe('Having also considered');
  });
});
