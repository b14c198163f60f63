import { useMemo } from 'react';
import { LinesSource } from './linesSource.tsx';
import { linesWith, wordLines } from './wordLines.ts';

interface WordSourceProps {
  readonly bytes: Uint8Array;
  /** The words under review, which the file is searched for. */
  readonly words: string;
}

/** The words of a Word file, of which Word alone makes pages. */
export function WordSource({ bytes, words }: WordSourceProps) {
  const texts = useMemo(() => readOrNothing(bytes), [bytes]);
  const lines = useMemo(() => linesWith(texts, words), [texts, words]);
  return <LinesSource texts={texts} lines={lines} note={note} />;
}

const note =
  'The words of the Word file as they were read, with tracked changes as accepted. Its pages are made by Word alone.';

/** The file was read before; should it not be read again, the review goes on without it. */
function readOrNothing(bytes: Uint8Array): string[] {
  try {
    return wordLines(bytes);
  } catch {
    return [];
  }
}
