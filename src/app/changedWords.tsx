import { Fragment } from 'react';
import type { WordChange } from '../document/departure.ts';
import { referenceSign } from '../document/paragraphText.ts';

import { shortenedWords } from './shortenedWords.ts';

interface ChangedWordsProps {
  readonly parts: readonly (string | WordChange)[];
  /** What a press on a change does; without it the changes are only shown. */
  readonly onRestore?: (change: WordChange) => void;
  /** Whether all words are shown, however many stand between two changes. */
  readonly isWhole?: boolean;
}

/** A comparison: removed words struck, added ones underlined, each change a button that restores; of
 * long stretches between them only the ends, unless it is to be whole. */
export function ChangedWords({ parts, onRestore, isWhole = false }: ChangedWordsProps) {
  return (
    <p className="changed-words">
      {keyed(parts).map(({ key, part }) =>
        typeof part === 'string' ? (
          <Fragment key={key}>{shown(isWhole ? part : shortenedWords(part))}</Fragment>
        ) : part.kind === 'sequence' ? (
          <em key={key}>{part.added}</em>
        ) : onRestore ? (
          <button
            key={key}
            type="button"
            className="change"
            title="Restore"
            onClick={() => onRestore(part)}
          >
            <Change change={part} restores />
          </button>
        ) : (
          <Change key={key} change={part} restores={false} />
        ),
      )}
    </p>
  );
}

/** Heard as what it does: "Restore crucial in place of vital". */
function Change({ change, restores }: { change: WordChange; restores: boolean }) {
  const { removed, added } = change;
  const verb = removed.trim() === '' ? 'Take out ' : 'Restore ';
  return (
    <>
      {restores && <span className="unseen">{verb}</span>}
      <Shown as="del" words={removed} />
      {removed !== '' && added !== '' && (
        <span className="unseen">{restores ? ' in place of ' : ' became '}</span>
      )}
      <Shown as="ins" words={added} />
    </>
  );
}

/** The words without the white space around them, which is neither struck nor underlined. */
function Shown({ as: Tag, words }: { as: 'del' | 'ins'; words: string }) {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return (
    <>
      {before}
      {inner !== '' && <Tag>{shown(inner)}</Tag>}
      {after}
    </>
  );
}

function shown(text: string): string {
  return text.replaceAll(referenceSign, '[reference]');
}

/** Each part with where it begins, which tells it from the others. */
function keyed(parts: readonly (string | WordChange)[]) {
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += typeof part === 'string' ? part.length : part.removed.length + part.added.length;
    return { key, part };
  });
}
