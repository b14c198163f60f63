import type { Node } from 'prosemirror-model';
import type { Draft } from '../document/draftFile.ts';
import type { Masthead } from '../document/masthead.ts';
import { storedWords } from '../document/runs.ts';

/** The symbol that a text states; empty where it states none, or one that is still to be filled in. */
export function statedSymbol(doc: Node): string {
  const symbol = (doc.child(0).attrs as Masthead).documentSymbol.trim();
  return /…|\.\.|_|\/[^/\d]*$/.test(symbol) ? '' : symbol;
}

/** What a saved resolution is listed under: its symbol, the name of its origin, or its title. */
export function sourceOf({ doc, origin }: Draft): string {
  return statedSymbol(doc) || origin?.name || storedWords(doc.child(1)).trim();
}

/** Whose resolution it is: "General Assembly" of "The General Assembly,". */
export function bodyOf(doc: Node): string {
  return storedWords(doc.child(2))
    .replace(/\s+/g, ' ')
    .replace(/^ ?the /i, '')
    .replace(/[ ,]+$/, '');
}

/** Date of adoption as the adoption line prints it; empty where the text has none. */
export function adoptionDate(doc: Node): string {
  return adoptionLine(doc)?.attrs.date ?? '';
}

/** Year of the text: of its adoption, of its masthead, or of its origin; null where none tells. */
export function yearOf({ doc, origin }: Draft): number | null {
  const year = /\d{4}$/.exec(adoptionDate(doc))?.[0];
  return year ? Number(year) : (origin?.year ?? null);
}

/**
 * Whether the language of a text is agreed: "adopted"; "draft", whose language is proposed and not
 * agreed; or "unstated" where the text says neither.
 */
export type Standing = 'adopted' | 'draft' | 'unstated';

/** What a text says of its adoption: by its adoption line, its symbol, or what it calls itself. */
export function standingOf(doc: Node): Standing {
  const { documentSymbol, proposalKind } = doc.child(0).attrs as Masthead;
  if (adoptionLine(doc)) return 'adopted';
  // As A/C.3/80/L.29, A/HRC/57/L.4/Rev.1, E/CN.15/2025/CRP.2.
  if (proposalKind !== '' || /\/(?:L|CRP|WP)\./.test(documentSymbol)) return 'draft';
  return /\/RES\//.test(documentSymbol) ? 'adopted' : 'unstated';
}

function adoptionLine(doc: Node): Node | undefined {
  return doc.children.find((child) => child.type.name === 'adoptionLine');
}
