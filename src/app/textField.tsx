import { type FocusEvent, useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** A line below the field that says what is wanted, or what it comes to. */
  readonly hint?: string;
  /** What is wrong with the value, in a sentence that is heard; empty where nothing is. */
  readonly problem?: string;
  /** Whether the keyboard begins here. */
  readonly hasFocus?: boolean;
  /** What a form calls it. */
  readonly name?: string;
  /** Values that are offered; any other may be typed. */
  readonly suggestions?: readonly string[];
  readonly inputMode?: 'numeric';
  /** "wide" takes a whole line of the form, "long" several lines of text. */
  readonly size?: 'wide' | 'long';
  onChange(value: string): void;
  /** The keyboard leaves the field, for another one: a button has its own say. */
  onLeave?(): void;
}

/** A labelled line of text, or several lines. */
export function TextField({
  label,
  value,
  hint,
  problem = '',
  hasFocus = false,
  name,
  suggestions,
  inputMode,
  size,
  onChange,
  onLeave,
}: TextFieldProps) {
  const id = useId();
  const told = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const own = {
    ...{ id, name, value },
    autoFocus: hasFocus,
    'aria-describedby': told || undefined,
    'aria-invalid': problem !== '' || undefined,
    onBlur({ relatedTarget: next }: FocusEvent) {
      if (!(next instanceof HTMLButtonElement)) onLeave?.();
    },
  };
  return (
    <div className={size ? 'field wide-field' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {size === 'long' ? (
        <textarea {...own} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...own}
          type="text"
          autoComplete="off"
          inputMode={inputMode}
          list={suggestions && `${id}-suggestions`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {problem && (
        <span id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </span>
      )}
      {hint && (
        <span id={`${id}-hint`} className="soft">
          {hint}
        </span>
      )}
    </div>
  );
}
