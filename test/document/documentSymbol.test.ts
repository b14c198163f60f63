import { describe, expect, it } from 'vitest';
import { documentSymbols, resolutionNumber } from '../../src/document/documentSymbol.ts';

/** The words that are linked, each with its symbol. */
function links(text: string, ...organ: ['Human Rights Council'] | []): string[] {
  return documentSymbols(text, ...organ).map(
    ({ from, to, symbol }) => `${text.slice(from, to)} → ${symbol}`,
  );
}

function symbols(text: string): string[] {
  return documentSymbols(text).map(({ symbol }) => symbol);
}

describe('document symbols in a text', () => {
  it.each([
    'A/RES/79/154',
    'A/C.3/81/L.4/Rev.1',
    'A/HRC/56/60',
    'E/2024/27',
    'CTOC/COP/2020/10',
    'S/PRST/2013/2',
    'A/67/828-S/2013/210',
    'FCCC/CP/2015/10/Add.1',
    'A/RES/217(III)',
    'A/CONF.157/24',
  ])('are found whole: %s', (symbol) => {
    expect(symbols(`See ${symbol}.`)).toEqual([symbol]);
    expect(symbols(`(${symbol}), annex`)).toEqual([symbol]);
    expect(symbols(`${symbol}; and`)).toEqual([symbol]);
  });

  it('are links to the documents site', () => {
    expect(documentSymbols('In A/79/322.')).toEqual([
      { from: 3, to: 11, symbol: 'A/79/322', url: 'https://undocs.org/A/79/322' },
    ]);
  });

  it.each([
    'A/C.3/81/L.…',
    'A/C.3/81/L.…/Rev.1',
    'A/C.3/81/L.',
    'A/C.3/81/L.[…]',
    'A/C.3/81/L.__',
    'A/81/…',
    'A/81/...',
    'HIV/AIDS',
    'and/or 24/7',
    'WHA69/2016/REC/1',
  ])('are not found in “%s”', (text) => {
    expect(symbols(`In ${text} as it stands.`)).toEqual([]);
  });
});

describe('resolution numbers in a text', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['in its resolution 64/293 of 30 July 2010', ['64/293 → A/RES/64/293']],
    ['Resolution 76/7, annex.', ['76/7 → A/RES/76/7']],
    [
      'Recalling its resolutions 61/180 of 20 December 2006, 64/178 of 18 December 2009, and 70/179 of 17 December 2015',
      ['61/180 → A/RES/61/180', '64/178 → A/RES/64/178', '70/179 → A/RES/70/179'],
    ],
    ['Economic and Social Council resolution 2017/18 of 6 July 2017', ['2017/18 → E/RES/2017/18']],
    ['Human Rights Council resolution 32/3 of 30 June 2016', ['32/3 → A/HRC/RES/32/3']],
    ['resolution 217 A (III)', ['217 A (III) → A/RES/217(III)']],
    ['See resolution 2200 A (XXI), annex.', ['2200 A (XXI) → A/RES/2200(XXI)']],
    ['resolution 68/247 B of 9 April 2014', ['68/247 B → A/RES/68/247B']],
    [
      'Security Council resolutions 1325 (2000) and 2331 (2016)',
      ['1325 (2000) → S/RES/1325(2000)', '2331 (2016) → S/RES/2331(2016)'],
    ],
    ['welcomes Council resolution 52/28', ['52/28 → A/HRC/RES/52/28']],
    ['and Council resolution 2015/23', ['2015/23 → E/RES/2015/23']],
    // As A/RES/79/189 and A/RES/80/220 link theirs.
    [
      'its resolutions 59/156 of 20 December 2004, entitled “Human organs”, 73/189 of 17 December 2018, entitled “Follow-up to resolution 55/25 and 61/144”, and 78/228',
      ['59/156 → A/RES/59/156', '73/189 → A/RES/73/189', '78/228 → A/RES/78/228'],
    ],
    ['by the Council and the General Assembly in its resolution 70/175', ['70/175 → A/RES/70/175']],
    [
      'the Human Rights Council, and recalling resolution 2321 (2016)',
      ['2321 (2016) → S/RES/2321(2016)'],
    ],
    [
      'Official Records of the Economic and Social Council, 2024; and resolution 66/138, annex.',
      ['66/138 → A/RES/66/138'],
    ],
  ];
  it.each(cases)('are found in “%s”', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each([
    'Commission on Crime Prevention and Criminal Justice resolution 25/1 of 27 May 2016',
    'CTOC, sect. I.A, resolution 10/1',
    'Supplement No. 53, chap. V, sect. A, resolution 32/3',
    'chap. I, resolution 1, annex',
    'the present resolution, 37 per cent',
    // A/RES/80/220, OP10: the Council's, which only a reader can tell.
    'in the report to the Human Rights Council submitted pursuant to resolutions 52/28 and 55/21',
  ])('are left alone in “%s”', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('are those of the organ that speaks', () => {
    expect(links('Recalling its resolution 32/3', 'Human Rights Council')).toEqual([
      '32/3 → A/HRC/RES/32/3',
    ]);
  });

  it('come in the order of the text together with symbols', () => {
    expect(symbols('resolution 70/1 and A/79/322 and resolution 79/1')).toEqual([
      'A/RES/70/1',
      'A/79/322',
      'A/RES/79/1',
    ]);
  });
});

describe('resolutionNumber', () => {
  it.each([
    ['A/RES/79/154', '79/154'],
    ['A/RES/217(III)', '217 (III)'],
    ['A/RES/2200(XXI)A', '2200 A (XXI)'],
    ['A/RES/68/247B', '68/247 B'],
    ['A/RES/S-27/2', 'S-27/2'],
    ['A/HRC/RES/32/3', ''],
    ['A/C.3/81/L.4', ''],
    ['', ''],
  ])('of “%s” is “%s”', (symbol, number) => {
    expect(resolutionNumber(symbol)).toBe(number);
  });
});
