import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/document/citation.ts';
import { parseCitation } from '../../src/document/citationParse.ts';
import { printCitation } from '../../src/document/citationPrint.ts';
import { textOf } from '../../src/document/runs.ts';
import {
  anyCitation,
  assemblyRecords,
  cite,
  foreign,
  publication,
  resolution,
  symbol,
  treaty,
} from './citations.ts';

const whole: readonly [string, Citation][] = [
  ['United Nations, Treaty Series, vol. 2225, No. 39574', treaty('2225', '39574')],
  [
    'United Nations, Treaty Series, vols. 2171, 2173 and 2983, No. 27531',
    treaty(['2171', '2173', '2983'], '27531'),
  ],
  ['Resolution 64/293', resolution('64/293')],
  ['Resolution 317 (iv), annex', resolution('317 (iv)', 'annex')],
  ['resolution 2200 A (XXI), annex', resolution('2200 A (XXI)', 'annex')],
  ['Resolution 55/25, annexes I-III', resolution('55/25', 'annexes I-III')],
  [
    'Resolutions 55/67, 58/137, 59/166, 61/144, 63/156 and 63/194',
    resolution(['55/67', '58/137', '59/166', '61/144', '63/156', '63/194']),
  ],
  [
    'Human Rights Council resolution 32/3',
    cite({ kind: 'resolution', numbers: ['32/3'], organ: 'Human Rights Council' }),
  ],
  [
    'Security Council resolution 1325 (2000)',
    cite({ kind: 'resolution', numbers: ['1325 (2000)'], organ: 'Security Council' }),
  ],
  ['A/69/269, annex', symbol('A/69/269', 'annex')],
  ['A/67/828-S/2013/210, annex', symbol('A/67/828-S/2013/210', 'annex')],
  [
    'CTOC/COP/2020/10, sect. I.A, resolution 10/1',
    symbol('CTOC/COP/2020/10', 'sect. I.A', 'resolution 10/1'),
  ],
  [
    'FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex',
    symbol('FCCC/CP/2015/10/Add.1', 'decision 1/CP.21', 'annex'),
  ],
  ['A/CONF.157/24 (Part I), chap. III', symbol('A/CONF.157/24 (Part I)', 'chap. III')],
  ['A/78/33, chap. V., sect. A', symbol('A/78/33', 'chap. V.', 'sect. A')],
  [
    'Official Records of the General Assembly, Sixty-ninth Session, Supplement No. 53 (A/69/53), chap. V, sect. A, resolution 26/8',
    assemblyRecords(
      'Sixty-ninth Session',
      'Supplement No. 53',
      'A/69/53',
      'chap. V',
      'sect. A',
      'resolution 26/8',
    ),
  ],
  [
    'Report of the Fourth World Conference on Women, Beijing, 4–15 September 1995 (United Nations publication, Sales No. E.96.IV.13), chap. I, resolution 1, annexes I and II',
    publication(
      'Report of the Fourth World Conference on Women, Beijing, 4–15 September 1995',
      'E.96.IV.13',
      'chap. I',
      'resolution 1',
      'annexes I and II',
    ),
  ],
  [
    'World Health Organization, document WHA69/2016/REC/1',
    foreign('World Health Organization', 'WHA69/2016/REC/1'),
  ],
  [
    'International Maritime Organization, document LC 32/15 and Corr.1, annex 5, resolution LC-LP.2 (2010)',
    foreign(
      'International Maritime Organization',
      'LC 32/15 and Corr.1',
      'annex 5',
      'resolution LC-LP.2 (2010)',
    ),
  ],
];

describe('parseCitation', () => {
  it.each(whole)('reads “%s”', (words, citation) => {
    expect(parseCitation(words)).toEqual({ citation, length: words.length });
  });

  const begun: readonly [string, string][] = [
    ['A/73/171', ' and A/HRC/38/45'],
    ['A/79/149, annex I', ' and A/HRC/38/45'],
    ['resolution 55/25, annexes I-III', ', and resolution 55/255, annex'],
    ['S/PRST/2013/2', '; see Resolutions and Decisions of the Security Council'],
    ['Resolution 70/1', ', resolution 71/1'],
  ];
  it.each(begun)('reads “%s” and leaves “%s”', (words, rest) => {
    expect(parseCitation(words + rest)?.length).toBe(words.length);
  });

  it.each([
    'Such as the Bali Process on People Smuggling',
    'Articles 10 and 13 of the Relationship Agreement',
    'HIV/AIDS',
    'Resolution 5',
    'The resolution',
    '',
  ])('finds none in “%s”', (words) => {
    expect(parseCitation(words)).toBeNull();
  });

  it('reads back what is printed, for any citation', () => {
    fc.assert(
      fc.property(anyCitation, fc.boolean(), (citation, opening) => {
        const words = textOf(printCitation(citation, null, opening));
        expect(parseCitation(words)).toEqual({ citation, length: words.length });
      }),
    );
  });
});
