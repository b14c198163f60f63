import { type Departure, departureFrom } from '../document/departure.ts';
import type { Part } from '../document/outline.ts';
import { wordingOf } from '../document/paragraphText.ts';
import { adoptedWording, type Provenance } from '../document/provenance.ts';
import type { AdoptedPlace } from '../editor/adoptedPlace.ts';
import type { Clause } from '../library/clause.ts';
import type { Library } from '../library/library.ts';

/** Adopted words of a later year for a paragraph. */
export interface NewestWording {
  readonly clause: Clause;
  /** What taking it would change in the paragraph. */
  readonly changes: Departure;
}

/** Less alike than this is another paragraph, not another wording of the same. */
const leastLike = 0.55;

/** Asked again at every pause in typing, of words that do not change with it. */
const known = new WeakMap<Provenance, { library: Library; clauses: readonly Clause[] }>();

/**
 * The newest adopted clause that is very like the words a paragraph came from, and reads otherwise
 * than they and than the paragraph; null where there is none, or where the paragraph is of parts.
 */
export function newestWording(
  library: Library,
  place: AdoptedPlace,
  part: Part,
): NewestWording | null {
  const { provenance, words, owner } = place;
  if (provenance.excerpt || provenance.joined) return null;
  const memory = known.get(provenance);
  const clauses =
    memory?.library === library
      ? memory.clauses
      : laterClauses(library, provenance, part, owner.type.name);
  known.set(provenance, { library, clauses });
  const [clause] = clauses;
  const changes = clause && departureFrom(wordingOf(words), clause.node.child(0), owner.type.name);
  return changes && changesWords(changes) ? { clause, changes } : null;
}

/** Later clauses with another wording, the newest first, then the most alike. */
function laterClauses(
  library: Library,
  provenance: Provenance,
  part: Part,
  typeName: string,
): readonly Clause[] {
  const { source, label, words } = provenance;
  const own = library.clauses.find((one) => one.source === source && one.label === label);
  const year = own?.year ?? null;
  if (year === null) return [];
  const adopted = adoptedWording(provenance);
  return library
    .relatives(own?.words ?? words, part)
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
