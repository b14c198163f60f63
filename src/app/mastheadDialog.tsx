import { type FormEvent, useState } from 'react';
import type { Masthead } from '../document/masthead.ts';
import { sessionInWords } from '../document/mastheadLines.ts';
import type { AdoptionLine } from '../editor/mastheadCommand.ts';
import type { Desk } from './desk.ts';
import { LinesField } from './linesField.tsx';
import { applyMastheadForm, mastheadForm } from './mastheadForm.ts';
import { SponsorsField } from './sponsorsField.tsx';
import { TextField } from './textField.tsx';
import { WindowDialog } from './windowDialog.tsx';

/** The masthead as a form; what it states is applied as one step. */
export function MastheadDialog({ desk }: { desk: Desk }) {
  const [form, setForm] = useState(() => mastheadForm(desk.doc));
  const { masthead, adoption } = form;
  const set = (changed: Partial<Masthead>) =>
    setForm({ ...form, masthead: { ...masthead, ...changed } });
  const setLine = (changed: Partial<AdoptionLine>) =>
    setForm({ ...form, adoption: adoption && { ...adoption, ...changed } });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    desk.closeDialog();
    desk.run(applyMastheadForm(form));
  };
  return (
    <WindowDialog title="Masthead" className="wide" onClose={() => desk.closeDialog()}>
      <form className="fields" onSubmit={apply}>
        <OrganFields masthead={masthead} set={set} />
        <DocumentFields masthead={masthead} set={set} />
        {adoption ? (
          <AdoptionFields masthead={masthead} set={set} line={adoption} setLine={setLine} />
        ) : (
          <DraftFields masthead={masthead} set={set} />
        )}
        <RareFields masthead={masthead} set={set} line={adoption} setLine={setLine} />
        <div className="dialog-buttons">
          <button type="submit" className="button primary">
            Apply
          </button>
          <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
            Cancel
          </button>
        </div>
      </form>
    </WindowDialog>
  );
}

interface FieldsProps {
  readonly masthead: Masthead;
  set(changed: Partial<Masthead>): void;
}

function OrganFields({ masthead, set }: FieldsProps) {
  const { session } = masthead;
  return (
    <>
      <TextField
        label="Organ"
        value={masthead.organ}
        suggestions={[
          'General Assembly',
          'Human Rights Council',
          'Economic and Social Council',
          'Security Council',
        ]}
        onChange={(organ) => set({ organ })}
      />
      <TextField
        label="Session"
        value={session === null ? '' : String(session)}
        inputMode="numeric"
        hint={session === null ? 'The number, as 81' : sessionInWords(session)}
        onChange={(words) => set({ session: sessionNumber(words) })}
      />
      <TextField
        label="Committee"
        value={masthead.committee}
        hint="Empty in plenary texts"
        suggestions={['First', 'Second', 'Third', 'Fifth', 'Sixth'].map((n) => `${n} Committee`)}
        onChange={(committee) => set({ committee })}
      />
      <TextField
        label="Agenda item"
        value={masthead.agendaItem}
        hint="As 27 or 71 (a)"
        onChange={(agendaItem) => set({ agendaItem })}
      />
      <TextField
        label="Title of the agenda item"
        value={masthead.agendaItemTitle}
        isWide
        onChange={(agendaItemTitle) => set({ agendaItemTitle })}
      />
    </>
  );
}

function DocumentFields({ masthead, set }: FieldsProps) {
  return (
    <>
      <TextField
        label="Symbol"
        value={masthead.documentSymbol}
        hint="A/C.3/81/L.… while it has no number"
        onChange={(documentSymbol) => set({ documentSymbol })}
      />
      <TextField
        label="Distribution"
        value={masthead.distribution}
        suggestions={['Limited', 'General']}
        onChange={(distribution) => set({ distribution })}
      />
      <TextField
        label="Date"
        value={masthead.date}
        hint="As 2 October 2026"
        onChange={(date) => set({ date })}
      />
    </>
  );
}

function DraftFields({ masthead, set }: FieldsProps) {
  return (
    <>
      <TextField
        label="Original language"
        value={masthead.originalLanguage}
        suggestions={['Arabic', 'Chinese', 'English', 'French', 'Russian', 'Spanish']}
        onChange={(originalLanguage) => set({ originalLanguage })}
      />
      <TextField
        label="Kind of proposal"
        value={masthead.proposalKind}
        suggestions={['draft resolution', 'revised draft resolution']}
        onChange={(proposalKind) => set({ proposalKind })}
      />
      <SponsorsField
        sponsors={masthead.sponsors}
        proposalKind={masthead.proposalKind}
        onChange={(sponsors) => set({ sponsors })}
      />
    </>
  );
}

interface AdoptionFieldsProps extends FieldsProps {
  readonly line: AdoptionLine;
  setLine(changed: Partial<AdoptionLine>): void;
}

function AdoptionFields({ masthead, set, line, setLine }: AdoptionFieldsProps) {
  return (
    <>
      <TextField
        label="Report line"
        value={masthead.report}
        hint="Without brackets: on the report of the Third Committee (A/79/451, para. 65)"
        isWide
        onChange={(report) => set({ report })}
      />
      <TextField
        label="Meeting of adoption"
        value={line.meeting}
        hint="As 53rd"
        onChange={(meeting) => setLine({ meeting })}
      />
      <TextField
        label="Date of adoption"
        value={line.date}
        hint="As 17 December 2024"
        onChange={(date) => setLine({ date })}
      />
    </>
  );
}

interface RareFieldsProps extends FieldsProps {
  readonly line: AdoptionLine | null;
  setLine(changed: Partial<AdoptionLine>): void;
}

/** What few documents state; in the open where this one states any of it. */
function RareFields({ masthead, set, line, setLine }: RareFieldsProps) {
  const { sessionWords, sessionDates, sponsorNotes } = masthead;
  const [isOpen] = useState(
    () => [sessionWords, sessionDates, line?.vote].some(Boolean) || sponsorNotes.length > 0,
  );
  return (
    <details className="wide-field" open={isOpen}>
      <summary>More fields</summary>
      <div className="fields">
        <TextField
          label="Session in words"
          value={sessionWords}
          hint="Where the number does not give them: Eleventh emergency special session"
          onChange={(words) => set({ sessionWords: words })}
        />
        <TextField
          label="Dates of the session"
          value={sessionDates}
          hint="As 19 June–14 July 2023, which Councils print"
          onChange={(dates) => set({ sessionDates: dates })}
        />
        <LinesField
          label="Notes about sponsors"
          lines={sponsorNotes}
          hint="One a line, asterisks first: * On behalf of the Group of 77 and China."
          onChange={(notes) => set({ sponsorNotes: notes })}
        />
        {line && (
          <LinesField
            label="Vote"
            lines={line.vote === '' ? [] : line.vote.split('\n')}
            hint="As [Adopted without a vote.]"
            onChange={(lines) => setLine({ vote: lines.join('\n') })}
          />
        )}
      </div>
    </details>
  );
}

function sessionNumber(words: string): number | null {
  const number = Number.parseInt(words.replace(/\D+/g, ''), 10);
  return number > 0 && number < 10_000 ? number : null;
}
