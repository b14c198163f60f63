import { FileError } from '../document/fileError.ts';
import { withoutKeptLines } from './canonicalParts.ts';
import { canonicalText, isCanonical } from './canonicalText.ts';
import { Doubts } from './doubts.ts';
import { checkSize } from './limits.ts';
import { readPages } from './pages.ts';
import { type Imported, recognise } from './recognise.ts';
import { sourceLines } from './sourceLines.ts';

/**
 * Reads a resolution or draft resolution from its bytes, in UTF-8. Throws `FileError` as
 * `importText` does, and for bytes that are not text.
 */
export function importBytes(bytes: Uint8Array): Imported {
  checkSize(bytes.length);
  return importText(decoded(bytes));
}

/**
 * Reads a resolution or draft resolution from its text: a conversion with Markdown signs, or the raw
 * text of its pages. Paragraph ids are the same each time. Throws `FileError` for an empty or too
 * large text, and for one that holds no resolution.
 */
export function importText(text: string): Imported {
  checkText(text);
  const canonical = canonicalText(text);
  if (canonical) return canonical;
  const doubts = new Doubts();
  if (!isCanonical(text)) return recognise(readPages(sourceLines(text)), text, doubts);
  doubts.add('', null, damagedForm, 'Read it as any other text.');
  const words = withoutKeptLines(text);
  return recognise(readPages(sourceLines(words)), words, doubts);
}

const damagedForm = 'This begins as a text that Chapeau wrote, but parts of it are missing.';

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(notText);
  }
}

const notText =
  'This file is not plain text in UTF-8, so it cannot be imported. Nothing was changed. Save it as plain text first, or paste its words into a new draft.';

function checkText(text: string): void {
  checkSize(text.length);
  if (text.trim() === '') {
    throw new FileError(
      'This file is empty, so there is nothing to import. Nothing was changed. Ask for it again.',
    );
  }
  if (text.includes('\0')) throw new FileError(notText);
}
