import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { printed } from '../../src/document/printed.ts';
import { redline } from '../../src/document/redline.ts';
import { redlineRows } from '../../src/document/redlineRows.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { doc, fn, op, pp } from '../builders.ts';
import { randomDrafts } from '../import/randomDrafts.ts';

const rivers = 'the shelters that municipal councils opened along the northern rivers';
const report = 'the Secretary-General to submit a report on legal aid for domestic workers';
const harbour = 'universities to study how debts bind seasonal workers to their recruiters';

const base = doc([
  pp(`Recalling ${rivers}`),
  op(`Requests ${report}`),
  op(`Invites ${harbour}`),
  op('Thanks the lighthouse keepers of all islands'),
]);
const draft = doc([
  pp(`Recalling with appreciation ${rivers}`),
  op(`Invites ${harbour}`),
  op(`Requests ${report} each year`),
  op('Decides to paint every harbour wall yellow'),
]);

/** What a row shows of one text: its words in both without those that only the other has. */
function side(runs: readonly Run[], gone: 'insertion' | 'deletion'): string {
  return textOf(runs.filter(({ proposals }) => !proposals?.some(({ kind }) => kind === gone)));
}

const words = (runs: readonly Run[] | null) => runs && textOf(runs);

function rows() {
  return redlineRows(redline(base, draft, { author: '', date: '' }).document);
}

it('each paragraph stands once, under its names in both texts', () => {
  const told = rows().map(({ fate, was, label }) => [fate, was, label]);
  expect(told).toContainEqual(['kept', 'Title', 'Title']);
  expect(told).toContainEqual(['changed', 'PP1', 'PP1']);
  expect(told).toContainEqual(['new', '', 'OP3']);
  expect(told).toContainEqual(['dropped', 'OP3', '']);
  const elsewhere = told.filter(([fate]) => fate === 'moved');
  expect(elsewhere).toHaveLength(1);
  expect(told).toHaveLength(6);
});

it('a moved paragraph has its words in both texts, and only what changed in them as changed', () => {
  const row = rows().find(({ fate }) => fate === 'moved');
  const [before, after] = [words(row?.before ?? null), words(row?.after ?? null)];
  expect(before?.split(' ')[0]).toBe(after?.split(' ')[0]);
  const changed = row?.together.filter(({ proposals }) => proposals !== undefined) ?? [];
  expect(textOf(changed).length).toBeLessThan(20);
});

it('a paragraph that was moved and changed shows the words of the base as taken out only', () => {
  const tours =
    'measures to eliminate sex tourism demand, especially for children, through all possible means';
  const now = tours.replace('eliminate sex tourism demand', 'end sex tourism');
  const others = [op(`Requests ${report}`), op(`Invites ${harbour}`)];
  const from = [op(`Urges Governments to strengthen ${tours}`), ...others];
  const to = [...others, op(`Urges Governments to intensify ${now}`)];
  const changes = redline(doc(from), doc(to), { author: '', date: '' });
  const row = redlineRows(changes.document).find(({ fate }) => fate === 'moved');
  expect(side(row?.together ?? [], 'insertion')).toBe(`Urges Governments to strengthen ${tours};`);
  expect(side(row?.together ?? [], 'deletion')).toBe(`Urges Governments to intensify ${now}.`);
});

it('a moved paragraph keeps the marks of its notes, with the number that each text prints', () => {
  const noted = (volume: number) => fn(`United Nations, Treaty Series, vol. ${volume}, No. 39574`);
  const moved = (verb: string, ...between: Node[]) =>
    op(`${verb} the Convention`, noted(2225), ...between, ` and of ${harbour}`, noted(2237));
  const other = op(`Requests ${report}`, fn('See A/79/161'), ` and then ${rivers} as well`);
  const from = doc([moved('Recalls the importance of'), other]);
  const to = doc([other, moved('Recalls the great importance of', noted(171))]);
  const found = redlineRows(redline(from, to, { author: '', date: '' }).document);
  const row = found.find(({ fate }) => fate === 'moved');
  const marks = (runs: readonly Run[] | null | undefined) =>
    (runs ?? []).flatMap((run) =>
      run.kind === 'mark' ? [`${run.marker} ${run.proposals?.[0]?.kind ?? 'stays'}`] : [],
    );
  expect(marks(row?.before)).toEqual(['1 stays', '2 stays']);
  expect(marks(row?.after)).toEqual(['2 stays', '3 insertion', '4 stays']);
  expect(marks(row?.together)).toEqual(['2 stays', '3 insertion', '4 stays']);
});

it('a row has the words of either text, none of the other', () => {
  const row = rows().find(({ label }) => label === 'PP1');
  expect(words(row?.before ?? null)).toBe(`Recalling ${rivers},`);
  expect(words(row?.after ?? null)).toBe(`Recalling with appreciation ${rivers},`);
});

function resolution(name: string): Node {
  const path = join(import.meta.dirname, '../../clause-library', name);
  return readDraft(readFileSync(path, 'utf8')).doc;
}

/** The numbers of the marks of each paragraph that has some, by its name. */
function numbers(paragraphs: readonly (readonly [label: string, runs: readonly Run[] | null])[]) {
  const numbered = paragraphs.map(([label, runs]) => {
    const marks = (runs ?? []).flatMap((run) => (run.kind === 'mark' ? [run.marker] : []));
    return [label, marks] as const;
  });
  return new Map(numbered.filter(([, marks]) => marks.length > 0));
}

/** As a resolution prints them. */
function printedNumbers(resolved: Node) {
  return numbers(printed(resolved).entries.map(({ entry, runs }) => [entry.label, runs]));
}

describe.each([
  ['73-146.json', '79-154.json'],
  ['79-154.json', '73-146.json'],
  ['72-195.json', '79-154.json'],
])('of %s and %s', (baseName, draftName) => {
  const [old, now] = [resolution(baseName), resolution(draftName)];
  const found = redlineRows(redline(old, now, { author: '', date: '' }).document);

  it('each side has the numbers of notes that its own text prints', () => {
    expect(numbers(found.map(({ was, before }) => [was, before]))).toEqual(printedNumbers(old));
    expect(numbers(found.map(({ label, after }) => [label, after]))).toEqual(printedNumbers(now));
  });

  it('each side has under its words the notes that its own text prints', () => {
    const notes = (side: 'before' | 'after') =>
      found
        .flatMap(({ notes: under }) => under[side].map((runs) => [...runs]))
        .flatMap(([mark, ...note]) =>
          mark?.kind === 'mark' && mark.first ? [`${mark.marker}${textOf(note)}`] : [],
        );
    const asPrinted = (resolved: Node) =>
      printed(resolved).notes.map(({ marker, runs }) => `${marker} ${textOf(runs)}`);
    expect(notes('before').toSorted()).toEqual(asPrinted(old).toSorted());
    expect(notes('after').toSorted()).toEqual(asPrinted(now).toSorted());
  });

  it('the summary counts what the rows say', () => {
    const { summary } = redline(old, now, { author: '', date: '' });
    const count = (asked: string) =>
      found.filter(({ fate, label }) => fate === asked && label !== 'Title').length;
    expect(summary).toEqual({
      kept: count('kept'),
      changed: count('changed'),
      moved: count('moved'),
      inserted: count('new'),
      deleted: count('dropped'),
    });
  });

  it('marks that only the base has keep their numbers where both are in one', () => {
    for (const { together, before } of found) {
      const gone = (runs: readonly Run[]) =>
        runs.filter(
          ({ kind, proposals }) => kind === 'mark' && proposals?.[0]?.kind === 'deletion',
        );
      expect(gone(together)).toEqual(gone(before ?? []));
    }
  });
});

/** Words and numbers of notes of each paragraph that has some; tables are told otherwise. */
function told(paragraphs: readonly (readonly [label: string, runs: readonly Run[] | null])[]) {
  return paragraphs
    .filter(([label]) => !/^T(?:able|itle)/.test(label))
    .map(([, runs]) => (runs ?? []).map((run) => (run.kind === 'mark' ? run.marker : run.text)))
    .map((pieces) => pieces.join(''))
    .filter((text) => text !== '');
}

function tellsBoth(old: Node, now: Node): void {
  const { document, summary } = redline(old, now, { author: '', date: '' });
  const found = redlineRows(document);
  const asPrinted = (text: Node) =>
    told(printed(text).entries.map(({ entry, runs }) => [entry.label, runs]));
  expect(told(found.map(({ label, after }) => [label, after]))).toEqual(asPrinted(now));
  // A moved paragraph stands where the draft has it.
  expect(told(found.map(({ was, before }) => [was, before])).toSorted()).toEqual(
    asPrinted(old).toSorted(),
  );
  const paragraphs = found.filter(({ label, was }) => label !== 'Title' && was !== 'Title');
  expect(paragraphs).toHaveLength(Object.values(summary).reduce((sum, count) => sum + count, 0));
}

/** The draft with its preambular and operative paragraphs turned round. */
function turned(text: Node): Node {
  const isParagraph = ({ type }: Node) => /^(?:pre|op).*Paragraph$/.test(type.name);
  const backwards = text.children.filter(isParagraph).reverse();
  const kindOf = (node: Node) => backwards.findIndex(({ type }) => type === node.type);
  return text.copy(
    Fragment.from(
      text.children.map((node) => {
        const [other] = isParagraph(node) ? backwards.splice(kindOf(node), 1) : [];
        return other ?? node;
      }),
    ),
  );
}

it('rows of any two texts have the words and the numbers of notes of each', () => {
  fc.assert(
    fc.property(randomDrafts, randomDrafts, (old, now) => {
      tellsBoth(old, now);
      tellsBoth(old, turned(old));
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
}, 600_000);

it('rows of a resolution turned round have them too', () => {
  for (const name of ['73-146.json', '79-154.json']) {
    tellsBoth(resolution(name), turned(resolution(name)));
  }
});

const noted = (year: string) => fn(`United Nations, Treaty Series, vol. 2237, ${year}.`);

/** The notes under the paragraphs of one text, each with [words-] that are gone, [words+] new. */
function below(from: Node, to: Node, side: 'before' | 'after' | 'together'): string[] {
  const found = redlineRows(redline(from, to, { author: '', date: '' }).document);
  return found.flatMap(({ notes }) =>
    notes[side].map((note) =>
      note
        .map((run) => {
          const text = run.kind === 'mark' ? String(run.marker) : run.text;
          const [proposal] = run.proposals ?? [];
          return proposal ? `[${text}${proposal.kind === 'insertion' ? '+' : '-'}]` : text;
        })
        .join('')
        // Faces part what is one change.
        .replace(/([+-])\]\[(?=[^\]]*\1\])/g, ''),
    ),
  );
}

describe('notes under the words of a row', () => {
  const treaty = 'United Nations, Treaty Series, vol. 2237';
  const one = doc([op('Recalls the Convention', noted('1574'))]);

  it('say what changed in them, and make the paragraph a changed one', () => {
    const other = doc([op('Recalls the Convention', noted('1575'))]);
    expect(below(one, other, 'before')).toEqual([`1 ${treaty}, [1574-].`]);
    expect(below(one, other, 'after')).toEqual([`1 ${treaty}, [1575+].`]);
    const { summary, document } = redline(one, other, { author: '', date: '' });
    expect(summary).toEqual({ kept: 0, changed: 1, moved: 0, inserted: 0, deleted: 0 });
    const fates = redlineRows(document).map(({ label, fate }) => [label, fate]);
    expect(fates).toEqual([
      ['Title', 'kept'],
      ['OP1', 'changed'],
    ]);
  });

  it('are new or gone as a whole, with the number of the text that has them', () => {
    const other = doc([
      op('Recalls', fn('See A/79/161'), ' the Convention', fn('Resolution 70/1')),
    ]);
    const gone = `[1 ${treaty}, 1574.-]`;
    const come = ['[1 See A/79/161.+]', '[2 Resolution 70/1.+]'];
    expect(below(one, other, 'before')).toEqual([gone]);
    expect(below(one, other, 'after')).toEqual(come);
    expect(below(one, other, 'together').toSorted()).toEqual([gone, ...come].toSorted());
  });

  it('of a moved paragraph say what changed in them only', () => {
    const others = [op(`Requests ${report}`), op(`Invites ${rivers}`)];
    const moved = (year: string) => op(`Encourages ${harbour}`, noted(year));
    const [from, to] = [doc([moved('1574'), ...others]), doc([...others, moved('1575')])];
    expect(below(from, to, 'together')).toEqual([`1 ${treaty}, [1574-][1575+].`]);
    expect(below(from, to, 'before')).toEqual([`1 ${treaty}, [1574-].`]);
  });

  it('of a mark that repeated one and is gone are told in full', () => {
    const notes = [fn('United Nations, Treaty Series, vol. 1, No. 2'), fn(`${treaty}, No. 3`)];
    const paragraphs = (...last: Node[]) => [
      pp('Recalling one', ...notes.slice(0, 1), ' and the other', ...notes.slice(1)),
      op('Urges all to ratify the other', ...last),
    ];
    const from = doc(paragraphs(...notes.slice(1)), { footnotePolicy: 'legacy' });
    const to = doc(paragraphs(), { footnotePolicy: 'legacy' });
    expect(below(from, to, 'before')).toEqual([
      '1 United Nations, Treaty Series, vol. 1, No. 2.',
      '2 Ibid., vol. 2237, No. 3.',
      `[2 ${treaty}, No. 3.-]`,
    ]);
  });
});
