import { type FormEvent, useEffect, useRef } from 'react';

interface DeliberateFormProps {
  onDeclare(reason: string): void;
  onCancel(): void;
}

/** Asks why a departure is meant; Enter keeps it, Escape leaves it. */
export function DeliberateForm({ onDeclare, onCancel }: DeliberateFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDeclare(field.current?.value ?? '');
  };
  return (
    <form
      className="deliberate-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label>
        Reason
        <input ref={field} type="text" autoComplete="off" />
      </label>
      <p className="soft">Stays in the draft; a Word file does not carry it.</p>
      <div className="drift-buttons">
        <button type="submit" className="button primary">
          Keep as deliberate
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
