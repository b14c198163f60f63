import { type Draft, draftFormat } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { type Placement, placeOf, type Shelved } from './shelf.ts';
import { type Standing, standingOf } from './source.ts';

/** What became of one file that was to be added to a personal clause library. */
export type Outcome =
  | { readonly kind: 'added' | 'replaced'; readonly from: string; readonly taken: Taken }
  | { readonly kind: 'known'; readonly from: string; readonly source: string }
  | {
      readonly kind: 'changed';
      readonly from: string;
      readonly source: string;
      /** How many paragraphs and notes differ from those there. */
      readonly differing: number;
    }
  | Refused;

/** A file that was not taken, and why. */
export interface Refused {
  readonly kind: 'refused';
  readonly from: string;
  readonly why: string;
}

/** A text that is in the library now. */
export interface Taken {
  readonly source: string;
  readonly standing: Standing;
  /** How many doubts its reading left. */
  readonly doubts: number;
}

/** A file as it was read: a saved draft, or another text with so many doubts. */
export interface Read {
  readonly draft: Draft;
  readonly doubts: number;
}

/** The library that a text is taken into. */
export interface Intake {
  readonly shelved: Shelved;
  /** Whether a changed text of a symbol that is there takes its place. */
  readonly replace: boolean;
  /** Writes a file of the library, whole or not at all, and notes what it has now. */
  write(placement: Pick<Placement, 'file' | 'draft'>): Promise<void>;
}

/**
 * Puts what `read` gives of the file `from` into the library, unless it is there already. What
 * cannot be read or written is refused with its reason. Null when `signal` ended it.
 */
export async function takeIn(
  from: string,
  read: () => Promise<Read>,
  { shelved, replace, write }: Intake,
  signal?: { readonly aborted: boolean },
): Promise<Outcome | null> {
  try {
    const { draft, doubts } = await read();
    const placement = await placeOf(draft, nameOf(from), shelved);
    const { kind, source, differing } = placement;
    if (kind === 'known') return { kind, from, source };
    if (kind === 'changed' && !replace) return { kind, from, source, differing };
    await write(placement);
    const taken = { source, standing: standingOf(draft.doc), doubts };
    return { kind: kind === 'changed' ? 'replaced' : 'added', from, taken };
  } catch (error) {
    return signal?.aborted ? null : refused(from, error);
  }
}

/** A file that is not taken for this reason. */
export function refused(from: string, error: unknown): Refused {
  return { kind: 'refused', from, why: reasonOf(error) };
}

/** Whether a file is a saved draft, by its name or by how it begins. */
export function isDraftFile(name: string, bytes: Uint8Array): boolean {
  return /\.(?:chapeau|json)$/i.test(name) || beginsAsDraft(bytes);
}

/** Whether bytes begin as those of a saved draft do. */
export function beginsAsDraft(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return new RegExp(`^\\s*\\{\\s*"format":\\s*"${draftFormat}"`).test(start);
}

/** Whether a file of a folder is of a kind that is read, by its name; others are left alone. */
export function isReadable(name: string): boolean {
  return /^[^.].*\.(?:pdf|docx?|txt|text|md|chapeau|json)$/i.test(name);
}

/** The name without its folders: a library says nothing of a person's disk. */
function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

/** Errors of the machine are sentences already; a mistake of ours stops one file, not the others. */
function reasonOf(error: unknown): string {
  if (error instanceof FileError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'Error' && /[.!?]\)?$/.test(message)) return message;
  return `A mistake in Chapeau stopped the reading of this file (${message}). Nothing was changed.`;
}
