import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { blankMasthead } from '../../src/document/masthead.ts';
import { linesInOrder } from '../../src/document/mastheadLines.ts';
import { printed } from '../../src/document/printed.ts';
import { tableWords } from '../../src/document/printedTable.ts';
import { accepted, rejected } from '../../src/document/proposals.ts';
import { redline } from '../../src/document/redline.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';
import { redlineFile } from '../../src/export/wordFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { randomDrafts } from '../import/randomDrafts.ts';

const by = { author: 'Philippines', date: '2026-10-05T09:00:00Z' };

function resolution(name: string): Node {
  const path = join(import.meta.dirname, '../../clause-library', name);
  return readDraft(readFileSync(path, 'utf8')).doc;
}

/** Labels, words, marks and notes of a document, as paper has them. */
function onPaper(doc: Node) {
  const { masthead, title, enactingBody, entries, tables, notes } = printed(doc);
  return {
    masthead: linesInOrder(masthead),
    title: words(title),
    enactingBody: words(enactingBody),
    entries: entries.map(({ entry, runs }) => [entry.printed, entry.kind, words(runs)]),
    tables: tables.map(tableWords),
    notes: notes.map((note) => textOf(note.runs)),
  };
}

function words(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : `<${run.marker}>`)).join('');
}

/** A Word file read with all its changes accepted or rejected, as paper has it. */
function read(file: Uint8Array, changes: 'accepted' | 'rejected') {
  return onPaper(importWord(file, { changes }).doc);
}

/** An adopted text as the draft of a later session would begin. */
function asDraft(doc: Node): Node {
  const head = { organ: 'General Assembly', session: 81, documentSymbol: 'A/C.3/81/L.9' };
  const more = { committee: 'Third Committee', agendaItem: '27', proposalKind: 'draft resolution' };
  const masthead = schema.node('masthead', { ...blankMasthead, ...head, ...more });
  const [, ...rest] = doc.children.filter(({ type }) => type.name !== 'adoptionLine');
  return schema.node('doc', doc.attrs, [masthead, ...rest]);
}

describe('a redline as a Word file', () => {
  it('kept as proposals has the draft’s own head, and is either text when these are settled', () => {
    const [base, draft] = [resolution('73-146.json'), asDraft(resolution('79-154.json'))];
    const file = redlineFile(redline(base, draft, by), draft);
    const { doc, doubts } = importWord(file, { changes: 'proposals' });
    expect(onPaper(accepted(doc))).toEqual(onPaper(draft));
    expect(onPaper(rejected(doc)).title).toBe('Trafficking in women and girls');
    // One document has one rule for repeated notes, which is the draft's.
    const withoutNumbers = (node: Node) =>
      JSON.stringify(onPaper(node).entries).replaceAll(/<\d+>/g, '<>');
    expect(withoutNumbers(rejected(doc))).toBe(withoutNumbers(base));
    // What has no room in the draft's head is told, in one doubt for all of it.
    const told = doubts
      .map(({ reason, did }) => `${reason} ${did}`)
      .filter((each) => /Somebody/.test(each));
    expect(told).toHaveLength(3);
    for (const words of [
      '73/146.',
      'Seventy-third session',
      '55th plenary meeting',
      '17 December 2018',
    ]) {
      expect(told.join('\n')).toContain(`“${words}”`);
    }
  });

  const names = ['73-146.json', '79-154.json', '72-195.json', '2006-text.json'];
  for (const base of names) {
    for (const draft of names) {
      it(`of ${draft} against ${base} reads as either`, () => {
        const file = redlineFile(
          redline(resolution(base), resolution(draft), by),
          resolution(draft),
        );
        expect(read(file, 'accepted')).toEqual(onPaper(resolution(draft)));
        expect(read(file, 'rejected')).toEqual(onPaper(resolution(base)));
      });
    }
  }

  it('of any two texts reads as either, keeps ids, and twice gives the same bytes', () => {
    fc.assert(
      fc.property(randomDrafts, randomDrafts, (base, draft) => {
        const stored = JSON.stringify([base, draft]);
        const file = redlineFile(redline(base, draft, by), draft);
        expect(read(file, 'accepted')).toEqual(onPaper(draft));
        expect(read(file, 'rejected')).toEqual(onPaper(base));
        expect(idsOf(importWord(file, { changes: 'accepted' }).doc)).toEqual(idsOf(draft));
        expect(redlineFile(redline(base, draft, by), draft)).toEqual(file);
        expect(JSON.stringify([base, draft])).toBe(stored);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  }, 600_000);

  it('of which another program dropped the data part still has the ids of paragraphs', () => {
    fc.assert(
      fc.property(randomDrafts, randomDrafts, (base, draft) => {
        const file = withoutData(redlineFile(redline(base, draft, by), draft));
        expect(idsOf(importWord(file, { changes: 'accepted' }).doc)).toEqual(idsOf(draft));
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  }, 600_000);
});

/** The ids of paragraphs and headings, in their order. */
function idsOf(doc: Node): string[] {
  return printed(doc).entries.flatMap(({ entry }) =>
    entry.kind === 'continuation' ? [] : [entry.id],
  );
}

/** The file as LibreOffice saves it: without the part that keeps what words do not tell. */
function withoutData(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const rels = 'word/_rels/document.xml.rels';
  const kept = Object.fromEntries(
    Object.entries(parts).filter(([name]) => !name.startsWith('customXml/')),
  );
  const relations = strFromU8(parts[rels] ?? new Uint8Array());
  const without = relations.replace(/<Relationship [^>]*customXml[^>]*>/, '');
  return zipSync({ ...kept, [rels]: strToU8(without) });
}
