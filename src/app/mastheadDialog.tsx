import { type FormEvent, useState } from 'react';
import type { Masthead } from '../document/masthead.ts';
import { sessionInWords } from '../document/mastheadLines.ts';
import type { AdoptionLine } from '../editor/mastheadCommand.ts';
import type { Desk } from './desk.ts';
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

function sessionNumber(words: string): number | null {
  const number = Number.parseInt(words.replace(/\D+/g, ''), 10);
  return number > 0 && number < 10_000 ? number : null;
}
