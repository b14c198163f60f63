import { describe, expect, it } from 'vitest';
import { mostListed, textsNamed } from '../../src/app/textsNamed.ts';

const text = (source: string, title: string, year: number | null = null) => ({
  source,
  title,
  year,
});

const texts = [
  text('A/RES/79/154', 'Trafficking in women and girls', 2024),
  text('A/RES/73/146', 'Trafficking in women and girls', 2018),
  text('A/RES/72/195', 'Improving the coordination of efforts against trafficking', 2017),
  text('2006 text', 'Trafficking in women and girls'),
];

const named = (words: string) => textsNamed(texts, words).shown.map(({ source }) => source);

describe('the texts of a list', () => {
  it('are all there, in their order, before a word is asked', () => {
    expect(named(' ')).toEqual(texts.map(({ source }) => source));
  });

  it('are found by symbol, title and year, by the beginnings of words', () => {
    expect(named('79/154')).toEqual(['A/RES/79/154']);
    expect(named('girls 2018')).toEqual(['A/RES/73/146']);
    expect(named('COORD traff')).toEqual(['A/RES/72/195']);
    expect(named('2006')).toEqual(['2006 text']);
    expect(named('girls boys')).toEqual([]);
  });

  it('are cut off where they are many, and the rest is counted', () => {
    const many = Array.from({ length: mostListed + 7 }, (_, at) => text(`A/RES/80/${at}`, 'Peace'));
    expect(textsNamed(many, 'peace')).toMatchObject({ more: 7 });
    expect(textsNamed(many, 'peace').shown).toHaveLength(mostListed);
    expect(textsNamed(many, '80/56').shown).toEqual([many[56]]);
  });
});
