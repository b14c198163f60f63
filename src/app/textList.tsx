import { type ReactNode, useMemo, useState } from 'react';
import { mostListed, type NamedText, textsNamed } from './textsNamed.ts';

interface TextListProps<Text> {
  readonly texts: readonly Text[];
  /** What the list is called. */
  readonly label: string;
  readonly className: string;
  /** Whether the list scrolls by itself, and so must be reached by keys. */
  readonly scrolls?: boolean;
  /** An item of the list. */
  children(text: Text): ReactNode;
}

/** Texts of the library, of which a long list shows the first and finds the others by their names. */
export function TextList<Text extends NamedText>({
  texts,
  label,
  className,
  scrolls = false,
  children,
}: TextListProps<Text>) {
  const [words, setWords] = useState('');
  const { shown, more } = useMemo(() => textsNamed(texts, words), [texts, words]);
  return (
    <>
      {texts.length > mostListed && (
        <input
          type="search"
          className="find-text"
          aria-label={`Find in ${label}`}
          placeholder="Symbol, words of the title, or year"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <ul className={className} aria-label={label} tabIndex={scrolls ? 0 : undefined}>
        {shown.map(children)}
      </ul>
      {texts.length > mostListed && (
        <p className="soft" role="status">
          {toldOf(shown.length, more)}
        </p>
      )}
    </>
  );
}

function toldOf(shown: number, more: number): string {
  if (shown === 0) return 'No text has these words.';
  return more === 0
    ? `${shown} found`
    : `${more.toLocaleString('en')} more: a few words find them.`;
}
