import { useId, useMemo, useState } from 'react';
import { mostListed, type NamedText, textsNamed } from './textsNamed.ts';

/** A text that can be chosen. */
export interface ChoosableText extends NamedText {
  /** What is chosen with it. */
  readonly id: string;
  /** What it is called in the list. */
  readonly name: string;
}

interface TextChoiceProps {
  readonly label: string;
  readonly texts: readonly ChoosableText[];
  /** The id of the text that is chosen; it is listed whatever is looked for. */
  readonly value: string;
  readonly hasFocus?: boolean;
  onChange(id: string): void;
}

/** One of many texts: of a long list the first are offered, and a few words find the others. */
export function TextChoice({ label, texts, value, hasFocus = false, onChange }: TextChoiceProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const { shown, more } = useMemo(() => textsNamed(texts, words), [texts, words]);
  const chosen = texts.find((text) => text.id === value);
  const offered = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown;
  return (
    <div className="text-choice">
      <label htmlFor={id}>{label}</label>
      {texts.length > mostListed && (
        <input
          type="search"
          className="find-text"
          aria-label={`Find: ${label}`}
          placeholder="Symbol, words of the title, or year"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            const [first] = shown;
            if (event.key !== 'Enter' || !first || words === '') return;
            event.preventDefault();
            onChange(first.id);
          }}
        />
      )}
      <select
        id={id}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: a dialog may begin with what it is about
        autoFocus={hasFocus}
        onChange={(event) => onChange(event.target.value)}
      >
        {offered.map((text) => (
          <option key={text.id} value={text.id}>
            {text.name}
          </option>
        ))}
      </select>
      {texts.length > mostListed && (
        <span className="soft" role="status">
          {toldOf(shown.length, more)}
        </span>
      )}
    </div>
  );
}

function toldOf(shown: number, more: number): string {
  if (shown === 0) return 'No text has these words.';
  return more === 0 ? `${shown} found` : `${more.toLocaleString('en')} more`;
}
