import type { Clause } from '../../src/library/clause.ts';
import { op, pp } from '../builders.ts';

/** A clause of an adopted resolution, with what a test does not care about filled in. */
export function clauseOf({
  source = 'A/RES/79/1',
  label = 'OP1',
  ...given
}: Partial<Clause>): Clause {
  const words = given.words ?? '';
  const part = label.startsWith('PP') ? 'preambular' : 'operative';
  return {
    id: `${source}, ${label}`,
    source,
    label,
    title: 'Trafficking in women and girls',
    body: 'General Assembly',
    date: '',
    year: null,
    standing: 'adopted',
    part,
    openingPhrase: '',
    citations: [],
    node: (part === 'preambular' ? pp : op)(words),
    ...given,
    words,
  };
}
