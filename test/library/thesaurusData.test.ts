import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { harvest } from '../../src/library/harvest.ts';
import { isCommon } from '../../src/library/spelling.ts';
import { wordsOf } from '../../src/library/words.ts';

interface Entry {
  readonly asked: readonly string[];
  readonly formal: readonly string[];
  /** For each formal expression of the wider field, a resolution that prints it. */
  readonly from?: readonly string[];
}

const folder = resolve(import.meta.dirname, '../../clause-library');
const file = readFileSync(join(folder, 'words/thesaurus.json'), 'utf8');
const thesaurus = JSON.parse(file) as { readonly note: string; readonly entries: readonly Entry[] };
const { entries } = thesaurus;

const clauses = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => harvest(readDraft(readFileSync(join(folder, name), 'utf8'))))
  .map(({ source, words }) => ({ source, words: ` ${folded(words)} ` }));

/** An expression or a paragraph as it is compared: its folded words in order. */
function folded(words: string): string {
  return wordsOf(words)
    .map(({ term }) => term)
    .join(' ');
}

function stands(formal: string, sources: (source: string) => boolean): boolean {
  const wanted = ` ${folded(formal)} `;
  return clauses.some(({ source, words }) => sources(source) && words.includes(wanted));
}

const repeated = (expressions: readonly string[]) =>
  expressions.filter((expression, at) => expressions.indexOf(expression) !== at);

describe('the thesaurus of the field', () => {
  it('has at least one asked and one formal expression in every entry, and nothing else', () => {
    const keys = new Set(entries.flatMap((entry) => Object.keys(entry)));
    expect([...keys].sort()).toEqual(['asked', 'formal', 'from']);
    for (const { asked, formal } of entries) {
      expect(asked.length, `asked for ${formal[0]}`).toBeGreaterThan(0);
      expect(formal.length, `formal for ${asked[0]}`).toBeGreaterThan(0);
    }
    const all = entries.flatMap(({ asked, formal }) => [...asked, ...formal]);
    expect(all.filter((words) => words !== words.trim() || folded(words) === '')).toEqual([]);
  });

  it('can be reviewed line by line, an entry a line', () => {
    const lines = file.split('\n').filter((line) => line.includes('"asked"'));
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(entries);
  });

  it('has no expression twice, however it is spelled', () => {
    expect(repeated(entries.flatMap(({ asked }) => asked.map(folded)))).toEqual([]);
    expect(entries.flatMap(({ formal }) => repeated(formal.map(folded)))).toEqual([]);
  });

  it('asks for nothing that is already its own formal expression', () => {
    const joined = (words: string) => folded(words).replaceAll(' ', '');
    const same = entries.flatMap(({ asked, formal }) => {
      const printed = new Set(formal.map(joined));
      return asked.filter((words) => printed.has(joined(words)));
    });
    expect(same).toEqual([]);
  });

  it('asks for nothing that stands in each of its formal expressions, as typing it finds them', () => {
    const within = (words: string, formal: string) =>
      ` ${folded(formal)} `.includes(` ${folded(words)} `);
    const needless = entries.flatMap(({ asked, formal }) =>
      asked.filter((words) => formal.every((expression) => within(words, expression))),
    );
    expect(needless).toEqual([]);
  });

  it('asks for nothing that every query has, as "who" and "it"', () => {
    const empty = (words: string) => wordsOf(words).every(({ term }) => isCommon(term));
    expect(entries.flatMap(({ asked }) => asked.filter(empty))).toEqual([]);
  });

  it('leads to words that stand in one of the four texts', () => {
    const own = entries.filter(({ from }) => !from);
    const absent = own.flatMap(({ formal }) =>
      formal.filter((words) => !stands(words, () => true)),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(absent).toEqual([]);
  });

  it('has the wider field after that, each formal expression with a resolution that prints it', () => {
    const first = entries.findIndex(({ from }) => from);
    const wider = entries.slice(first);
    expect(wider.filter(({ from, formal }) => from?.length !== formal.length)).toEqual([]);
    const symbols = wider.flatMap(({ from = [] }) => from);
    const known = /^(?:2006 text|[AES]\/(?:HRC\/)?RES\/[\w().-]+(?:\/[\w.-]+)?)$/;
    expect(symbols.filter((symbol) => !known.test(symbol))).toEqual([]);
  });

  it('names one of the four texts only for what stands in it', () => {
    const four = new Set(clauses.map(({ source }) => source));
    const claims = entries.flatMap(({ formal, from = [] }) =>
      formal.map((words, at) => ({ words, symbol: from[at] ?? '' })),
    );
    const ours = claims.filter(({ symbol }) => four.has(symbol));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter(({ words, symbol }) => !stands(words, (it) => it === symbol))).toEqual([]);
  });
});
