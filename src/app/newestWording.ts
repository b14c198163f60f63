import { type Departure, departureFrom } from '../document/departure.ts';
import type { Part } from '../document/outline.ts';
import { wordingOf } from '../document/paragraphText.ts';
import { adoptedWording, type Provenance } from '../document/provenance.ts';
import type { AdoptedPlace } from '../editor/adoptedPlace.ts';
import type { Clause } from '../library/clause.ts';
import type { LaterLibrary } from '../library/laterLibrary.ts';

/** Adopted words of a later year for a paragraph. */
export interface NewestWording {
  readonly clause: Clause;
  /** What taking it would change in the paragraph. */
  readonly changes: Departure;
}

/** Less alike than this is another paragraph, not another wording of the same. */
const leastLike = 0.55;

/**
 * The newest of the later clauses, where it reads otherwise than the paragraph; null where there is
 * none.
 */
export function newestWording(
  [clause]: readonly Clause[],
  { words, owner }: AdoptedPlace,
): NewestWording | null {
  const changes = clause && departureFrom(wordingOf(words), clause.node.child(0), owner.type.name);
  return changes && changesWords(changes) ? { clause, changes } : null;
}

/**
 * The adopted clauses of later years that are very like the words a paragraph came from, and read
 * otherwise than they: the newest first, then the most alike. None for a paragraph of parts.
 */
export async function laterClauses(
  library: LaterLibrary,
  provenance: Provenance,
  part: Part,
  typeName: string,
): Promise<readonly Clause[]> {
  if (provenance.excerpt || provenance.joined) return [];
  const { source, label, words } = provenance;
  const own = (await library.resolution(source)).find((one) => one.label === label);
  const year = own?.year ?? null;
  if (year === null) return [];
  const adopted = adoptedWording(provenance);
  const alike = await library.relatives(own?.words ?? words, part);
  return alike
    .filter(({ clause, score }) => score >= leastLike && (clause.year ?? 0) > year)
    .map(({ clause }) => clause)
    .filter((clause) => clause.part === part)
    .filter((clause) => {
      const found = departureFrom(adopted, clause.node.child(0), typeName);
      return found !== null && changesWords(found);
    })
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function changesWords({ parts }: Departure): boolean {
  return parts.some((part) => typeof part !== 'string' && part.kind === 'words');
}
