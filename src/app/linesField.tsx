import { useId } from 'react';

interface LinesFieldProps {
  readonly label: string;
  /** One below another. */
  readonly lines: readonly string[];
  readonly hint: string;
  onChange(lines: readonly string[]): void;
}

/** A labelled text of several lines; those without words are no lines. */
export function LinesField({ label, lines, hint, onChange }: LinesFieldProps) {
  const id = useId();
  return (
    <div className="field wide-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={Math.max(2, lines.length + 1)}
        aria-describedby={`${id}-hint`}
        defaultValue={lines.join('\n')}
        onChange={({ target }) => onChange(linesOf(target.value))}
      />
      <span id={`${id}-hint`} className="soft">
        {hint}
      </span>
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
