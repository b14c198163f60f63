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
 * under "More" until a text fills them: nothing that a document states is out of sight. Words that a
 * field does not expect are applied as well, once the person was told.
 */
export function MastheadDialog({ desk }: { desk: Desk }) {
  const [begun] = useState(() => mastheadForm(desk.doc));
  const [form, setForm] = useState(begun);
  const [told, setTold] = useState<ReadonlySet<string>>(() => new Set(wrongIn(begun)));
  const first = wrongIn(begun)[0] ?? fieldsBeforeSponsors[0]?.label;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const news = wrongIn(form).find((label) => !told.has(label));
    if (news !== undefined) {
      setTold(new Set([...told, ...wrongIn(form)]));
      focusField(event.currentTarget, news);
      return;
    }
    desk.closeDialog();
    desk.run(applyMastheadForm(form));
  };
  // A field does not change its place while it is typed in.
  const fields = (among: readonly MastheadField[], place: 'view' | 'more') =>
    among
      .filter((field) => placeOf(field, begun) === place)
      .map((field) => (
        <FormField
          key={field.label}
          {...{ field, form, setForm }}
          isTold={told.has(field.label)}
          hasFocus={field.label === first}
          onLeave={() => setTold((before) => new Set([...before, field.label]))}
        />
      ));
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
            {wrongIn(form).some((label) => told.has(label)) ? 'Apply all the same' : 'Apply'}
          </button>
          <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
            Cancel
          </button>
        </div>
      </form>
    </WindowDialog>
  );
}

/** The labels of the fields with words that they do not expect. */
function wrongIn(form: MastheadForm): string[] {
  return [...fieldsBeforeSponsors, ...fieldsAfterSponsors]
    .filter(({ problem, read }) => problem && problem(read(form)) !== '')
    .map(({ label }) => label);
}

function focusField(form: HTMLFormElement, label: string): void {
  const field = form.elements.namedItem(label);
  if (field instanceof HTMLElement) field.focus();
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
  /** Whether the person is told of words that it does not expect. */
  readonly isTold: boolean;
  readonly hasFocus: boolean;
  setForm(form: MastheadForm): void;
  onLeave(): void;
}

function FormField({ field, form, isTold, setForm, ...more }: FormFieldProps) {
  const { label, hint, suggestions, inputMode, size } = field;
  return (
    <TextField
      {...{ label, suggestions, inputMode, size }}
      {...more}
      name={label}
      problem={isTold ? field.problem?.(field.read(form)) : ''}
      hint={typeof hint === 'function' ? hint(form) : hint}
      value={field.read(form)}
      onChange={(words) => setForm(field.write(form, words))}
    />
  );
}
