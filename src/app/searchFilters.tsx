import { useMemo } from 'react';
import type { Part } from '../document/outline.ts';
import type { Clause } from '../library/clause.ts';
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
  const clauses = useObserved(desk.clauses.shown)?.library.clauses ?? none;
  const sources = useMemo(() => newestFirst(clauses), [clauses]);
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

const none: readonly Clause[] = [];

function newestFirst(clauses: readonly Clause[]): string[] {
  const years = new Map(clauses.map(({ source, year }) => [source, year ?? 0]));
  const newest = [...years].sort(([, a], [, b]) => b - a).map(([source]) => source);
  return newest.slice(0, mostSources);
}
