import type { Draft } from '../document/draftFile.ts';
import type { Masthead } from '../document/masthead.ts';
import { storedWords } from '../document/runs.ts';

/** What a library resolution is called in a list. */
export interface ResolutionTitle {
  /** Its symbol, or the name it is listed under. */
  readonly name: string;
  readonly title: string;
  /** Empty where it is not known. */
  readonly year: string;
}

/** The name, title and year of a library resolution. */
export function resolutionTitle({ doc, origin }: Draft): ResolutionTitle {
  const { documentSymbol } = doc.child(0).attrs as Masthead;
  const title = storedWords(doc.child(1));
  const adoption = doc.children.find((child) => child.type.name === 'adoptionLine');
  const year = /\d{4}$/.exec(adoption?.attrs.date ?? '')?.[0] ?? origin?.year;
  return { name: documentSymbol || origin?.name || title, title, year: String(year ?? '') };
}
