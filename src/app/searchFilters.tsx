import { useMemo } from 'react';
import type { Part } from '../document/outline.ts';
import type { SourceRow } from '../library/segment.ts';
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
  const rows = useObserved(desk.clauses.shown)?.library.sources ?? none;
  const sources = useMemo(() => newestFirst(rows), [rows]);
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
      {sources.map((source) => (
        <button
          key={source}
          type="button"
          className="chip"
          aria-pressed={asked.source === source}
          onClick={() => onChange({ ...asked, source: asked.source === source ? null : source })}
        >
          {source.replace(/^A\/RES\//, '')}
        </button>
      ))}
    </div>
  );
}

/** More would fill the pane; a search that names a symbol keeps to it as well. */
const mostSources = 8;

const none: readonly SourceRow[] = [];

function newestFirst(rows: readonly SourceRow[]): string[] {
  const newest = [...rows].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return newest.slice(0, mostSources).map(({ source }) => source);
}
