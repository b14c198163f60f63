import { expect, test } from 'vitest';
import { wholeWork } from '../../src/document/citation.ts';
import { checkCitation } from '../../src/document/citationCheck.ts';

const resolution = { kind: 'resolution', numbers: ['55/25'], organ: '' };

test('a citation passes', () => {
  expect(() => checkCitation({ source: resolution, pinpoint: wholeWork })).not.toThrow();
});

test.each([
  ['null', null],
  ['a source of no known kind', { source: { kind: 'toString' }, pinpoint: wholeWork }],
  [
    'a resolution without numbers',
    { source: { kind: 'resolution', organ: '' }, pinpoint: wholeWork },
  ],
  [
    'a number in place of a symbol',
    { source: { kind: 'mastheadDocument', documentSymbol: 7 }, pinpoint: wholeWork },
  ],
  ['a pinpoint without parts', { source: resolution, pinpoint: { volumes: [], registration: '' } }],
  ['parts that are no strings', { source: resolution, pinpoint: { ...wholeWork, parts: [1] } }],
])('%s does not', (_, value) => {
  expect(() => checkCitation(value)).toThrow(RangeError);
});
