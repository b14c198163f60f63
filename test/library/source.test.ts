import { expect, it } from 'vitest';
import { schema } from '../../src/document/schema.ts';
import { bodyOf, standingOf, statedSymbol } from '../../src/library/source.ts';
import { adoptionLine, doc, masthead, op } from '../builders.ts';

const text = (stated: Parameters<typeof masthead>[0]) => doc([masthead(stated), op('Urges')]);

it.each([
  [{ documentSymbol: 'A/C.3/80/L.29' }, 'draft'],
  [{ documentSymbol: 'A/HRC/57/L.4/Rev.1' }, 'draft'],
  [{ proposalKind: 'draft resolution' }, 'draft'],
  [{ documentSymbol: 'S/RES/2331(2016)' }, 'adopted'],
  [{}, 'unstated'],
] as const)('%j is %s', (stated, standing) => {
  expect(standingOf(text(stated))).toBe(standing);
});

it('the body is whose resolution it is, without the article and the comma', () => {
  expect(bodyOf(text({}))).toBe('General Assembly');
  const council = schema.node('enactingBody', null, schema.text('The Human Rights Council,'));
  expect(bodyOf(doc([council, op('Urges')]))).toBe('Human Rights Council');
});

it('is adopted where there is an adoption line', () => {
  expect(
    standingOf(
      doc([masthead({}), op('Urges'), adoptionLine('50th plenary meeting', '17 December 2024')]),
    ),
  ).toBe('adopted');
});

it.each([
  ['A/RES/79/189', 'A/RES/79/189'],
  ['A/RES/217(III)A', 'A/RES/217(III)A'],
  ['A/C.3/81/L.…', ''],
  ['A/C.3/81/L.', ''],
  ['', ''],
])('of %j states %j', (documentSymbol, stated) => {
  expect(statedSymbol(text({ documentSymbol }))).toBe(stated);
});
