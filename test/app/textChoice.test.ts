import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TextChoice } from '../../src/app/textChoice.tsx';
import { mostListed } from '../../src/app/textsNamed.ts';

/** What is offered of so many texts when the one of a number is chosen. */
function offered(count: number, chosen: number) {
  const texts = Array.from({ length: count }, (_, at) => {
    const source = `A/RES/70/${at + 1}`;
    return { id: source, name: `${source} (2015)`, source, title: '', year: 2015 };
  });
  const value = texts[chosen - 1]?.id ?? '';
  const html = renderToStaticMarkup(
    createElement(TextChoice, { label: 'Earlier', texts, value, onChange: () => undefined }),
  );
  return {
    options: [...html.matchAll(/<option[^>]*>([^<]*)</g)].map(([, name]) => name),
    selected: /<option[^>]* selected=""[^>]*>([^<]*)</.exec(html)?.[1],
    canFind: html.includes('type="search"'),
    more: /role="status">([^<]*)</.exec(html)?.[1],
  };
}

it('offers a short list whole', () => {
  const { options, canFind, more } = offered(mostListed, 3);
  expect(options).toHaveLength(mostListed);
  expect([canFind, more]).toEqual([false, undefined]);
});

it('offers the first of a long one, and the one that is chosen, and says how many more there are', () => {
  const { options, selected, canFind, more } = offered(3064, 3000);
  expect(options).toHaveLength(mostListed + 1);
  expect(options.slice(0, 2)).toEqual(['A/RES/70/3000 (2015)', 'A/RES/70/1 (2015)']);
  expect(selected).toBe('A/RES/70/3000 (2015)');
  expect([canFind, more]).toEqual([true, '3,014 more']);
});
