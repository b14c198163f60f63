import type { Node } from 'prosemirror-model';
import type { Part } from '../document/outline.ts';
import type { Standing } from './source.ts';

/** One paragraph of agreed language in the library. */
export interface Clause {
  /** Unique in the library: source and label, as "A/RES/79/154, OP27". */
  readonly id: string;
  /** The resolution's symbol, or the name it is listed under where it states none ("2006 text"). */
  readonly source: string;
  /** Title of the resolution. */
  readonly title: string;
  /** The paragraph's name there: "PP3", "OP12 (a)". */
  readonly label: string;
  /** Whose resolution it is, as "General Assembly"; empty where the text does not say. */
  readonly body: string;
  /** Date of adoption as printed, or empty. */
  readonly date: string;
  /** Year of the text; null where it is not known. */
  readonly year: number | null;
  /** Whether its language is agreed. */
  readonly standing: Standing;
  readonly part: Part;
  /** As printed, "Also urges"; empty where the paragraph has none. */
  readonly openingPhrase: string;
  /** The words as adopted with their terminal mark, without footnote marks; those of subparagraphs
   * follow the chapeau, one a line. */
  readonly words: string;
  /** The footnotes in order, each printed in full (never Ibid.). */
  readonly citations: readonly string[];
  /** The paragraph itself, with its footnotes and subparagraphs. */
  readonly node: Node;
}
