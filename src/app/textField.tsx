import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** A line below the field that says what is wanted, or what it comes to. */
  readonly hint?: string;
  /** Values that are offered; any other may be typed. */
  readonly suggestions?: readonly string[];
  readonly inputMode?: 'numeric';
  /** True when it takes the whole line. */
  readonly isWide?: boolean;
  onChange(value: string): void;
}

/** A labelled line of text. */
export function TextField({
  label,
  value,
  hint,
  suggestions,
  inputMode,
  isWide,
  onChange,
}: TextFieldProps) {
  const id = useId();
  return (
    <div className={isWide ? 'field wide-field' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        inputMode={inputMode}
        list={suggestions && `${id}-suggestions`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
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
