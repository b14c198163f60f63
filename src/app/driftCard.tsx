import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Departure, WordChange } from '../document/departure.ts';
import type { NoteChange } from '../document/noteDeparture.ts';
import { placesNamed } from '../document/provenance.ts';
import {
  declareDeliberate,
  restoreAll,
  restoreChange,
  takeBackDeliberate,
  takeWording,
} from '../editor/driftCommands.ts';
import { ChangedNotes } from './changedNotes.tsx';
import { ChangedWords } from './changedWords.tsx';
import { DeliberateForm } from './deliberateForm.tsx';
import type { Desk } from './desk.ts';
import { DriftButton } from './driftButton.tsx';
import { isMac, isPressed } from './keys.ts';
import type { NewestWording } from './newestWording.ts';
import { type Drift, useDrift } from './useDrift.ts';

/** Where the adopted words of the paragraph at the cursor came from, and how it departs from them. */
export function AdoptedWords({ desk }: { desk: Desk }) {
  const drift = useDrift(desk);
  return drift && <DriftCard key={drift.id} desk={desk} drift={drift} />;
}

function DriftCard({ desk, drift }: { desk: Desk; drift: Drift }) {
  const card = useRef<HTMLElement>(null);
  const [asks, setAsks] = useState(false);
  const keepKeyboard = useKeptKeyboard(card, drift);
  useEffect(() => {
    desk.focusDrift = (part) => {
      if (part === 'reason') setAsks(true);
      else firstOf(card.current, part === 'newest' ? '.take-newest' : '.change')?.focus();
    };
    return () => {
      desk.focusDrift = null;
    };
  }, [desk]);
  const run = (command: Command) => {
    keepKeyboard();
    desk.run(command);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = (keys: string) => isPressed(keys, event.nativeEvent, isMac);
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') desk.goTo('text');
    else if (pressed('Mod-z') && !inField) run(undo);
    else if (pressed('Mod-Shift-z') && !inField) run(redo);
    else return;
    event.preventDefault();
  };
  const { id, provenance, departure } = drift;
  const { deliberate } = provenance;
  const restore = (change: WordChange | NoteChange) => run(restoreChange(id, change));
  const canRestore = told(drift, departure) > 0 || deliberate !== undefined;
  return (
    <section
      ref={card}
      className={canRestore ? 'drift-card' : 'drift-card as-adopted'}
      aria-label={`Words as adopted: ${placesNamed(provenance)}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <h3>From {placesNamed(provenance)}</h3>
      <p className="drift-state soft">{stateWords(drift)}</p>
      {deliberate && <DeliberateWords drift={drift} />}
      {departure && told(drift, departure) > 0 && (
        <ChangedWords parts={departure.parts} onRestore={restore} />
      )}
      <Sequence departure={departure} />
      {departure && (
        <ChangedNotes changes={departure.notes} leftOut={drift.leftOut} onRestore={restore} />
      )}
      {asks ? (
        <DeliberateForm
          onDeclare={(reason) => {
            setAsks(false);
            run(declareDeliberate(id, reason));
          }}
          onCancel={() => {
            setAsks(false);
            card.current?.focus();
          }}
        />
      ) : (
        <div className="drift-buttons">
          {canRestore && (
            <DriftButton desk={desk} action="restoreAll" onPress={() => run(restoreAll(id))}>
              Restore all
            </DriftButton>
          )}
          {told(drift, departure) > 0 && (
            <DriftButton desk={desk} action="declareDeliberate" onPress={() => setAsks(true)}>
              Deliberate…
            </DriftButton>
          )}
          {deliberate && (
            <DriftButton desk={desk} onPress={() => run(takeBackDeliberate(id))}>
              Take back
            </DriftButton>
          )}
        </div>
      )}
      {drift.newest && (
        <Newest
          desk={desk}
          newest={drift.newest}
          onTake={({ clause }) => run(takeWording(id, clause))}
        />
      )}
    </section>
  );
}

/** What a person stands by, and why; the words as adopted are a press away. */
function DeliberateWords({ drift: { provenance, deliberate } }: { drift: Drift }) {
  const reason = provenance.deliberate?.reason ?? '';
  return (
    <>
      {reason !== '' && (
        <p>
          <b>Reason:</b> {reason}
        </p>
      )}
      {deliberate && (
        <details>
          <summary>Compared with the words as adopted</summary>
          <ChangedWords parts={deliberate.parts} />
          <ChangedNotes changes={deliberate.notes} leftOut={nothing} />
        </details>
      )}
    </>
  );
}

const nothing: ReadonlySet<NoteChange> = new Set();

/** Another also or further is told as what it is: the order of the paragraphs here. */
function Sequence({ departure }: { departure: Departure | null }) {
  const change = departure?.parts.find(
    (part) => typeof part !== 'string' && part.kind === 'sequence',
  );
  if (!change || typeof change === 'string') return null;
  return (
    <p className="soft">
      “{change.added}” for “{change.removed}” follows the order of paragraphs here.
    </p>
  );
}

interface NewestProps {
  readonly desk: Desk;
  readonly newest: NewestWording;
  onTake(newest: NewestWording): void;
}

/** A later adopted wording of the same paragraph, and what it would change here. */
function Newest({ desk, newest, onTake }: NewestProps) {
  const { clause, changes } = newest;
  return (
    <div className="newest-wording">
      <h4>
        Newer wording: {clause.id} <span className="soft">{clause.year ?? ''}</span>
      </h4>
      <ChangedWords parts={changes.parts} />
      <div className="drift-buttons">
        <DriftButton desk={desk} action="seeNewest" isNewest onPress={() => onTake(newest)}>
          Take the newest wording
        </DriftButton>
      </div>
    </div>
  );
}

/** How many changes a drafter made. */
function told({ leftOut }: Drift, departure: Departure | null): number {
  const words = departure?.parts.filter(
    (part) => typeof part !== 'string' && part.kind === 'words',
  );
  const notes = departure?.notes.filter((note) => !leftOut.has(note));
  return (words?.length ?? 0) + (notes?.length ?? 0);
}

function stateWords(drift: Drift): string {
  const count = told(drift, drift.departure);
  const changes = count === 1 ? '1 change' : `${count} changes`;
  if (drift.provenance.deliberate)
    return count === 0 ? 'Deliberate' : `Deliberate, ${changes} since`;
  return count === 0 ? 'As adopted' : changes;
}

function firstOf(card: HTMLElement | null, selector: string): HTMLElement | null {
  return card?.querySelector<HTMLElement>(selector) ?? card;
}

/** What was pressed may be gone a moment later; the keyboard then stays at its place in the card. */
function useKeptKeyboard(card: { readonly current: HTMLElement | null }, drift: Drift): () => void {
  const left = useRef(-1);
  const buttons = () => [...(card.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when another drift is shown
  useEffect(() => {
    if (left.current < 0) return;
    const isLost = document.activeElement === document.body;
    if (isLost) (buttons()[Math.min(left.current, buttons().length - 1)] ?? card.current)?.focus();
    left.current = -1;
  }, [drift]);
  return () => {
    left.current = Math.max(0, buttons().indexOf(document.activeElement as HTMLElement));
  };
}
