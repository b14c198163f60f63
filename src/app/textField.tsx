import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** A line below the field that says what is wanted, or what it comes to. */
  readonly hint?: string;
  /** Values that are offered; any other may be typed. */
  readonly suggestions?: readonly string[];
  readonly inputMode?: 'numeric';
  /** "wide" takes a whole line of the form, "long" several lines of text. */
  readonly size?: 'wide' | 'long';
  onChange(value: string): void;
}

/** A labelled line of text, or several lines. */
export function TextField({
  label,
  value,
  hint,
  suggestions,
  inputMode,
  size,
  onChange,
}: TextFieldProps) {
  const id = useId();
  const own = { id, value, 'aria-describedby': hint ? `${id}-hint` : undefined };
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
      {hint && (
        <span id={`${id}-hint`} className="soft">
          {hint}
        </span>
      )}
    </div>
  );
}
