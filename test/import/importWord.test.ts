import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { Fragment, type Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { hasComments } from '../../src/document/comments.ts';
import { type Draft, readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { printed } from '../../src/document/printed.ts';
import { accepted, hasProposals, rejected } from '../../src/document/proposals.ts';
import { textOf } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { keptPath } from '../../src/export/wordKept.ts';
import { importWord } from '../../src/import/importWord.ts';
import {
  annex,
  cell,
  doc,
  em,
  fn,
  heading,
  op,
  pp,
  ref,
  row,
  table,
  title,
  withAttrs,
} from '../builders.ts';
import { withRandomChanges } from '../document/randomProposals.ts';
import { fullDraft } from '../word/sampleDrafts.ts';
import { anyDrafts } from './anyDrafts.ts';
import { exactly, remarksOn } from './exactDocument.ts';
import { randomDrafts } from './randomDrafts.ts';
import { asRead, printedOf } from './sameDocument.ts';

/** The file as another program leaves it that drops what Chapeau kept beside the words. */
function withoutKept(file: Uint8Array): Uint8Array {
  const { [keptPath]: kept, ...parts } = unzipSync(file);
  expect(kept).toBeDefined();
  return zipSync(parts);
}

/** How many documents a property tries; RUNS tries others. */
const runs = Number(process.env.RUNS ?? 40);

function isSameAfterWord(doc: Node): void {
  const file = wordFile(doc);
  const { doc: whole } = importWord(file, { changes: 'proposals' });
  expect(exactly(whole)).toEqual(exactly(doc));
  expect(remarksOn(whole)).toEqual(remarksOn(doc));
  if (!hasProposals(doc) && !hasComments(doc)) expect(stored(whole)).toBe(stored(doc));
  const read = importWord(withoutKept(file), { changes: 'proposals' }).doc;
  read.check();
  expect(printedOf(read)).toEqual(printedOf(doc));
  // A restart that changes no printed number leaves a trace only in the words that name a section.
  const asWords = read.attrs.numbering !== doc.attrs.numbering;
  expect(asRead(read, asWords)).toEqual(asRead(doc, asWords));
}

it('reads the draft that has everything as it was written', () => {
  isSameAfterWord(fullDraft());
});

for (const folder of ['clause-library', 'templates']) {
  const path = join(import.meta.dirname, '../..', folder);
  for (const name of readdirSync(path).filter(
    (name) => name.endsWith('.json') || name.endsWith('.chapeau'),
  )) {
    it(`reads ${folder}/${name} as it was written to Word`, () => {
      isSameAfterWord(readDraft(readFileSync(join(path, name), 'utf8')).doc);
    });
  }
}

it('keeps emphasis on all the words of a head, which prints in italics without it', () => {
  const header = withAttrs(cell([em('Target')], [fn('A/79/322')]), { header: true });
  isSameAfterWord(doc([op('Adopts'), annex('Indicators', table(row(header), row(cell(['one']))))]));
});

it('keeps emphasis behind a cross-reference that comes back as words', () => {
  const draft = doc([pp(ref('p2'), em('Recalling'), ' all'), op('Urges'), op('Decides')]);
  const file = unzipSync(withoutKept(wordFile(draft)));
  const text = new TextDecoder().decode(file['word/document.xml']);
  const changed = text.replace(/(<w:t[^>]*>)1(?=<\/w:t>)/, '$17');
  expect(changed).not.toBe(text);
  file['word/document.xml'] = new TextEncoder().encode(changed);
  const first = importWord(zipSync(file)).doc.child(3).child(0);
  expect(first.children.map(({ text, marks }) => [text, marks.length])).toEqual([
    ['paragraph 7 below', 0],
    ['Recalling', 1],
    [' all', 0],
  ]);
});

it('reads a reference to a heading that holds one to nothing', () => {
  const headed = withAttrs(heading(3, 'Follow-up to ', ref('gone')), { numbered: false });
  isSameAfterWord(doc([title('See ', ref('p1')), headed, op('Urges')]));
});

it.each([
  ['put in', 'insertion'],
  ['taken out', 'deletion'],
] as const)('drops the comma of two marks between which words are %s', (_, kind) => {
  const name = kind === 'insertion' ? 'proposedInsertion' : 'proposedDeletion';
  const by = schema.mark(name, { author: 'Mexico', date: '' });
  const between = schema.text(' and others', [by]);
  isSameAfterWord(doc([pp('Recalling it', fn('A/79/322'), between, fn('A/79/323'), ' as agreed')]));
});

it('reads any saved draft as it was written to Word', () => {
  const isSame = ({ doc }: Draft) => {
    expect(stored(importWord(wordFile(doc)).doc)).toBe(stored(doc));
  };
  fc.assert(fc.property(anyDrafts, isSame), { numRuns: runs });
}, 60_000);

it('reads any saved draft with proposals and comments as it was written to Word', () => {
  const isSame = (doc: Node) => {
    const { doc: read } = importWord(wordFile(doc), { changes: 'proposals' });
    expect(exactly(read)).toEqual(exactly(doc));
    expect(remarksOn(read)).toEqual(remarksOn(doc));
  };
  const drafts = withRandomChanges(anyDrafts.map(({ doc }) => doc));
  fc.assert(fc.property(drafts, isSame), { numRuns: runs });
}, 900_000);

/** A document as a file has it. */
function stored(doc: Node): string {
  return writeDraft({ doc, origin: null });
}

it('reads random documents as they were written to Word', () => {
  fc.assert(fc.property(randomDrafts, isSameAfterWord), {
    numRuns: runs,
  });
}, 60_000);

it('reads random documents with proposals and comments as they were written to Word', () => {
  fc.assert(fc.property(withRandomChanges(randomDrafts), isSameAfterWord), { numRuns: runs });
}, 120_000);

it('reads proposals that were written to Word as accepted or as rejected', () => {
  fc.assert(
    fc.property(withRandomChanges(randomDrafts.map(withoutReferences)), (doc) => {
      const bytes = wordFile(doc);
      const now = importWord(bytes, { changes: 'accepted' }).doc;
      expect(wordsOf(now)).toEqual(wordsOf(accepted(doc)));
      expect(labelsOf(now)).toEqual(labelsOf(doc));
      expect(hasProposals(now)).toBe(false);
      const old = importWord(bytes, { changes: 'rejected' }).doc;
      expect(wordsOf(old)).toEqual(wordsOf(rejected(doc)));
    }),
    { numRuns: runs },
  );
}, 120_000);

/** Without cross-references: the file has their words in the accepted reading. */
function withoutReferences(node: Node): Node {
  if (node.isText || node.isLeaf) return node;
  const children = node.children.filter(({ type }) => type.name !== 'crossReference');
  return node.type.create(node.attrs, Fragment.from(children.map(withoutReferences)), node.marks);
}

/** The labels of what has words; of a paragraph whose words are all deleted nothing is left. */
function labelsOf(doc: Node): string[] {
  return printed(doc).entries.flatMap(({ entry, runs }) =>
    /[\p{L}\p{N}]/u.test(textOf(runs)) ? [entry.printed] : [],
  );
}

/** The words of the text in their order; labels and terminal marks may be those of the proposals. */
function wordsOf(doc: Node): string[] {
  return printed(doc)
    .entries.map(({ runs }) =>
      textOf(runs)
        .replace(/[\s,;:.]+/g, '')
        .trim(),
    )
    .filter((words) => words !== '');
}
