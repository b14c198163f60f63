import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/document/citation.ts';
import { printCitation } from '../../src/document/citationPrint.ts';
import type { TextRun } from '../../src/document/runs.ts';
import {
  assemblyRecords,
  cite,
  councilRecords,
  foreign,
  publication,
  resolution,
  symbol,
  treaty,
} from './citations.ts';

/** The runs with asterisks around those in italics. */
function marked(runs: readonly TextRun[]): string {
  return runs.map((run) => (run.italic ? `*${run.text}*` : run.text)).join('');
}

function inFull(citation: Citation): string {
  return marked(printCitation(citation, null));
}

function following(previous: Citation, citation: Citation): string {
  return marked(printCitation(citation, previous));
}

const rio = 'Report of the World Summit on Sustainable Development, Johannesburg, South Africa';

describe('a citation in full (un-style 4.4)', () => {
  it('names the Treaty Series with volume and number', () => {
    expect(inFull(treaty('2225', '39574'))).toBe(
      'United Nations, *Treaty Series*, vol. 2225, No. 39574',
    );
  });
  it('names several volumes with "vols." and several numbers with "Nos."', () => {
    expect(inFull(treaty(['2171', '2173', '2983'], '27531'))).toBe(
      'United Nations, *Treaty Series*, vols. 2171, 2173 and 2983, No. 27531',
    );
    expect(inFull(treaty('1125', '17512 and 17513'))).toContain('vol. 1125, Nos. 17512 and 17513');
    expect(inFull(treaty('75', '970–973'))).toContain('vol. 75, Nos. 970–973');
  });
  it('names a resolution of the Assembly by its number alone', () => {
    expect(inFull(resolution('76/7', 'annex'))).toBe('Resolution 76/7, annex');
    expect(inFull(resolution('217 A (III)'))).toBe('Resolution 217 A (III)');
  });
  it('names several resolutions in the plural', () => {
    expect(inFull(resolution(['55/67', '58/137', '63/194']))).toBe(
      'Resolutions 55/67, 58/137 and 63/194',
    );
  });
  it('has a capital in "Resolution" only where it begins the note', () => {
    const runs = printCitation(resolution('2200 A (XXI)', 'annex'), null, false);
    expect(marked(runs)).toBe('resolution 2200 A (XXI), annex');
  });
  it('names another organ before "resolution"', () => {
    const source = { kind: 'resolution', numbers: ['2017/18'] } as const;
    expect(inFull(cite({ ...source, organ: 'Economic and Social Council' }))).toBe(
      'Economic and Social Council resolution 2017/18',
    );
  });
  it('names a document by its symbol', () => {
    expect(inFull(symbol('A/67/828-S/2013/210', 'annex'))).toBe('A/67/828-S/2013/210, annex');
  });
  it('ends the italics of Official Records before the parenthesis', () => {
    const records = assemblyRecords(
      'Seventy-first Session',
      'Supplement No. 53',
      'A/71/53',
      'chap. V',
      'sect. A',
    );
    expect(inFull(records)).toBe(
      '*Official Records of the General Assembly, Seventy-first Session, Supplement No. 53* (A/71/53), chap. V, sect. A',
    );
  });
  it('sets the title of a sales publication in italics', () => {
    expect(inFull(publication(rio, 'E.03.II.A.1 and corrigendum', 'chap. I'))).toBe(
      `*${rio}* (United Nations publication, Sales No. E.03.II.A.1 and corrigendum), chap. I`,
    );
  });
  it("names another organization's document", () => {
    expect(inFull(foreign('World Health Organization', 'WHA69/2016/REC/1'))).toBe(
      'World Health Organization, document WHA69/2016/REC/1',
    );
  });
});

describe('Ibid. (un-style 4.3)', () => {
  it('stands for the Treaty Series, and volume and number follow', () => {
    expect(following(treaty('2225', '39574'), treaty('2237', '39574'))).toBe(
      'Ibid., vol. 2237, No. 39574',
    );
    expect(following(treaty('2225', '39574'), treaty(['2171', '2173'], '27531'))).toBe(
      'Ibid., vols. 2171 and 2173, No. 27531',
    );
  });
  it('stands alone when all is the same', () => {
    const covenant = resolution('2200 A (XXI)', 'annex');
    expect(following(covenant, covenant)).toBe('Ibid.');
  });
  it('stands for a resolution when the annex differs', () => {
    expect(following(resolution('55/25', 'annex II'), resolution('55/25', 'annex III'))).toBe(
      'Ibid., annex III',
    );
    expect(following(symbol('A/79/149', 'annexes I and III'), symbol('A/79/149', 'annex V'))).toBe(
      'Ibid., annex V',
    );
  });
  it('goes on from the session of Official Records, then from the chapter', () => {
    const sixtieth = assemblyRecords('Sixtieth Session', 'Supplement No. 33', 'A/60/33', 'para. 2');
    const later = ['Seventy-eighth Session', 'Supplement No. 33', 'A/78/33'] as const;
    expect(following(sixtieth, assemblyRecords(...later))).toBe(
      'Ibid., *Seventy-eighth Session, Supplement No. 33* (A/78/33)',
    );
    expect(
      following(assemblyRecords(...later), assemblyRecords(...later, 'chap. V', 'sect. A')),
    ).toBe('Ibid., chap. V, sect. A');
  });
  it("goes on from the year of the Council's Official Records", () => {
    const before = councilRecords('2014', 'Supplement No. 10', 'E/2014/30', 'chap. I', 'sect. D');
    const now = councilRecords('2016', 'Supplement No. 10', 'E/2016/30', 'chap. I', 'sect. D');
    expect(following(before, now)).toBe(
      'Ibid., *2016, Supplement No. 10* (E/2016/30), chap. I, sect. D',
    );
  });
  it('goes on from the resolution of a conference report', () => {
    const first = publication(rio, 'E.03.II.A.1', 'chap. I', 'resolution 1', 'annex');
    const second = publication(rio, 'E.03.II.A.1', 'chap. I', 'resolution 2', 'annex');
    expect(following(first, second)).toBe('Ibid., resolution 2, annex');
  });
  it("goes on from the annex of another organization's document", () => {
    const organization = 'International Maritime Organization';
    const document = 'MSC 78/26/Add.1';
    expect(
      following(
        foreign(organization, document, 'annex 5', 'resolution MSC.155(78)'),
        foreign(organization, document, 'annex 3', 'resolution MSC.153(78)'),
      ),
    ).toBe('Ibid., annex 3, resolution MSC.153(78)');
  });
  it('takes a decision and a resolution for parts of one kind', () => {
    const oceans = ['Intergovernmental Oceanographic Commission', 'IOC/EC-57/Decisions'] as const;
    expect(
      following(foreign(...oceans, 'decision EC-57/4.5'), foreign(...oceans, 'resolution EC-57/1')),
    ).toBe('Ibid., resolution EC-57/1');
  });
  it('reaches back to a wider part where the narrower alone would be misread', () => {
    const before = symbol('A/69/53', 'chap. V', 'sect. A', 'para. 3');
    expect(following(before, symbol('A/69/53', 'chap. V', 'para. 5'))).toBe(
      'Ibid., chap. V, para. 5',
    );
  });
  it('does not stand for a whole work after a part of it', () => {
    expect(following(resolution('55/25', 'annex'), resolution('55/25'))).toBe('Resolution 55/25');
  });

  const different: readonly [string, Citation, Citation][] = [
    ['different resolutions', resolution('70/1'), resolution('79/1')],
    ['different symbols', symbol('A/79/161'), symbol('A/79/322')],
    [
      'Official Records of different organs',
      councilRecords('2018', 'Supplement No. 7', 'E/2018/27'),
      assemblyRecords('Sixty-ninth Session', 'Supplement No. 53', 'A/69/53'),
    ],
    ['different publications', publication('Report A', 'E.1'), publication('Report B', 'E.2')],
    ['several volumes before', treaty(['2171', '2173'], '27531'), treaty('2515', '44910')],
    ['several resolutions before', resolution(['55/67', '58/137']), resolution('55/67')],
  ];
  it.each(different)('does not stand after %s', (_name, before, now) => {
    expect(following(before, now)).toBe(inFull(now));
  });
});
