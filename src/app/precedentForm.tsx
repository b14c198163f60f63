import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Clause } from '../library/clause.ts';
import type { LaterLibrary } from '../library/laterLibrary.ts';
import type { Desk } from './desk.ts';
import { useActiveOption } from './useActiveOption.ts';
import { useObserved } from './useObserved.ts';

interface PrecedentFormProps {
  readonly desk: Desk;
  readonly later: LaterWords;
  onTake(earlier: Clause): void;
  onCancel(): void;
}

/** What is asked about; without a year all that have one are older. */
type LaterWords = Pick<Clause, 'words' | 'part' | 'year'>;

/** So many paragraphs are offered; a few more words, or a symbol, find the others. */
const mostOffered = 6;

/** Where a person names the paragraph that another came from, by words or as "73/146 OP40". */
export function PrecedentForm({ desk, later, onTake, onCancel }: PrecedentFormProps) {
  const library = useObserved(desk.clauses.shown)?.library ?? null;
  const [query, setQuery] = useState('');
  const offered = useOlder(library, later, query);
  const options = useActiveOption(offered);
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.onKeyDown(event)) return;
    const clause = offered[options.active];
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && clause) onTake(clause);
    else return;
    event.preventDefault();
  };
  return (
    <div className="precedent-form">
      <label>
        It came from
        <input
          type="search"
          role="combobox"
          // biome-ignore lint/a11y/noAutofocus: the form is there to be typed in
          autoFocus
          placeholder="Words, or 73/146 OP40"
          aria-expanded={offered.length > 0}
          aria-controls={options.listId}
          aria-activedescendant={options.active >= 0 ? options.optionId(options.active) : undefined}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={options.listId} role="listbox" aria-label="Earlier paragraphs" tabIndex={-1}>
        {offered.map((clause, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard
          <div
            key={clause.id}
            id={options.optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === options.active}
            onClick={() => onTake(clause)}
          >
            <b>{clause.id}</b> <span className="soft">{clause.words}</span>
          </div>
        ))}
      </div>
      {offered.length === 0 && (
        <p className="soft">No older paragraph of the library has these words.</p>
      )}
      <button type="button" className="button plain" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

const waiting = 120;

/** The paragraphs of earlier years that answer the query; before one, those most alike. */
function useOlder(
  library: LaterLibrary | null,
  later: LaterWords,
  query: string,
): readonly Clause[] {
  const [offered, setOffered] = useState<readonly Clause[]>(nothing);
  useEffect(() => {
    if (!library) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const found = await olderClauses(library, later, query);
      if (isWanted) setOffered(found);
    }, waiting);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [library, later, query]);
  return offered;
}

const nothing: readonly Clause[] = [];

async function olderClauses(
  library: LaterLibrary,
  later: LaterWords,
  query: string,
): Promise<Clause[]> {
  const asked = query.trim();
  const hits =
    asked === '' ? await library.relatives(later.words, later.part) : await library.search(asked);
  return hits
    .map(({ clause }) => clause)
    .filter(({ year }) => (year ?? Infinity) < (later.year ?? Infinity))
    .slice(0, mostOffered);
}
