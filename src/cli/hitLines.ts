import { symbolOf } from '../library/agreedAccount.ts';
import type { Card } from '../library/cards.ts';
import type { Clause } from '../library/clause.ts';
import type { Hit } from '../library/hit.ts';

/** A clause found, as `chapeau search --json` prints it. */
export interface HitJson
  extends Pick<
    Clause,
    | 'id'
    | 'source'
    | 'label'
    | 'title'
    | 'date'
    | 'year'
    | 'standing'
    | 'part'
    | 'openingPhrase'
    | 'citations'
  > {
  /** The document symbol; empty for a text that states none, which `source` names otherwise. */
  readonly symbol: string;
  readonly score: number;
  readonly text: string;
  /** The words that were found, as positions in `text`. */
  readonly matches: Hit['matched'];
  /** The other clauses that are nearly the same, newest first. */
  readonly alsoIn: readonly string[];
}

/** The clause that a card shows, without its node, which is Chapeau's own. */
export function hitJson([{ clause, score, matched }, ...others]: Card): HitJson {
  const { id, source, label, year, part, words, title, date, standing, openingPhrase, citations } =
    clause;
  return {
    ...{ id, symbol: symbolOf(clause), label, year, part, score, text: words, matches: matched },
    ...{ source, title, date, standing, openingPhrase, citations },
    alsoIn: others.map((hit) => hit.clause.id),
  };
}

/** A card for reading: symbol, label and years, then the words and the notes. */
export function hitLines([{ clause }, ...others]: Card): string {
  const said = [
    clause.year,
    clause.standing === 'draft' ? 'draft, not agreed' : null,
    others.length > 0 ? `nearly the same: ${others.map((hit) => hit.clause.id).join('; ')}` : null,
  ];
  const known = said.filter((one) => one !== null).join('; ');
  const head = `${clause.source}, ${clause.label}${known === '' ? '' : ` (${known})`}`;
  const notes = clause.citations.map((citation) => `  note: ${citation}`);
  const words = clause.words.split('\n').map((line) => `  ${line}`);
  return `${[head, ...words, ...notes].join('\n')}\n`;
}
