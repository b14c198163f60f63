import type { Clause } from '../library/clause.ts';
import type { Hit } from '../library/hit.ts';

/** A hit as `chapeau search --json` prints it. */
export interface HitJson extends Omit<Clause, 'node' | 'id'> {
  readonly score: number;
  readonly matched: Hit['matched'];
}

/** A hit without its node, which is Chapeau's own. */
export function hitJson({ clause, score, matched }: Hit): HitJson {
  const { source, label, title, date, year, standing, part, openingPhrase, words, citations } =
    clause;
  return {
    source,
    label,
    title,
    date,
    year,
    standing,
    part,
    openingPhrase,
    words,
    citations,
    score,
    matched,
  };
}

/** A hit for reading: symbol, label and year, then the words and the notes. */
export function hitLines({ clause }: Hit): string {
  const said = [clause.year, clause.standing === 'draft' ? 'draft, not agreed' : null];
  const known = said.filter((one) => one !== null).join('; ');
  const head = `${clause.source}, ${clause.label}${known === '' ? '' : ` (${known})`}`;
  const notes = clause.citations.map((citation) => `  note: ${citation}`);
  const words = clause.words.split('\n').map((line) => `  ${line}`);
  return `${[head, ...words, ...notes].join('\n')}\n`;
}
