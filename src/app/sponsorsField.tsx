import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { sponsorsInOrder, sponsorsLine } from '../document/mastheadLines.ts';
import { memberStates } from './memberStates.ts';
import { useActiveOption } from './useActiveOption.ts';

interface SponsorsFieldProps {
  readonly sponsors: readonly string[];
  readonly proposalKind: string;
  /** False in adopted texts, which name no sponsors (un-style 1.3.3). */
  readonly isPrinted: boolean;
  onChange(sponsors: readonly string[]): void;
}

/** The sponsors in English alphabetical order; States are offered, any other text may be typed. */
export function SponsorsField({ sponsors, proposalKind, isPrinted, onChange }: SponsorsFieldProps) {
  return (
    <div className="field wide-field">
      <SponsorInput
        sponsors={sponsors}
        onAdd={(name) => {
          if (!sponsors.includes(name)) onChange([...sponsors, name]);
        }}
      />
      <ul className="sponsor-list" aria-label="Sponsors">
        {sponsorsInOrder(sponsors).map((name) => (
          <li key={name}>
            {name}
            <button
              type="button"
              aria-label={`Remove ${name}`}
              onClick={() => onChange(sponsors.filter((each) => each !== name))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p className="soft">
        {isPrinted
          ? `Prints as “${sponsorsLine(sponsors, proposalKind)}”`
          : 'Adopted texts do not print them'}
      </p>
    </div>
  );
}

interface SponsorInputProps {
  readonly sponsors: readonly string[];
  onAdd(name: string): void;
}

function SponsorInput({ sponsors, onAdd }: SponsorInputProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const states = useMemo(() => offered(typed, sponsors), [typed, sponsors]);
  const options = useActiveOption(states);
  const add = (name: string) => {
    setTyped('');
    if (name.trim()) onAdd(name.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === '' || options.onKeyDown(event)) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Enter would apply the form and Escape close it, and a name is being typed.
    event.preventDefault();
    event.stopPropagation();
    add(event.key === 'Enter' ? (states[options.active] ?? typed) : '');
  };
  return (
    <div className="sponsor-input">
      <label htmlFor={id}>Add a sponsor</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={states.length > 0}
        aria-autocomplete="list"
        aria-controls={options.listId}
        aria-activedescendant={options.active >= 0 ? options.optionId(options.active) : undefined}
        placeholder="Begin to type a State’s name"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={options.listId} aria-label="States" className="popover">
        {states.map((name, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field above
          <div
            key={name}
            role="option"
            id={options.optionId(index)}
            tabIndex={-1}
            aria-selected={index === options.active}
            onClick={() => add(name)}
          >
            {name}
          </div>
        ))}
      </div>
    </div>
  );
}

/** How many States are offered. */
const mostOffered = 8;

/** The States whose names hold what was typed, those that begin with it first; none for nothing. */
function offered(typed: string, sponsors: readonly string[]): string[] {
  const sought = plain(typed);
  if (sought === '') return [];
  const holding = memberStates.filter(
    (name) => !sponsors.includes(name) && plain(name).includes(sought),
  );
  const begins = (name: string) => Number(plain(name).startsWith(sought));
  return holding.sort((a, b) => begins(b) - begins(a)).slice(0, mostOffered);
}

/** Letters without their accents, so that "Turkiye" finds "Türkiye". */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}
