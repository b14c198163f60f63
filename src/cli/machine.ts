import type { Draft } from '../document/draftFile.ts';
import type { Reader } from '../import/reader.ts';
import type { LineageCorrections } from '../library/lineageFile.ts';

/** What a command needs from outside, so that a test can stand in for it. */
export interface Machine {
  /** Writes to standard output, as it is. */
  print(text: string): void;
  /** Writes to standard error, as it is. */
  complain(text: string): void;
  /** Something that reads files of other kinds than drafts; to be closed. */
  reader(): Reader;
  /** Shows how far a long command is, where a person sees it; null takes it away. */
  progress(text: string | null): void;
  /** Aborts when the person interrupts the command, which from now on ends by itself. */
  interruption(): AbortSignal;
  /** The folder of this account's clause library. */
  readonly libraryFolder: string;
  /** The address of a shared library that the person named for every command; absent where none. */
  readonly server?: string | undefined;
  /** The resolutions whose language is offered. */
  resolutions(): readonly Draft[];
  /** What was judged of their lineage. */
  lineage(): LineageCorrections;
  /** The texts of the templates' draft files by their names, as "third-committee-draft". */
  templates(): ReadonlyMap<string, string>;
}
