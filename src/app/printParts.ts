import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { printedWithProposals } from '../document/printedProposals.ts';
import { accepted } from '../document/proposals.ts';
import { wordFile } from '../export/wordFile.ts';
import { wordLists } from '../export/wordNumbering.ts';

/** On which pages a head or a foot stands. */
export type HeadPages = 'first' | 'even' | 'default';

/** A part of the Word file with the addresses that its links lead to, by their ids. */
export interface PrintPart {
  readonly root: Element;
  readonly links: ReadonlyMap<string, string>;
}

/** What is printed: the Word file of a draft as it reads when its proposals are accepted, taken apart. */
export interface PrintParts {
  readonly body: PrintPart;
  readonly notes: PrintPart;
  readonly styles: Element;
  readonly numbering: Element;
  readonly heads: ReadonlyMap<HeadPages, PrintPart>;
  readonly feet: ReadonlyMap<HeadPages, PrintPart>;
  /** The numbers of the paragraphs that Word numbers, as "12." or "(a)", in their order. */
  readonly labels: readonly string[];
}

/** Takes the Word file apart, so that paper cannot differ from it. */
export function printParts(stored: Node): PrintParts {
  const doc = accepted(stored);
  const files = unzipSync(wordFile(doc));
  const root = (path: string) => {
    const bytes = files[path];
    if (!bytes) throw new RangeError(`The Word file has no ${path}`);
    return new DOMParser().parseFromString(strFromU8(bytes), 'application/xml').documentElement;
  };
  const part = (name: string): PrintPart => {
    const rels = `word/_rels/${name}.rels`;
    return { root: root(`word/${name}`), links: rels in files ? linksIn(root(rels)) : new Map() };
  };
  const body = part('document.xml');
  const ends = (kind: 'header' | 'footer') =>
    new Map(
      elementsIn(body.root, `w:${kind}Reference`).map((reference) => {
        const name = body.links.get(reference.getAttribute('r:id') ?? '') ?? '';
        return [reference.getAttribute('w:type') as HeadPages, part(name)];
      }),
    );
  const { entries } = printedWithProposals(doc);
  const { places } = wordLists(entries);
  return {
    body,
    notes: part('footnotes.xml'),
    styles: root('word/styles.xml'),
    numbering: root('word/numbering.xml'),
    heads: ends('header'),
    feet: ends('footer'),
    labels: entries.filter((_, at) => places[at]).map(({ entry }) => entry.printed),
  };
}

/** The elements of this name anywhere in another. */
export function elementsIn(within: Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

/** The child element of this name; undefined where there is none. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return [...(parent?.children ?? [])].find(({ nodeName }) => nodeName === name);
}

/** An attribute as a number; undefined where there is none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = element?.getAttribute(name);
  return text === null || text === undefined ? undefined : Number(text);
}

function linksIn(rels: Element): Map<string, string> {
  return new Map(
    [...rels.children].map((each) => [
      each.getAttribute('Id') ?? '',
      each.getAttribute('Target') ?? '',
    ]),
  );
}
