import type { Part } from '../document/outline.ts';
import type { Desk } from './desk.ts';
import type { Asked } from './useHits.ts';
import { useObserved } from './useObserved.ts';

interface SearchFiltersProps {
  readonly desk: Desk;
  readonly asked: Asked;
  onChange(asked: Asked): void;
}

const parts: readonly (readonly [Part, string])[] = [
  ['preambular', 'Preamble'],
  ['operative', 'Operative'],
];

/** The part and the resolution that a search keeps to. */
export function SearchFilters({ desk, asked, onChange }: SearchFiltersProps) {
  const clauses = useObserved(desk.clauses)?.library.clauses ?? [];
  const sources = [...new Set(clauses.map(({ source }) => source))];
  return (
    <div className="filters">
      {parts.map(([part, words]) => (
        <button
          key={part}
          type="button"
          className="chip"
          aria-pressed={asked.part === part}
          onClick={() => onChange({ ...asked, part: asked.part === part ? null : part })}
        >
          {words}
        </button>
      ))}
      <select
        className="chip"
        aria-label="Resolution"
        value={asked.source ?? ''}
        onChange={(event) => onChange({ ...asked, source: event.target.value || null })}
      >
        <option value="">{sources.length} resolutions</option>
        {sources.map((source) => (
          <option key={source}>{source}</option>
        ))}
      </select>
    </div>
  );
}
