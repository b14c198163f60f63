import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { openingPhrase, sequencedPhrase } from '../../src/document/openingPhrase.ts';
import { nextSequence, type Respelling, resequence } from '../../src/document/sequence.ts';
import { doc, fn, heading, op, pp, sub, withAttrs } from '../builders.ts';
import { type SourceParagraph, sources } from './sourceParagraphs.ts';

type Part = 'preambular' | 'operative';

/** What the sequence function makes of paragraphs given in order, each from its base verb. */
function respelt(part: Part, paragraphs: readonly string[]): string[] {
  return paragraphs.map((words, index) => {
    const base = openingPhrase(words, part)?.base ?? '';
    const sequence = nextSequence(paragraphs[index - 1] ?? null, words, part);
    return sequence === null ? '' : sequencedPhrase(base, sequence, part);
  });
}

/** Operative paragraphs that differ in nothing but their opening. */
function about(...openings: string[]): string[] {
  return openings.map((opening) => `${opening} Governments to act`);
}

function ofPart(paragraphs: readonly SourceParagraph[], part: Part): readonly SourceParagraph[] {
  return paragraphs.filter((paragraph) => paragraph.part === part);
}

/** The paragraph nodes of a source's part; index 3 of the document is the first. */
function draft(paragraphs: readonly SourceParagraph[], part: Part): Node[] {
  return ofPart(paragraphs, part).map(({ words }) =>
    part === 'operative' ? op(words) : pp(words),
  );
}

function changes(respellings: readonly Respelling[]): string[] {
  return respellings.map(({ label, from, to }) => `${label} ${from} → ${to}`);
}

/** Index among a document's children of the block with this index, under the default opening. */
const child = (block: number) => block + 3;

/** Indexes from one to another, both included; the second is the next one by default. */
const between = (from: number, to = from + 1) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('the four sources', () => {
  const counts = { S73: [38, 52], S79: [38, 52], S72: [34, 22], S61: [20, 28] } as const;
  // Neighbours with the same phrase, from the table of un-style 2.2.
  const pairs = { S73: [9, 16], S79: [8, 16], S72: [8, 5], S61: [7, 7] } as const;
  const parts = ['preambular', 'operative'] as const;

  for (const name of ['S73', 'S79', 'S72', 'S61'] as const) {
    for (const [at, part] of parts.entries()) {
      const paragraphs = ofPart(sources[name], part);

      it(`${name}, ${part}: every opening phrase is recognized as printed`, () => {
        expect(paragraphs).toHaveLength(counts[name][at] ?? -1);
        const found = paragraphs.map(({ words }) => openingPhrase(words, part)?.text);
        expect(found).toEqual(paragraphs.map(({ phrase }) => phrase));
      });

      it(`${name}, ${part}: every opening phrase follows from its base verb`, () => {
        const made = respelt(
          part,
          paragraphs.map(({ words }) => words),
        );
        expect(made).toEqual(paragraphs.map(({ phrase }) => phrase));
      });

      it(`${name}, ${part}: as many neighbours share a phrase as the rulebook counts`, () => {
        const bases = paragraphs.map(({ words }) => openingPhrase(words, part)?.base);
        const same = bases.filter((base, index) => index > 0 && base === bases[index - 1]);
        expect(same).toHaveLength(pairs[name][at] ?? -1);
      });
    }

    it(`${name}: nothing is respelt when every paragraph is looked at`, () => {
      const text = doc([
        ...draft(sources[name], 'preambular'),
        ...draft(sources[name], 'operative'),
      ]);
      expect(resequence(text, between(0, text.childCount))).toEqual([]);
    });
  }
});

describe('whether a paragraph says also or further', () => {
  it('goes through plain, also, further and begins again in the operative part', () => {
    const phrases = about(
      ...['Calls upon', 'Also calls upon', 'Further calls upon'],
      ...['Calls upon', 'Also calls upon', 'Further calls upon'],
    );
    expect(
      respelt('operative', phrases).map(
        (phrase, i) => `${phrase} Governments to act` === phrases[i],
      ),
    ).not.toContain(false);
  });

  it('goes through the same cycle behind the phrase in the preamble', () => {
    const printed = [
      ...['Recognizing', 'Recognizing also', 'Recognizing further', 'Recognizing'],
      ...['Recognizing also', 'Recognizing further', 'Recognizing', 'Recognizing also'],
      ...['Concerned', 'Recognizing', 'Concerned'],
    ];
    expect(
      respelt(
        'preambular',
        printed.map((phrase) => `${phrase} that it is so`),
      ),
    ).toEqual(printed);
  });

  it('counts from the predecessor as it stands, not from the start of the series', () => {
    expect(nextSequence('Also urges States to act', 'Urges States to act', 'operative')).toBe(2);
    expect(nextSequence('Further urges States to act', 'Urges States to act', 'operative')).toBe(0);
    expect(nextSequence('Noting further that', 'Noting also that', 'preambular')).toBe(0);
  });

  it.each([
    ['preambular', 'Welcoming the Pact', 'Welcoming in particular the efforts'],
    ['preambular', 'Taking note of the report', 'Taking note with appreciation of the report'],
    ['preambular', 'Seriously concerned that', 'Concerned about the use'],
    ['preambular', 'Reiterating its strong condemnation of', 'Reiterating its concern that'],
    ['operative', 'Urges Governments to act', 'Strongly urges Governments to act'],
    [
      'operative',
      'Expresses solidarity with and compassion for victims',
      'Expresses support for the activities',
    ],
  ] as const)('in the %s part "%s" and "%s" are different phrases', (part, first, second) => {
    expect(nextSequence(first, second, part)).toBe(0);
    expect(nextSequence(second, first, part)).toBe(0);
  });

  it('puts also after a whole phrase of several words in the preamble, before it otherwise', () => {
    expect(respelt('preambular', ['Taking note of a', 'Taking note of b'])).toEqual([
      'Taking note',
      'Taking note also',
    ]);
    expect(
      respelt('operative', [
        'Takes note with appreciation of a',
        'Takes note with appreciation of b',
      ]),
    ).toEqual(['Takes note with appreciation', 'Also takes note with appreciation']);
  });

  it('is 0 for the first paragraph and null where no phrase is known', () => {
    expect(nextSequence(null, 'Also urges States to act', 'operative')).toBe(0);
    expect(nextSequence('Urges States to act', 'Nobody knows this', 'operative')).toBeNull();
    expect(nextSequence('Nobody knows this', 'Urges States to act', 'operative')).toBe(0);
    expect(nextSequence('1. Each State', 'Urges States to act', 'annex')).toBeNull();
  });
});

describe('the addressee in the operative part', () => {
  it.each([
    ['Governments to act', 'Governments, the international community and all others to see', 0],
    ['Governments and relevant United Nations bodies to act', 'Governments to see', 0],
    ['concerned Governments to act', 'Governments to see', 0],
    ['all Governments to act', 'Governments to see', 0],
    ['Member States that have not yet done so to act', 'Member States to see', 0],
    [
      'Governments, in cooperation with non-governmental organizations, to act',
      'Governments to see',
      1,
    ],
    [
      'Governments to act',
      'Governments, in cooperation with intergovernmental, non-governmental and private sector organizations, to see',
      1,
    ],
    ['Governments to act', 'Governments, with the support of the United Nations, to see', 1],
    [
      'Governments to act',
      'Governments, in accordance with their respective legal systems, to see',
      1,
    ],
    ['Governments to act', 'Governments, in line with their obligations, to see', 1],
    ['Member States to act', 'Member States, through partnerships, as appropriate, to see', 1],
    ['States parties to the Convention to act', 'States parties to the Convention to see', 1],
    ['States parties to the Convention to act', 'States to see', 0],
    ['the Secretary-General to act', 'the Secretary-General, in order to see, to see', 1],
  ] as const)('"%s" and then "%s" give %i', (first, second, sequence) => {
    for (const verb of ['Urges', 'Calls upon', 'Invites', 'Encourages', 'Requests']) {
      expect(nextSequence(`${verb} ${first}`, `${verb} ${second}`, 'operative')).toBe(sequence);
    }
  });

  it('does not matter to verbs without one', () => {
    expect(nextSequence('Recalls the meetings', 'Recalls its decision to act', 'operative')).toBe(
      1,
    );
    expect(
      nextSequence(
        'Expresses serious concern at a',
        'Expresses serious concern about b',
        'operative',
      ),
    ).toBe(1);
  });

  it('does not matter in the preamble', () => {
    expect(nextSequence('Urging States to actct', 'Urging Governments to see', 'preambular')).toBe(
      1,
    );
  });
});

describe('resequencing after a structural change', () => {
  const s73 = draft(sources.S73, 'operative');

  it('takes up the cycle where a paragraph was deleted', () => {
    const text = doc(s73.toSpliced(18, 1));
    expect(changes(resequence(text, between(child(18), child(18))))).toEqual([
      'OP19 Further urges → Also urges',
    ]);
  });

  it('breaks the cycle where another paragraph was inserted, and cascades', () => {
    const text = doc(s73.toSpliced(18, 0, op('Stresses the need for data')));
    expect(changes(resequence(text, between(child(18))))).toEqual([
      'OP20 Also urges → Urges',
      'OP21 Further urges → Also urges',
    ]);
  });

  it('gives the place of the phrase and exactly the phrase that stands there', () => {
    const text = doc(s73.toSpliced(18, 0, op('Stresses the need for data')));
    for (const { pos, from } of resequence(text, between(child(18)))) {
      expect(text.textBetween(pos, pos + from.length)).toBe(from);
    }
  });

  it('leaves far-away departures from the rule alone', () => {
    const recalls = ['a', 'b', 'c'].map((words) => op(`Recalls ${words}`));
    const text = doc([
      ...about('Urges', 'Further urges').map((words) => op(words)),
      op('Notes a'),
      ...recalls,
    ]);
    expect(changes(resequence(text, between(child(1), child(1))))).toEqual([
      'OP2 Further urges → Also urges',
    ]);
  });

  it('looks at the first paragraph after the change even when the changed one stays', () => {
    const text = doc([op('Notes a'), op('Stresses b'), op('Also notes c'), op('Further notes d')]);
    expect(changes(resequence(text, between(child(1))))).toEqual([
      'OP3 Also notes → Notes',
      'OP4 Further notes → Also notes',
    ]);
  });

  it('leaves a locked paragraph as it stands and lets the next count from it', () => {
    const locked = withAttrs(op('Also notes b'), { locked: true });
    const text = doc([op('Stresses a'), locked, op('Notes c')]);
    expect(changes(resequence(text, between(child(1))))).toEqual(['OP3 Notes → Further notes']);
  });

  it('starts afresh after a heading and at the first operative paragraph', () => {
    const text = doc([pp('Noting a'), heading(1, 'Data'), pp('Noting also b'), op('Also notes c')]);
    expect(changes(resequence(text, between(child(1), child(3))))).toEqual([
      'PP2 Noting also → Noting',
      'OP1 Also notes → Notes',
    ]);
  });

  it('passes over paragraphs without any words', () => {
    const text = doc([op('Stresses a'), op('Notes b'), op(), op('Notes c'), op(), op('Notes d')]);
    expect(changes(resequence(text, between(child(3), child(3))))).toEqual([
      'OP4 Notes → Also notes',
      'OP6 Notes → Further notes',
    ]);
  });

  it('ignores subparagraphs', () => {
    const listed = op('Decides:', sub('To stress the need'), sub('Decides nothing'));
    const text = doc([listed, op('Decides to act')]);
    expect(changes(resequence(text, between(child(1), child(1))))).toEqual([
      'OP2 Decides → Also decides',
    ]);
  });

  it('reads the phrase before a footnote and leaves one alone that a footnote cuts', () => {
    const cut = op('Also', fn('Resolution 70/1'), ' notes b');
    const text = doc([op('Stresses a'), cut, op('Also notes', fn('Resolution 70/1'), ' c')]);
    expect(changes(resequence(text, between(child(1), child(2))))).toEqual([
      'OP3 Also notes → Further notes',
    ]);
  });

  it('has nothing to do at either end of the document', () => {
    const text = doc([op('Notes a')]);
    expect(resequence(text, between(0))).toEqual([]);
    expect(resequence(text, between(text.childCount))).toEqual([]);
  });

  it('deals with 1,100 paragraphs of one cascade without a wait, also on a busy machine', () => {
    const text = doc([op('Stresses a'), ...Array.from({ length: 1100 }, () => op('Notes b'))]);
    const started = performance.now();
    // Every third one is right as it stands and would stop the cascade, so all are looked at.
    const found = resequence(text, between(child(1), text.childCount));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(found).toHaveLength(733);
  });
});
