import { FileError } from '../document/fileError.ts';
import type { Question } from './dialogs.ts';

/** What the person is told; the title says what was not done: "The file was not opened". */
export function failureQuestion(error: unknown, title: string): Question {
  return {
    title,
    sentence: failureSentence(error),
    choices: [{ id: 'cancel', words: 'Close' }],
  };
}

/** A failure in a sentence: our own mistakes are told apart from files and disks, whose errors are sentences already. */
export function failureSentence(error: unknown): string {
  if (error instanceof FileError) return error.message;
  if (error instanceof Error && /[.!?]\)?$/.test(error.message) && !isMistake(error)) {
    return error.message;
  }
  const detail = error instanceof Error ? error.message : String(error);
  return `Chapeau could not do this, and nothing was changed: your draft is as it was. If it happens again, save the draft and start Chapeau anew. (${detail})`;
}

function isMistake(error: Error): boolean {
  return [RangeError, TypeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
}
