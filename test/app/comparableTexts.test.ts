import { describe, expect, it } from 'vitest';
import { comparableTexts, draftText, likelyPair } from '../../src/app/comparableTexts.ts';
import type { Provenance } from '../../src/document/provenance.ts';
import { library } from '../../src/library/library.ts';
import { adoptionLine, doc, masthead, op, pp, withAttrs } from '../builders.ts';

const resolution = (year: number) => ({
  doc: doc([
    masthead({ documentSymbol: `A/RES/${year - 1945}/1` }),
    op('Urges all States'),
    adoptionLine('53rd', `17 December ${year}`),
  ]),
  origin: null,
});

const resolutions = [resolution(2017), resolution(2024), resolution(2018)];
const texts = comparableTexts(library(resolutions).sources);

const from = (source: string) => {
  const provenance: Provenance = { source, label: 'OP1', words: 'Urges all States' };
  return withAttrs(op('Urges all States'), { provenance });
};

it('the draft stands first, then the texts of the library, newest first', () => {
  expect(texts.map(({ name }) => name)).toEqual([
    'This draft',
    'A/RES/79/1 (2024)',
    'A/RES/73/1 (2018)',
    'A/RES/72/1 (2017)',
  ]);
});

describe('what is compared at first', () => {
  it('is the draft with the text that most of its paragraphs came from', () => {
    const draft = doc([from('A/RES/79/1'), from('A/RES/73/1'), from('A/RES/73/1')]);
    expect(likelyPair(draft, texts)).toEqual({ earlier: 'A/RES/73/1', later: draftText });
  });

  it('is the draft with the newest where its words came from nowhere', () => {
    const draft = doc([pp('Recalling all'), op('Urges them'), op('Urges others')]);
    expect(likelyPair(draft, texts)).toEqual({ earlier: 'A/RES/79/1', later: draftText });
  });

  it('is the newest with the one before where the draft is empty', () => {
    expect(likelyPair(doc([op('')]), texts)).toEqual({
      earlier: 'A/RES/73/1',
      later: 'A/RES/79/1',
    });
  });
});
