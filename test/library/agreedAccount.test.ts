import { expect, it } from 'vitest';
import { agreedAccount, agreedShares } from '../../src/library/agreedAccount.ts';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { agreedSpans } from '../../src/library/spans.ts';
import { clauseOf } from './clauses.ts';

const adopted = 'Urges Governments to establish shelters for victims of trafficking in persons';

const index = new ClauseIndex();
index.add([
  clauseOf({
    source: '2006 text',
    label: 'OP1',
    words: `${adopted};`,
    year: 2006,
  }),
]);
const lookedUp = (label: string, text: string) => ({
  label,
  text,
  agreed: agreedSpans(index, text),
});

it('an account has each stretch with where it stands, and the words of all paragraphs summed', () => {
  const account = agreedAccount([
    lookedUp('PP1', 'Welcoming the museum of sailing'),
    lookedUp('OP1', adopted),
  ]);
  expect(account.words).toEqual({ exact: 11, near: 0, new: 5 });
  expect(account.paragraphs.map(({ label, words }) => [label, words.new])).toEqual([
    ['PP1', 5],
    ['OP1', 0],
  ]);
  expect(account.paragraphs[1]?.spans[0]).toEqual({
    kind: 'exact',
    from: 0,
    to: adopted.length,
    text: adopted,
    times: 1,
    adopted: '',
    // A text without a symbol has none.
    clauses: [{ id: '2006 text, OP1', symbol: '', label: 'OP1', year: 2006 }],
  });
});

it('shares are rounded down, so that 100 % is all, and there are none without words', () => {
  expect(agreedShares({ exact: 199, near: 1, new: 0 })).toEqual({ exact: 99, near: 0 });
  expect(agreedShares({ exact: 0, near: 0, new: 0 })).toBeNull();
});
