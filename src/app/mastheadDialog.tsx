import { type FormEvent, type ReactNode, useState } from 'react';
import type { Desk } from './desk.ts';
import {
  fieldsAfterSponsors,
  fieldsBeforeSponsors,
  isFilled,
  type MastheadField,
} from './mastheadFields.ts';
import { applyMastheadForm, type MastheadForm, mastheadForm } from './mastheadForm.ts';
import { SponsorsField } from './sponsorsField.tsx';
import { TextField } from './textField.tsx';
import { WindowDialog } from './windowDialog.tsx';

/**
 * The masthead as a form; what it states is applied as one step. Fields that few texts fill are
 * under "More" until a text fills them: nothing that a document states is out of sight.
 */
export function MastheadDialog({ desk }: { desk: Desk }) {
  const [begun] = useState(() => mastheadForm(desk.doc));
  const [form, setForm] = useState(begun);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    desk.closeDialog();
    desk.run(applyMastheadForm(form));
  };
  // A field does not change its place while it is typed in.
  const fields = (among: readonly MastheadField[], place: 'view' | 'more') =>
    among
      .filter((field) => placeOf(field, begun) === place)
      .map((field) => <FormField key={field.label} {...{ field, form, setForm }} />);
  return (
    <WindowDialog title="Masthead" className="wide" onClose={() => desk.closeDialog()}>
      <form className="fields" onSubmit={apply}>
        {fields(fieldsBeforeSponsors, 'view')}
        {(!begun.adoption || begun.masthead.sponsors.length > 0) && (
          <SponsorsField
            sponsors={form.masthead.sponsors}
            proposalKind={form.masthead.proposalKind}
            isPrinted={!form.adoption}
            onChange={(sponsors) => setForm({ ...form, masthead: { ...form.masthead, sponsors } })}
          />
        )}
        {fields(fieldsAfterSponsors, 'view')}
        <More>{fields([...fieldsBeforeSponsors, ...fieldsAfterSponsors], 'more')}</More>
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

/** Fields that are not there before they are asked for; what is typed in them stays. */
function More({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="wide-field" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>More</summary>
      {isOpen && <div className="fields">{children}</div>}
    </details>
  );
}

/** Null where a field has no place in the form. */
function placeOf(field: MastheadField, begun: MastheadForm): 'view' | 'more' | null {
  const standing = field.standing(begun);
  if (standing === 'usual' || (standing && isFilled(field, begun))) return 'view';
  return standing === 'rare' ? 'more' : null;
}

interface FormFieldProps {
  readonly field: MastheadField;
  readonly form: MastheadForm;
  setForm(form: MastheadForm): void;
}

function FormField({ field, form, setForm }: FormFieldProps) {
  const { label, hint, suggestions, inputMode, size } = field;
  return (
    <TextField
      {...{ label, suggestions, inputMode, size }}
      hint={typeof hint === 'function' ? hint(form) : hint}
      value={field.read(form)}
      onChange={(words) => setForm(field.write(form, words))}
    />
  );
}
