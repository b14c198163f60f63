import { useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { sponsorsInOrder, sponsorsLine } from '../document/mastheadLines.ts';
import { memberStates } from './memberStates.ts';

interface SponsorsFieldProps {
  readonly sponsors: readonly string[];
  readonly proposalKind: string;
  onChange(sponsors: readonly string[]): void;
}

/** The sponsors in English alphabetical order; States are offered, any other text may be typed. */
export function SponsorsField({ sponsors, proposalKind, onChange }: SponsorsFieldProps) {
  const [typed, setTyped] = useState('');
  const add = (name: string) => {
    setTyped('');
    if (name.trim() && !sponsors.includes(name.trim())) onChange([...sponsors, name.trim()]);
  };
  return (
    <div className="field wide-field sponsors">
      <ComboBox
        allowsCustomValue
        menuTrigger="input"
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={(key) => {
          if (key !== null) add(String(key));
        }}
        items={offered(typed, sponsors).map((name) => ({ id: name, name }))}
      >
        <Label>Add a sponsor</Label>
        <div className="sponsor-input">
          <Input
            placeholder="Begin to type a State’s name"
            onKeyDown={(event) => {
              const isChosenInList = event.currentTarget.hasAttribute('aria-activedescendant');
              if (event.key !== 'Enter' || isChosenInList) return;
              event.preventDefault();
              add(typed);
            }}
          />
          <Button className="button plain">▾</Button>
        </div>
        <Popover className="popover">
          <ListBox>{({ name }: { name: string }) => <ListBoxItem>{name}</ListBoxItem>}</ListBox>
        </Popover>
      </ComboBox>
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
      <p className="soft">Prints as “{sponsorsLine(sponsors, proposalKind)}”</p>
    </div>
  );
}

/** The States whose names hold what was typed, those that begin with it first. */
function offered(typed: string, sponsors: readonly string[]): string[] {
  const sought = plain(typed);
  const free = memberStates.filter((name) => !sponsors.includes(name));
  const holding = free.filter((name) => plain(name).includes(sought));
  return holding.sort(
    (a, b) => Number(plain(b).startsWith(sought)) - Number(plain(a).startsWith(sought)),
  );
}

/** Letters without their accents, so that "Turkiye" finds "Türkiye". */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}
