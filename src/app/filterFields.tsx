import { useId, useMemo, useState } from 'react';
import { openingPhrases } from '../document/openingPhrase.ts';
import type { Filter } from '../library/filter.ts';
import type { SourceRow } from '../library/segment.ts';
import { textOf } from './comparableTexts.ts';
import type { Desk } from './desk.ts';
import { type ChoosableText, TextChoice } from './textChoice.tsx';
import { useObserved } from './useObserved.ts';

interface FilterFieldsProps {
  readonly desk: Desk;
  readonly filter: Filter;
  onChange(filter: Filter): void;
}

/** Whom resolutions ask most; any other words may be typed. */
const addressees = [
  'Member States',
  'Governments',
  'all States',
  'States parties',
  'the Secretary-General',
  'the United Nations system',
  'the international community',
  'civil society',
  'the private sector',
  'the Special Rapporteur',
];

/** The fields of a filter: resolution, body, years, opening phrase, addressee. */
export function FilterFields({ desk, filter, onChange }: FilterFieldsProps) {
  const rows = useObserved(desk.clauses.shown)?.library.sources ?? none;
  const { texts, bodies } = useMemo(() => choicesOf(rows), [rows]);
  const phrases = useMemo(() => phrasesOf(filter), [filter]);
  const set = <Name extends keyof Filter>(name: Name, value: Filter[Name] | null) =>
    onChange(withField(filter, name, value));
  return (
    <div className="filter-fields">
      <TextChoice
        label="Resolution"
        texts={texts}
        value={filter.source ?? ''}
        onChange={(source) => set('source', source || null)}
      />
      <Choice
        label="Body"
        value={filter.body ?? ''}
        choices={bodies}
        onChange={(body) => set('body', body || null)}
      />
      <Year label="From year" value={filter.from} onChange={(year) => set('from', year)} />
      <Year label="To year" value={filter.to} onChange={(year) => set('to', year)} />
      <Words
        label="Opening phrase"
        value={filter.openingPhrase ?? ''}
        offered={phrases}
        onChange={(words) => set('openingPhrase', words || null)}
      />
      <Words
        label="Addressee"
        value={filter.addressee ?? ''}
        offered={addressees}
        onChange={(words) => set('addressee', words || null)}
      />
    </div>
  );
}

/** The filter with one field set; null takes it out. */
export function withField<Name extends keyof Filter>(
  filter: Filter,
  name: Name,
  value: Filter[Name] | null,
): Filter {
  const { [name]: _, ...others } = filter;
  return value === null ? others : { ...others, [name]: value };
}

const none: readonly SourceRow[] = [];

/** Any resolution, then each, newest first; and bodies by their names. */
function choicesOf(rows: readonly SourceRow[]): { texts: ChoosableText[]; bodies: string[] } {
  const texts = rows.map(({ source, title, year }) => ({
    ...{ id: source, name: source },
    ...{ source, title, year },
  }));
  const bodies = new Set(rows.map(({ body }) => body).filter((body) => body !== ''));
  return {
    texts: [textOf('', 'Any'), ...texts.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))],
    bodies: [...bodies].sort((a, b) => a.localeCompare(b, 'en')),
  };
}

function phrasesOf({ part }: Filter): readonly string[] {
  if (part) return openingPhrases(part);
  return [...openingPhrases('operative'), ...openingPhrases('preambular')];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  onChange(value: string): void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Any</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  );
}

interface YearProps {
  readonly label: string;
  readonly value: number | undefined;
  onChange(year: number | null): void;
}

/** A year counts as long as it has its four figures. */
function Year({ label, value, onChange }: YearProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const isYear = (text: string) => /^\d{4}$/.test(text);
  // A year that was taken out elsewhere is gone here too.
  const shown = value === undefined && isYear(typed) ? '' : typed;
  return (
    <label>
      {label}
      <input
        inputMode="numeric"
        maxLength={4}
        placeholder="any"
        value={shown}
        onChange={({ target }) => {
          const text = target.value.trim();
          setTyped(text);
          onChange(isYear(text) ? Number(text) : null);
        }}
      />
    </label>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly offered: readonly string[];
  onChange(words: string): void;
}

function Words({ label, value, offered, onChange }: WordsProps) {
  const id = useId();
  return (
    <label>
      {label}
      <input
        list={id}
        placeholder="any"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {offered.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </label>
  );
}
