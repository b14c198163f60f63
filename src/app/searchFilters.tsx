import { useId, useState } from 'react';
import type { Part } from '../document/outline.ts';
import type { Filter } from '../library/filter.ts';
import type { Desk } from './desk.ts';
import { FilterFields, withField } from './filterFields.tsx';

interface SearchFiltersProps {
  readonly desk: Desk;
  readonly filter: Filter;
  onChange(filter: Filter): void;
}

const parts: readonly (readonly [Part, string])[] = [
  ['preambular', 'Preamble'],
  ['operative', 'Operative'],
];

/** What a search and the suggestions keep to: the part, and behind a button all else. */
export function SearchFilters({ desk, filter, onChange }: SearchFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className="filters">
        {parts.map(([part, words]) => (
          <button
            key={part}
            type="button"
            className="chip"
            aria-pressed={filter.part === part}
            onClick={() => onChange(withField(filter, 'part', filter.part === part ? null : part))}
          >
            {words}
          </button>
        ))}
        {told(filter).map(({ fields, words }) => (
          <button
            key={words}
            type="button"
            className="chip told"
            title="Take out"
            onClick={() => onChange(without(filter, fields))}
          >
            <span className="unseen">Take out </span>
            {words}
            <span aria-hidden="true"> ×</span>
          </button>
        ))}
        <button
          type="button"
          className="chip"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Fewer filters' : 'Filters…'}
        </button>
      </div>
      <div id={id} className="filter-place" hidden={!isOpen}>
        {isOpen && <FilterFields desk={desk} filter={filter} onChange={onChange} />}
      </div>
    </>
  );
}

function without(filter: Filter, fields: readonly (keyof Filter)[]): Filter {
  return fields.reduce<Filter>((left, name) => withField(left, name, null), filter);
}

/** What is kept to, beside the part, in the words of its chip. */
function told({ source, body, from, to, openingPhrase, addressee }: Filter) {
  const all: readonly { fields: readonly (keyof Filter)[]; words: string }[] = [
    { fields: ['source'], words: (source ?? '').replace(/^A\/RES\//, '') },
    { fields: ['body'], words: body ?? '' },
    { fields: ['from', 'to'], words: yearWords(from, to) },
    { fields: ['openingPhrase'], words: openingPhrase ?? '' },
    { fields: ['addressee'], words: addressee ? `asks ${addressee}` : '' },
  ];
  return all.filter(({ words }) => words !== '');
}

function yearWords(from: number | undefined, to: number | undefined): string {
  if (from !== undefined && to !== undefined) return from === to ? `${from}` : `${from}–${to}`;
  if (from !== undefined) return `from ${from}`;
  return to === undefined ? '' : `until ${to}`;
}
