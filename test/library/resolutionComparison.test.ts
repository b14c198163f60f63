import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import type { Clause } from '../../src/library/clause.ts';
import { growingLibrary, library } from '../../src/library/library.ts';
import { clauseOf } from './clauses.ts';

const words = {
  rivers: 'Welcomes the shelters that municipal councils opened along the northern rivers',
  guards: 'Urges Governments to train border guards in recognizing forged seafarers’ papers',
  debts: 'Invites universities to study how debts bind seasonal workers to their recruiters',
  report: 'Requests the Secretary-General to submit a report on legal aid for domestic workers',
  forum: 'Notes the annual forum of labour inspectors and its handbook on brick kilns',
  banks: 'Calls upon banks to freeze accounts that brokers use to collect recruitment fees',
};
const { rivers, guards, debts, report, forum, banks } = words;

const textOf = (source: string, ...all: string[]) =>
  all.map((each, at) => {
    const openingPhrase = /^(?:\w+ upon|\w+)/.exec(each)?.[0] ?? '';
    return clauseOf({ source, label: `OP${at + 1}`, openingPhrase, words: `${each};` });
  });

function compared(earlier: readonly Clause[], later: readonly Clause[]) {
  const growing = growingLibrary();
  growing.add(earlier);
  growing.add(later);
  const { paragraphs, counts } = growing.now().compare(earlier, later);
  const rows = paragraphs.map(
    (row) =>
      `${row.later?.label ?? '-'} ${row.fate} ${row.earlier.map(({ label }) => label).join('+')}`,
  );
  return { rows: rows.map((row) => row.trim()), paragraphs, counts };
}

const compare = (before: readonly string[], after: readonly string[]) =>
  compared(textOf('A/1', ...before), textOf('A/2', ...after));

it('a resolution beside itself is kept', () => {
  const all = Object.values(words);
  const { rows, counts } = compare(all, all);
  expect(rows[1]).toBe('OP2 kept OP2');
  expect(counts).toMatchObject({ kept: 6, changed: 0, moved: 0, new: 0, dropped: 0 });
});

it('a resolution that was opened and changed is compared with itself as it was', () => {
  const all = Object.values(words);
  const changed = textOf('A/1', ...all.slice(0, 5), banks.replace('Calls', 'Also calls'));
  const { rows, paragraphs } = compared(textOf('A/1', ...all), changed);
  expect(rows.slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((at) => `OP${at} kept OP${at}`));
  expect(rows[5]).toBe('OP6 changed OP6');
  expect(paragraphs.map(({ later }) => later?.id)).toEqual(changed.map(({ id }) => id));
});

it('a changed paragraph tells the change of its strength', () => {
  const stronger = debts.replace('Invites', 'Encourages');
  const { rows, paragraphs } = compare([rivers, debts, report], [rivers, stronger, report]);
  expect(rows).toEqual(['OP1 kept OP1', 'OP2 changed OP2', 'OP3 kept OP3']);
  expect(paragraphs[1]).toMatchObject({ isReworded: true, strength: 'stronger' });
});

it('what was dropped stands where it stood, what is new where it stands', () => {
  const { rows } = compare([rivers, guards, debts, report], [rivers, debts, forum, report]);
  expect(rows).toEqual([
    'OP1 kept OP1',
    '- dropped OP2',
    'OP2 kept OP3',
    'OP3 new',
    'OP4 kept OP4',
  ]);
});

it('several that were dropped keep their order, also at the start', () => {
  const { rows } = compare([forum, banks, rivers, guards, debts], [rivers, guards, debts]);
  expect(rows.slice(0, 3)).toEqual(['- dropped OP1', '- dropped OP2', 'OP1 kept OP3']);
});

it('one paragraph that stands elsewhere moved, and the others stay', () => {
  const { rows, paragraphs } = compare(
    [rivers, guards, debts, report],
    [guards, debts, report, rivers],
  );
  expect(rows).toEqual(['OP1 kept OP2', 'OP2 kept OP3', 'OP3 kept OP4', 'OP4 moved OP1']);
  expect(paragraphs[3]?.isReworded).toBe(false);
});

it('one that went to the preamble moved', () => {
  const earlier = textOf('A/1', rivers, guards, debts, report);
  const later = [
    clauseOf({ source: 'A/2', label: 'PP1', words: `${rivers.replace('Welcomes', 'Welcoming')},` }),
    ...textOf('A/2', guards, debts, report),
  ];
  expect(compared(earlier, later).rows[0]).toBe('PP1 moved OP1');
});

it('several that became one are merged, one that became several is split', () => {
  const both = `${forum}, and calls upon banks to freeze accounts that brokers use to collect recruitment fees`;
  const apart = [rivers, guards, debts, forum, banks];
  const one = [rivers, guards, debts, both];
  expect(compare(apart, one).rows[3]).toMatch(/^OP4 merged OP[45]\+OP[45]$/);
  expect(compare(apart, one).counts).toMatchObject({ merged: 1, dropped: 0 });
  expect(compare(one, apart).rows.slice(3)).toEqual(['OP4 split OP4', 'OP5 split OP4']);
});

it('subparagraphs stand in their place and are not counted', () => {
  const inner = [
    clauseOf({ source: 'A/2', label: 'OP4', words: `Decides:\n${forum}` }),
    clauseOf({ source: 'A/2', label: 'OP4 (a)', words: forum }),
  ];
  const later = [...textOf('A/2', rivers, guards, debts), ...inner];
  const { rows, counts } = compared(textOf('A/1', rivers, guards, debts), later);
  expect(rows.slice(3)).toEqual(['OP4 new', 'OP4 (a) new']);
  expect(counts.new).toBe(1);
});

it('a resolution beside nothing is new, and dropped', () => {
  expect(compare([], [rivers, guards]).rows).toEqual(['OP1 new', 'OP2 new']);
  expect(compare([rivers, guards], []).rows).toEqual(['- dropped OP1', '- dropped OP2']);
});

it('every paragraph of two real resolutions is told, once', () => {
  const read = (name: string) =>
    readDraft(readFileSync(new URL(`../../clause-library/${name}.json`, import.meta.url), 'utf8'));
  const all = library(['73-146', '2006-text', '72-195'].map(read));
  const names = ['2006 text', 'A/RES/72/195', 'A/RES/73/146'];
  for (const one of names) {
    for (const other of names) {
      const [earlier, later] = [all.resolution(one), all.resolution(other)];
      const { paragraphs } = all.compare(earlier, later);
      expect(paragraphs.flatMap((row) => row.later ?? []).map(({ id }) => id)).toEqual(
        later.map(({ id }) => id),
      );
      const told = new Set(paragraphs.flatMap((row) => row.earlier.map(({ id }) => id)));
      expect(told.size).toBe(earlier.length);
    }
  }
});
