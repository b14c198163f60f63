import { expect, it } from 'vitest';
import { importSummary } from '../../src/cli/importSummary.ts';
import { annex, cell, doc, fn, op, row, table, title } from '../builders.ts';

it('counts the marks of titles and tables among all marks', () => {
  const document = doc([
    title('Trafficking', fn('A/79/1')),
    op('Urges', fn('A/79/2')),
    annex('Figures', table(row(cell(['Year', fn('A/79/3')])))),
  ]);
  expect(importSummary(document, null, [])).toContain('3 footnotes with 3 marks');
});
