import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { draftFromLastCycle } from '../../src/app/lastCycle.ts';
import { departure } from '../../src/document/departure.ts';
import { readDraft } from '../../src/document/draftFile.ts';
import { blankMasthead } from '../../src/document/masthead.ts';
import { outline } from '../../src/document/outline.ts';
import { schema } from '../../src/document/schema.ts';
import { clauseParagraph } from '../../src/editor/clauseParagraph.ts';
import { isParagraph } from '../../src/editor/paragraph.ts';
import { harvest } from '../../src/library/harvest.ts';

const folder = resolve(import.meta.dirname, '../../clause-library');
const drafts = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => readDraft(readFileSync(`${folder}/${file}`, 'utf8')));
const clauses = drafts.flatMap(harvest);

function departing(paragraph: Node): Node[] {
  const found = departure(paragraph) ? [paragraph] : [];
  return [...found, ...paragraph.children.filter(isParagraph).flatMap(departing)];
}

test('every clause of the library is as adopted when it is inserted, its notes too', () => {
  expect(clauses.length).toBeGreaterThan(200);
  for (const clause of clauses) {
    const type =
      clause.part === 'preambular'
        ? schema.nodes.preambularParagraph
        : schema.nodes.operativeParagraph;
    const paragraph = clauseParagraph(clause, type, () => true);
    expect(departing(paragraph).map(({ textContent }) => textContent)).toEqual([]);
    const marks = paragraph.child(0).children.filter((child) => child.type.name === 'footnote');
    expect(paragraph.attrs.provenance.notes).toHaveLength(marks.length);
  }
});

test('a draft from last cycle’s resolution departs from it in no paragraph', () => {
  for (const draft of drafts) {
    const { doc } = draftFromLastCycle(draft, { ...blankMasthead });
    const own = outline(doc)
      .entries.map(({ node }) => node)
      .filter((node) => departure(node));
    expect(own.map(({ textContent }) => textContent)).toEqual([]);
  }
});
