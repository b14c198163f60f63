import fc from 'fast-check';
import type { Citation, Pinpoint, Source } from '../../src/document/citation.ts';
import { wholeWork } from '../../src/document/citation.ts';

/** A citation of these further parts of a work. */
export function cite(source: Source, ...parts: string[]): Citation {
  return { source, pinpoint: { ...wholeWork, parts } };
}

export function treaty(volumes: string | readonly string[], registration: string): Citation {
  const all = typeof volumes === 'string' ? [volumes] : volumes;
  return {
    source: { kind: 'treatySeries' },
    pinpoint: { volumes: all, registration, parts: [] },
  };
}

export function resolution(numbers: string | readonly string[], ...parts: string[]): Citation {
  const all = typeof numbers === 'string' ? [numbers] : numbers;
  return cite({ kind: 'resolution', numbers: all, organ: '' }, ...parts);
}

export function symbol(documentSymbol: string, ...parts: string[]): Citation {
  return cite({ kind: 'mastheadDocument', documentSymbol }, ...parts);
}

export function assemblyRecords(
  session: string,
  supplement: string,
  documentSymbol: string,
  ...parts: string[]
): Citation {
  const organ = 'General Assembly';
  return cite({ kind: 'officialRecords', organ, session, supplement, documentSymbol }, ...parts);
}

export function councilRecords(
  session: string,
  supplement: string,
  documentSymbol: string,
  ...parts: string[]
): Citation {
  const organ = 'Economic and Social Council';
  return cite({ kind: 'officialRecords', organ, session, supplement, documentSymbol }, ...parts);
}

export function publication(title: string, salesNumber: string, ...parts: string[]): Citation {
  return cite({ kind: 'salesPublication', title, salesNumber }, ...parts);
}

export function foreign(organization: string, document: string, ...parts: string[]): Citation {
  return cite({ kind: 'other', organization, document }, ...parts);
}

const from = <Item>(...items: readonly Item[]) => fc.constantFrom(...items);

/** Few works and many places, so that neighbours often share a beginning. */
const anySource: fc.Arbitrary<Source> = fc.oneof(
  fc.record({
    kind: from('resolution' as const),
    numbers: from(['70/1'], ['55/25'], ['217 A (III)'], ['S-27/2'], ['55/67', '58/137', '63/194']),
    organ: from('', '', 'Economic and Social Council'),
  }),
  fc.record({
    kind: from('mastheadDocument' as const),
    documentSymbol: from('A/79/322', 'A/67/828-S/2013/210', 'CTOC/COP/2020/10'),
  }),
  fc.record({
    kind: from('officialRecords' as const),
    organ: from('General Assembly', 'Economic and Social Council'),
    session: from('Seventy-first Session', '2024', 'Tenth Special Session'),
    supplement: from('', 'Supplement No. 53', 'Supplement No. 7A'),
    documentSymbol: from('', 'A/71/53', 'E/2024/27'),
  }),
  fc.record({
    kind: from('securityCouncilDecisions' as const),
    period: from('1 August 2012–31 July 2013', '1 January–31 December 2018'),
    documentSymbol: from('S/INF/68', 'S/INF/73'),
  }),
  fc.record({
    kind: from('salesPublication' as const),
    title: from('Report of the Fourth World Conference on Women, Beijing, 4–15 September 1995'),
    salesNumber: from('E.96.IV.13', 'E.93.I.8 and corrigendum'),
  }),
  fc.record({
    kind: from('other' as const),
    organization: from('World Health Organization', 'International Maritime Organization'),
    document: from('WHA69/2016/REC/1', 'MSC 78/26/Add.1'),
  }),
);

const anyPart = from('chap. I', 'chap. V', 'sect. A', 'sect. I.A', 'annex', 'annex II');
const finePart = from('annexes I and II', 'annexes I-III', 'para. 65', 'paras. 5, 6 and 9');
const instrument = from('decision 1/CP.21', 'decision 10/1');

/** A citation of a work by one of the templates. */
export const anyCitation: fc.Arbitrary<Citation> = fc.oneof(
  fc
    .tuple(anySource, fc.array(fc.oneof(anyPart, finePart, instrument), { maxLength: 3 }))
    .map(([source, parts]) => cite(source, ...parts)),
  fc
    .record<Pinpoint>({
      volumes: from<readonly string[]>(
        ['2225'],
        ['39'],
        ['2171', '2173'],
        ['2171', '2173', '2983'],
      ),
      registration: from('39574', '27531', '17512 and 17513', '970–973'),
      parts: from<readonly string[]>([], ['p. 31']),
    })
    .map((pinpoint): Citation => ({ source: { kind: 'treatySeries' }, pinpoint })),
);
