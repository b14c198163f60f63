import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Draft, readDraft } from '../../src/document/draftFile.ts';
import type { Part } from '../../src/document/outline.ts';
import type { Clause } from '../../src/library/clause.ts';
import type { Hit } from '../../src/library/hit.ts';
import { library } from '../../src/library/library.ts';

// What drafters look for in the four resolutions of clause-library; the expected paragraphs were
// found by reading the texts.

const folder = resolve(import.meta.dirname, '../../clause-library');
const drafts: readonly Draft[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => readDraft(readFileSync(join(folder, file), 'utf8')));
const agreed = library(drafts);

const short = ({ clause }: Hit) => `${clause.source.replace('A/RES/', '')} ${clause.label}`;
const found = (query: string) => agreed.search(query).map(short);
const related = (words: string, part: Part) => agreed.relatives(words, part).map(short);
const wordsOf = (source: string, label: string) =>
  agreed.clauses.find((clause) => clause.source === source && clause.label === label)?.words ?? '';

describe('the four resolutions', () => {
  it('give each of their paragraphs and subparagraphs as a clause', () => {
    const count = (source: string) =>
      agreed.clauses.filter((clause) => clause.source === source).length;
    expect(count('A/RES/73/146')).toBe(38 + 52);
    expect(count('A/RES/79/154')).toBe(38 + 52);
    expect(count('A/RES/72/195')).toBe(34 + 6 + 22);
    expect(count('2006 text')).toBe(20 + 28);
  });

  it('give every paragraph its opening phrase', () => {
    const without = agreed.clauses.filter(({ openingPhrase }) => openingPhrase === '');
    expect(without.every(({ label }) => /^PP8 \([a-f]\)$/.test(label))).toBe(true);
  });
});

describe('a search for words', () => {
  it.each([
    ['definition of trafficking protocol', ['79/154 PP3', '73/146 PP3', '72/195 PP5']],
    ['demand sex tourism', ['79/154 OP22', '73/146 OP22', '2006 text OP13']],
    ['Nansen Initiative', ['79/154 PP25', '73/146 PP23']],
    ['firewalls', ['79/154 OP42']],
    ['surrogacy', ['79/154 OP16']],
    ['statelesness', ['79/154 PP21']],
    ['do no harm', ['79/154 OP46']],
    ['artificial intelligence', ['79/154 OP24', '79/154 PP31']],
    ['illicit financial flows', ['79/154 OP7', '73/146 OP7']],
    ['Khartoum Declaration', ['79/154 OP8', '73/146 OP8', '72/195 PP28']],
    ['World Day against Trafficking', ['79/154 OP10', '73/146 OP10', '72/195 OP5']],
    ['birth registration', ['79/154 PP27', '73/146 PP25', '72/195 PP23']],
    ['Rome Statute', ['79/154 PP17', '73/146 PP16', '2006 text PP6']],
    ['compensation for damages', ['79/154 OP41', '73/146 OP41', '2006 text OP18']],
    ['report eighty-first session', ['79/154 OP52']],
    ['business human rights guiding principles', ['79/154 OP37']],
    ['labor inspections', ['79/154 OP42']],
    ['healthcare', ['79/154 OP31', '73/146 OP31']],
    ['health care', ['73/146 OP31', '79/154 OP31', '2006 text OP15']],
    ['pedophilia', ['79/154 PP31', '73/146 PP28', '2006 text PP12']],
    ['resolution 64/293 of 30 July 2010', ['79/154 PP12', '73/146 PP11', '72/195 PP7']],
  ])('%s finds these first', (query, expected) => {
    expect(found(query).slice(0, expected.length).sort()).toEqual([...expected].sort());
  });

  it('puts the newest of equally good ones first', () => {
    expect(found('demand sex tourism')[0]).toBe('79/154 OP22');
    expect(found('agents of change')[0]).toBe('79/154 PP24');
  });

  it('finds the paragraphs on organ removal with a typing error', () => {
    const hits = found('orgn removal');
    for (const label of [
      '79/154 OP40',
      '79/154 PP19',
      '79/154 PP22',
      '73/146 PP31',
      '73/146 OP40',
    ]) {
      expect(hits.slice(0, 14)).toContain(label);
    }
    const first = agreed.search('orgn removal').slice(0, 8);
    expect(first.every(({ clause }) => /organs?\b/.test(clause.words))).toBe(true);
  });

  it('finds the trust funds', () => {
    const hits = found('voluntary trust fund');
    expect(hits.slice(0, 2).sort()).toEqual(['73/146 OP51', '79/154 OP51']);
    expect(hits.slice(2, 5).sort()).toEqual(['72/195 OP20', '72/195 PP30', '72/195 PP31']);
  });

  it('finds a subparagraph by itself before the paragraph it stands in', () => {
    const words = 'human rights-based gender-sensitive approach vulnerable';
    expect(found(words).slice(0, 2)).toEqual(['72/195 PP8 (d)', '72/195 PP8']);
  });
});

describe('a symbol or a label', () => {
  it.each([
    ['A/RES/79/154 OP27', ['79/154 OP27']],
    ['79/154 OP27', ['79/154 OP27']],
    ['PP3', ['79/154 PP3', '73/146 PP3', '72/195 PP3', '2006 text PP3']],
    ['72/195 PP8 (d)', ['72/195 PP8 (d)']],
    ['2006 text, OP13', ['2006 text OP13']],
    ['sex tourism 2006 text', ['2006 text OP13']],
  ])('%s goes there', (query, expected) => {
    expect(found(query).slice(0, expected.length)).toEqual(expected);
  });

  it('of a whole resolution gives all its paragraphs in order', () => {
    const hits = found('A/RES/73/146');
    expect([hits.length, hits[0], hits[89]]).toEqual([90, '73/146 PP1', '73/146 OP52']);
  });
});

describe('a whole paragraph', () => {
  it('finds itself first, whichever it is', () => {
    const lost = agreed.clauses.filter(
      ({ words }) => agreed.search(words)[0]?.clause.words !== words,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['PP4', 'PP4'],
    ['PP20', 'PP21'],
    ['PP23', 'PP25'],
    ['PP37', 'PP30'],
    ['OP14', 'OP14'],
    ['OP22', 'OP22'],
    ['OP41', 'OP41'],
    ['OP42', 'OP43'],
    ['OP52', 'OP52'],
  ])('of 73/146, %s, finds its successor in 79/154, %s, next', (label, successor) => {
    const words = wordsOf('A/RES/73/146', label);
    expect(found(words).slice(0, 2)).toEqual([`73/146 ${label}`, `79/154 ${successor}`]);
    expect(found(`12. ${words.replace(/\s/g, '\n')}`)[0]).toBe(`73/146 ${label}`);
  });

  it('in quotation marks finds itself', () => {
    expect(found(`“${wordsOf('A/RES/73/146', 'OP22')}”`)[0]).toBe('73/146 OP22');
  });
});

describe('relatives of a paragraph in work', () => {
  it.each<[string, Part, string[]]>([
    ['Urges Governments to strengthen measures', 'operative', ['79/154 OP22', '73/146 OP22']],
    ['Recognizing also the role that men and boys', 'preambular', ['79/154 PP24', '73/146 PP22']],
    ['Reaffirming that the Global Plan of Action', 'preambular', ['72/195 PP8']],
    ['Stressing the need to', 'preambular', ['72/195 PP21', '72/195 PP25']],
    ['Encourages States to contribute to the trust fund', 'operative', ['79/154 OP51']],
  ])('%s…', (words, part, expected) => {
    expect(related(words, part).slice(0, expected.length).sort()).toEqual([...expected].sort());
  });

  it('are found in the other part too', () => {
    // What 72/195 emphasizes in its preamble, 79/154 reaffirms in an operative paragraph.
    expect(related(wordsOf('A/RES/72/195', 'PP18'), 'preambular').slice(0, 2)).toEqual([
      '72/195 PP18',
      '79/154 OP23',
    ]);
  });

  it('are likened as their words are', () => {
    const likeness = (label: string, other: string) =>
      agreed
        .relatives(wordsOf('A/RES/73/146', label), 'operative')
        .find((hit) => short(hit) === `79/154 ${other}`)?.score ?? 0;
    // OP6 has not changed, OP22 has a few other words, OP20 is about something else.
    expect(likeness('OP6', 'OP6')).toBe(1);
    expect(likeness('OP22', 'OP22')).toBeGreaterThan(0.75);
    expect(likeness('OP22', 'OP20')).toBeLessThan(0.3);
  });
});

describe('speed', () => {
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  it('is that of a keystroke, also on a busy machine', () => {
    const some = agreed.clauses.filter((_, at) => at % 6 === 0);
    const few = ({ words }: Clause) => words.split(' ').slice(3, 8).join(' ');
    const works: ((clause: Clause) => unknown)[] = [
      (clause) => agreed.search(clause.words),
      (clause) => agreed.search(few(clause)),
      ({ words, part }) => agreed.relatives(words, part),
    ];
    for (const work of works) {
      expect(median(some.map((clause) => timed(() => work(clause))))).toBeLessThan(20);
    }
  }, 30_000);
});
