import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { type PrintedDocument, printed } from '../../src/document/printed.ts';
import type { ProposedDocument } from '../../src/document/printedProposals.ts';
import type { Proposal } from '../../src/document/proposals.ts';
import { redline } from '../../src/document/redline.ts';
import { joinRuns, type MarkRun, type Run } from '../../src/document/runs.ts';
import { doc, fn, heading, op, pp, sub } from '../builders.ts';
import { randomDrafts } from '../import/randomDrafts.ts';

const by = { author: 'Philippines', date: '2026-10-05T09:00:00Z' };

function resolution(name: string): Node {
  const path = join(import.meta.dirname, '../../clause-library', name);
  return readDraft(readFileSync(path, 'utf8')).doc;
}

/** A redline as it reads when what is proposed of one kind is left out: words, marks and notes. */
function reading(document: ProposedDocument, without: Proposal['kind']) {
  const stands = (run: Run) => !run.proposals?.some(({ kind }) => kind === without);
  const plain = (runs: readonly Run[]) =>
    joinRuns(
      runs.filter(stands).map((run): Run => {
        const { proposals: _, ...rest } = run;
        return rest;
      }),
    );
  const notes = new Map(document.notes.map((note) => [note.marker, plain(note.runs)]));
  const shown = (runs: readonly Run[]) =>
    joinRuns(plain(runs).map(withoutTarget)).map((run) =>
      run.kind === 'mark' ? { note: notes.get(run.marker) } : run,
    );
  return {
    title: shown(document.title),
    enactingBody: shown(document.enactingBody),
    entries: document.entries
      .filter(({ proposed }) => proposed?.kind !== without)
      .map(({ entry, runs }) => [entry.kind, entry.part, entry.depth, shown(runs)]),
    tables: document.tables
      .filter(({ proposed }) => proposed?.kind !== without)
      .map(({ rows }) => rows.map((cells) => cells.map(({ paragraphs }) => paragraphs.map(shown)))),
  };
}

/** A cross-reference of what is deleted points nowhere. */
function withoutTarget(run: Run): Run {
  if (run.kind === 'mark') return run;
  const { target: _, ...rest } = run;
  return rest;
}

/** A document printed, in the same form. */
function asPrinted(document: PrintedDocument) {
  const entries = document.entries.map((entry) => ({ ...entry, proposed: null }));
  return reading({ ...document, entries }, 'deletion');
}

function isBoth(base: Node, draft: Node): void {
  const { document } = redline(base, draft, by);
  expect(reading(document, 'deletion')).toEqual(asPrinted(printed(draft)));
  expect(reading(document, 'insertion')).toEqual(asPrinted(printed(base)));
}

describe('a redline', () => {
  const names = ['73-146.json', '79-154.json', '72-195.json', '2006-text.json'];
  for (const base of names) {
    for (const draft of names) {
      it(`of ${draft} against ${base} reads as either`, () => {
        isBoth(resolution(base), resolution(draft));
      });
    }
  }

  it('of any two texts reads as either', () => {
    fc.assert(
      fc.property(randomDrafts, randomDrafts, (base, draft) => isBoth(base, draft)),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
  }, 600_000);

  it('of a text against itself changes nothing', () => {
    const { document, summary } = redline(resolution('79-154.json'), resolution('79-154.json'), by);
    expect(summary).toEqual({ kept: 90, changed: 0, moved: 0, inserted: 0, deleted: 0 });
    expect(document.entries.every(({ proposed }) => proposed === null)).toBe(true);
  });
});

/** What a redline shows: [words-], {words+}, a paragraph that is put in or taken out as a whole. */
function shown(base: Node, draft: Node): string[] {
  const { document } = redline(base, draft, by);
  const signs = { insertion: '+', deletion: '-' };
  return document.entries.map(({ runs, proposed }) => {
    const words = runs.map((run) => {
      const text = run.kind === 'mark' ? `^${run.marker}` : run.text;
      const [proposal] = run.proposals ?? [];
      if (!proposal || proposed) return text;
      return `[${signs[proposal.kind]}${text}]`;
    });
    if (!proposed) return words.join('');
    return `${signs[proposed.kind]}${proposed.move ?? ''} ${words.join('')}`;
  });
}

/** The marks that a redline says are new or gone. */
function changedMarks(base: Node, draft: Node): MarkRun[] {
  const { entries } = redline(base, draft, by).document;
  return entries.flatMap(({ runs }) =>
    runs.filter((run) => run.kind === 'mark' && run.proposals !== undefined),
  ) as MarkRun[];
}

const first = 'Urges Member States to protect all victims of trafficking in persons';
const second = 'Invites the Special Rapporteur to report on access to remedies';
const third = 'Requests the Secretary-General to report on progress';

describe('what a redline shows', () => {
  it('is the words that changed, and the mark that follows from a place', () => {
    expect(shown(doc([op(first)]), doc([op(`${first}, in particular women`)]))).toEqual([
      `${first}[+, in particular women].`,
    ]);
    expect(shown(doc([op(first), op(third)]), doc([op(first)]))).toContainEqual(`- ${third}.`);
  });

  it('is a paragraph put in between, after which none is said to change', () => {
    expect(shown(doc([op(first), op(third)]), doc([op(first), op(second), op(third)]))).toEqual([
      `${first};`,
      `+ ${second};`,
      `${third}.`,
    ]);
  });

  it('is a move where a paragraph stands elsewhere, however its words changed meanwhile', () => {
    const now = `${second} and on children`;
    expect(
      shown(doc([op(second), op(first), op(third)]), doc([op(first), op(now), op(third)])),
    ).toEqual([`-move1 ${second};`, `${first};`, `+move1 ${now};`, `${third}.`]);
  });

  it('is what is new of the preamble before what is gone of the operative part', () => {
    const base = doc([pp('Recalling this'), op(first), op(second), op(third)]);
    const draft = doc([pp('Recalling this'), pp('Alarmed by the tide'), op(second), op(third)]);
    expect(shown(base, draft)).toEqual([
      'Recalling this,',
      '+ Alarmed by the tide,',
      `- ${first};`,
      `${second};`,
      `${third}.`,
    ]);
  });

  it('is all that is gone of the operative part before a paragraph of the preamble that stays', () => {
    const base = doc([op(first), pp('Recalling this')]);
    const draft = doc([pp('Alarmed by the rising tide'), pp('Recalling this'), op(third)]);
    expect(shown(base, draft).toSorted()).toEqual([
      '+ Alarmed by the rising tide,',
      `+ ${third}.`,
      `- ${first}.`,
      'Recalling this,',
    ]);
  });

  it('moves the mark at the end with a paragraph, and the notes behind it', () => {
    const base = doc([op(second, fn('See A/79/161')), op(first)]);
    const { document } = redline(base, doc([op(first), op(second, fn('See A/80/3'))]), by);
    const ends = document.entries
      .filter(({ proposed }) => proposed)
      .map(({ runs }) => runs.slice(-2).map(({ proposals }) => proposals?.[0]?.move));
    expect(ends).toEqual([
      ['move1', 'move1'],
      ['move1', 'move1'],
    ]);
  });

  it('is a move from the preamble to the operative part', () => {
    const draft = doc([pp('Recalling this'), op(first), op(second)]);
    expect(shown(doc([pp('Recalling this'), pp(second), op(first), op(third)]), draft)).toEqual([
      'Recalling this,',
      `-move1 ${second},`,
      `${first};`,
      `- ${third}.`,
      `+move1 ${second}.`,
    ]);
  });

  it('keeps the mark of a note whose words changed', () => {
    const base = doc([pp('Recalling the report', fn('See A/79/161, para. 5')), op(first)]);
    const draft = doc([pp('Recalling the report', fn('See A/79/161, para. 6')), op(first)]);
    const { document } = redline(base, draft, by);
    expect(document.notes).toHaveLength(1);
    expect(
      document.notes[0]?.runs.map(({ text, proposals = [] }) => [text, proposals[0]?.kind]),
    ).toEqual([
      ['See A/79/161, para. ', undefined],
      ['5', 'deletion'],
      ['6', 'insertion'],
      ['.', undefined],
    ]);
  });

  it('keeps the mark of a note although a comma before it and the words behind it changed', () => {
    const base = doc([pp('Recalling the Conference,', fn('A/79/322'), ' held there'), op(first)]);
    const draft = doc([
      pp('Recalling the Conference', fn('A/79/322'), ' and its outcome'),
      op(first),
    ]);
    expect(shown(base, draft)[0]).toBe(
      'Recalling the Conference[-,]^1 [-held there][+and its outcome],',
    );
  });

  it('is one new note between treaties in OP5 of 79/154, of which the notes stay', () => {
    const base = resolution('79-154.json');
    const entry = outline(base).entries.find(({ label }) => label === 'OP5');
    const treaty = 'Convention on the Elimination of All Forms of Discrimination against Women';
    // No note stands before these words.
    const place = (entry?.words.textContent ?? '').indexOf(treaty) + treaty.length;
    const note = fn('United Nations, Treaty Series, vol. 1249, No. 20378');
    const draft = new Transform(base).insert((entry?.wordsPos ?? 0) + 1 + place, note).doc;
    const marks = changedMarks(base, draft);
    expect(marks.map(({ proposals = [] }) => proposals[0]?.kind)).toEqual(['insertion']);
  });

  it('is no first mark of a note in a draft that was taken from 73/146, only what repeated it', () => {
    const base = resolution('73-146.json');
    const draft = base.type.create({ ...base.attrs, footnotePolicy: 'current' }, base.content);
    const repeats = printed(base).entries.flatMap(({ runs }) =>
      runs.filter((run) => run.kind === 'mark' && !run.first),
    );
    const changed = changedMarks(base, draft);
    const [gone, come] = (['deletion', 'insertion'] as const).map((kind) =>
      changed.filter(({ proposals }) => proposals?.[0]?.kind === kind),
    );
    expect(gone?.filter(({ first }) => first)).toEqual([]);
    expect([gone?.length, come?.length]).toEqual([repeats.length, repeats.length]);
  });

  it('numbers notes that are left out behind the others', () => {
    const base = doc([
      pp('Recalling', fn('Resolution 64/293'), ' the Universal Declaration'),
      op(first),
    ]);
    const draft = doc([pp('Recalling the Universal Declaration', fn('A/79/322')), op(first)]);
    expect(shown(base, draft)[0]).toBe('Recalling[-^2] the Universal Declaration,[+^1]');
  });

  it('changes the level of a subparagraph and the number of a section by taking it out and in', () => {
    expect(
      shown(
        doc([op('To act:', sub('To sign it'), sub('To ratify it'))]),
        doc([op('To act:', sub('To sign it', sub('To ratify it')))]),
      ),
    ).toEqual(['To act:', 'To sign it[-;][+:]', '- To ratify it.', '+ To ratify it.']);
    expect(
      shown(
        doc([heading(1, 'Victims'), op(first), op(third)]),
        doc([heading(1, 'States'), op(second), heading(1, 'Victims'), op(first), op(third)]),
      ),
    ).toEqual(['- Victims', '+ States', `+ ${second};`, '+ Victims', `${first};`, `${third}.`]);
  });
});
