import { Node } from 'prosemirror-model';
import { FileError } from '../document/fileError.ts';
import { schema } from '../document/schema.ts';
import type { Imported } from './recognise.ts';
import type { ChangesRead } from './wordChanges.ts';

/** What a worker is asked to read. */
export interface ReadingRequest {
  readonly bytes: Uint8Array;
  /** The file's name; it tells what the file was meant to be. */
  readonly name: string;
  /** How tracked changes of a Word file are read; as accepted where it is not given. */
  readonly changes?: ChangesRead;
}

/** How far the reading of a file is; both are 0 before its pages are counted. */
export interface Progress {
  readonly page: number;
  readonly pages: number;
}

/** What a worker says of its reading: progress, and one answer at the end. */
export type ReadingNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly imported: Sent }
  /** A file that cannot be read; the sentence of its `FileError`. */
  | { readonly kind: 'refused'; readonly sentence: string }
  /** Our own mistake, in its own words. */
  | { readonly kind: 'failed'; readonly message: string };

/** What was read, on its way between threads: a document crosses as the JSON of a draft. */
export type Sent = Omit<Imported, 'doc'> & { readonly doc: unknown };

/** What was read, ready to be sent. */
export function sent(imported: Imported): Sent {
  return { ...imported, doc: imported.doc.toJSON() };
}

/** What was sent, as it was read. Its own thread has read it, so that it fits the schema. */
export function arrived(sent: Sent): Imported {
  return { ...sent, doc: Node.fromJSON(schema, sent.doc) };
}

/** What stands for a reading that failed. */
export type ProblemNews = Extract<ReadingNews, { readonly kind: 'refused' | 'failed' }>;

/** An error on its way between threads, where a class is lost. */
export function problemNews(error: unknown): ProblemNews {
  if (error instanceof FileError) return { kind: 'refused', sentence: error.message };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
