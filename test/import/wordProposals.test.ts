import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { outlineJson } from '../../src/cli/outlineJson.ts';
import { commentsIn } from '../../src/document/comments.ts';
import { accepted, proposalsIn, rejected } from '../../src/document/proposals.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import type { ChangesRead } from '../../src/import/wordChanges.ts';
import { doc, masthead, op, title } from '../builders.ts';
import { deleted, inserted, kenya, mexico, p, run, tinyWord } from './tinyWord.ts';

const read = (bytes: Uint8Array, changes: ChangesRead) => importWord(bytes, { changes });

/** The operative part as it prints, a paragraph a line. */
function lines(doc: Node): string[] {
  return outlineJson(doc)
    .paragraphs.filter(({ part }) => part !== 'preambular')
    .map(({ printed, text }) => `${printed} ${text}`);
}

/** The three readings of a file, those of the proposals too, which have to be the same. */
function readings(body: string) {
  const bytes = tinyWord(body);
  const kept = read(bytes, 'proposals');
  const both = { accepted: lines(accepted(kept.doc)), rejected: lines(rejected(kept.doc)) };
  return { kept, both, bytes };
}

function expectReadings(body: string, nowLines: string[], oldLines: string[]): Node {
  const { kept, both, bytes } = readings(body);
  expect(both).toEqual({ accepted: nowLines, rejected: oldLines });
  expect(lines(read(bytes, 'accepted').doc)).toEqual(nowLines);
  expect(lines(read(bytes, 'rejected').doc)).toEqual(oldLines);
  kept.doc.check();
  return kept.doc;
}

const ins = `<w:ins ${kenya}/>`;
const del = `<w:del ${kenya}/>`;

describe('tracked changes kept as proposals', () => {
  it('are words inserted and deleted with author and date', () => {
    const doc = expectReadings(
      p(run('Urges ') + inserted(run('all ')) + deleted('some ', mexico) + run('States;'), {
        level: 0,
      }) + p(run('Decides.'), { level: 0 }),
      ['1. Urges all States;', '2. Decides.'],
      ['1. Urges some States;', '2. Decides.'],
    );
    expect(proposalsIn(doc)).toMatchObject([
      { kind: 'insertion', author: 'Kenya', date: '2026-10-02T09:30:00Z', whole: false },
      { kind: 'deletion', author: 'Mexico', date: '2026-10-03T10:00:00Z', whole: false },
    ]);
  });

  it('are a deletion and an insertion at the two places of a move', () => {
    const moved = `<w:moveFrom ${kenya}>${run('now ')}</w:moveFrom>`;
    const here = `<w:moveTo ${kenya}>${run(' now')}</w:moveTo>`;
    const doc = expectReadings(
      p(run('Urges ') + moved + run('States') + here + run(';'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges States now;', '2. Decides.'],
      ['1. Urges now States;', '2. Decides.'],
    );
    expect(proposalsIn(doc).map(({ kind, author }) => [kind, author])).toEqual([
      ['deletion', 'Kenya'],
      ['insertion', 'Kenya'],
    ]);
  });

  it('are whole paragraphs where words and end are proposed; deleted ones have no number', () => {
    const doc = expectReadings(
      p(run('Urges;'), { level: 0 }) +
        p(inserted(run('Calls upon States;')), { level: 0, mark: ins }) +
        p(deleted('Requests a report;'), { level: 0, mark: del }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges;', '2. Calls upon States;', '3. Decides.'],
      ['1. Urges;', '2. Requests a report;', '3. Decides.'],
    );
    expect(proposalsIn(doc).map(({ kind, whole }) => [kind, whole])).toEqual([
      ['insertion', true],
      ['deletion', true],
    ]);
  });

  it('are whole paragraphs where a person pressed Enter at the end of one and wrote', () => {
    const doc = expectReadings(
      p(run('Urges;'), { level: 0, mark: ins }) +
        p(inserted(run('Calls upon States;')), { level: 0, mark: ins }) +
        p(inserted(run('Welcomes it;')), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges;', '2. Calls upon States;', '3. Welcomes it;', '4. Decides.'],
      ['1. Urges;', '2. Decides.'],
    );
    expect(proposalsIn(doc).map(({ whole }) => whole)).toEqual([true, true]);
  });

  it('are whole paragraphs where a person deleted from the end of one to the end of another', () => {
    const doc = expectReadings(
      p(run('Urges;'), { level: 0, mark: del }) +
        p(deleted('Requests a report;'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges;', '2. Decides.'],
      ['1. Urges;', '2. Requests a report;', '3. Decides.'],
    );
    expect(proposalsIn(doc).map(({ whole }) => whole)).toEqual([true]);
  });

  it('are the end of a paragraph taken out and put in beside it where it is proposed to divide it', () => {
    const doc = expectReadings(
      p(run('Urges States; '), { level: 0, mark: ins }) +
        p(run('calls upon others to act;'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges States;', '2. calls upon others to act;', '3. Decides.'],
      ['1. Urges States; calls upon others to act;', '2. Decides.'],
    );
    expect(proposalsIn(doc).map(({ kind, author, whole }) => [kind, author, whole])).toEqual([
      ['deletion', 'Kenya', false],
      ['insertion', 'Kenya', true],
    ]);
  });

  it('are so with words typed, more than one end and parts below', () => {
    expectReadings(
      p(run('Urges States'), { level: 0, mark: ins }) +
        p(run('to act, '), { level: 0, mark: ins }) +
        p(inserted(run('and also ')) + run('to report:'), { level: 0 }) +
        p(run('on shelters;'), { level: 1 }) +
        p(run('on aid;'), { level: 1 }) +
        p(run('Decides.'), { level: 0 }),
      [
        '1. Urges States;',
        '2. to act;',
        '3. and also to report:',
        '(a) on shelters;',
        '(b) on aid;',
        '4. Decides.',
      ],
      ['1. Urges States to act, to report:', '(a) on shelters;', '(b) on aid;', '2. Decides.'],
    );
  });

  it('are one paragraph again where three ends are refused', () => {
    expectReadings(
      p(run('Urges States '), { level: 0, mark: ins }) +
        p(run('to act, '), { level: 0, mark: ins }) +
        p(run('to report '), { level: 0, mark: ins }) +
        p(run('and to sign;'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges States;', '2. to act;', '3. to report;', '4. and to sign;', '5. Decides.'],
      ['1. Urges States to act, to report and to sign;', '2. Decides.'],
    );
  });

  it('tell of two paragraphs proposed to be joined, which are joined without losing a word', () => {
    const body =
      p(run('Urges States'), { level: 0, mark: del }) +
      p(deleted('Calls upon') + run(' to act;'), { level: 0 }) +
      p(run('Decides.'), { level: 0 });
    const { kept, bytes } = readings(body);
    expect(lines(kept.doc)).toEqual(['1. Urges States to act;', '2. Decides.']);
    expect(kept.doc.textContent).toContain('Calls upon');
    expect(kept.doubts.map(({ reason }) => reason)).toContain(
      'Somebody proposes to join this paragraph with the one before.',
    );
    expect(lines(read(bytes, 'rejected').doc)).toEqual([
      '1. Urges States;',
      '2. Calls upon to act;',
      '3. Decides.',
    ]);
  });

  it('stand in the title, and are told of the masthead alone', () => {
    const head = masthead({ session: 81, agendaItem: '27' });
    const files = unzipSync(wordFile(doc([head, title('Traffic in women'), op('Decides')])));
    const changed = (before: string, after: string) => {
      const xml = strFromU8(files['word/document.xml'] as Uint8Array);
      expect(xml).toContain(before);
      const swap = `</w:t></w:r>${deleted(before)}${inserted(run(after))}<w:r><w:t>`;
      const others = { ...files, 'word/document.xml': strToU8(xml.replace(before, swap)) };
      const { doc: found, doubts } = read(zipSync(others), 'proposals');
      const told = doubts.filter(({ reason }) => reason.includes('before the text begins'));
      return { proposals: proposalsIn(found).length, told: told.map(({ did }) => did) };
    };
    expect(changed('Traffic', 'Trafficking')).toEqual({ proposals: 2, told: [] });
    expect(changed('27', '28')).toEqual({
      proposals: 0,
      told: ['Read the masthead as if they were accepted. Left out: “27”.'],
    });
  });

  it('are told where the adoption line has no room for them', () => {
    const { kept } = readings(
      p(run('Decides.'), { level: 0 }) +
        p(deleted('53rd') + inserted(run('54th')) + run(' plenary meeting')) +
        p(run('17 December 2024')),
    );
    expect(kept.doc.lastChild?.attrs).toMatchObject({ meeting: '54th', date: '17 December 2024' });
    expect(kept.doubts).toContainEqual(
      expect.objectContaining({
        reason: 'Somebody proposes changes in the adoption line.',
        did: 'Read it as if they were accepted. Left out: “53rd”.',
      }),
    );
  });

  it('join as many paragraphs as somebody proposes to', () => {
    const { kept, bytes } = readings(
      p(run('Urges States '), { level: 0, mark: del }) +
        p(run('to act '), { level: 0, mark: del }) +
        p(run('and to report;'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
    );
    const joined = ['1. Urges States to act and to report;', '2. Decides.'];
    expect([lines(kept.doc), lines(read(bytes, 'accepted').doc)]).toEqual([joined, joined]);
    expect(lines(read(bytes, 'rejected').doc)).toHaveLength(4);
  });

  it('keep a subparagraph whose paragraph alone is proposed to be deleted, and tell of it', () => {
    const body =
      p(run('Urges;'), { level: 0 }) +
      p(deleted('Requests States:'), { level: 0, mark: del }) +
      p(run('To act;'), { level: 1 }) +
      p(run('Decides.'), { level: 0 });
    const { kept } = readings(body);
    expect(kept.doc.textContent).toContain('To act');
    expect(accepted(kept.doc).textContent).toContain('To act');
    expect(kept.doubts.map(({ reason }) => reason)).toContain(
      'Somebody proposes to delete this paragraph, but not what stands under it.',
    );
  });

  it('hold a paragraph with all that stands under it in one proposal', () => {
    const doc = expectReadings(
      p(run('Urges;'), { level: 0 }) +
        p(deleted('Requests States:'), { level: 0, mark: del }) +
        p(deleted('To act;'), { level: 1, mark: del }) +
        p(deleted('To report;'), { level: 1, mark: del }) +
        p(run('Decides:'), { level: 0 }) +
        p(deleted('To sit;'), { level: 1, mark: del }) +
        p(run('To rise.'), { level: 1 }),
      ['1. Urges;', '2. Decides:', '(a) To rise.'],
      [
        '1. Urges;',
        '2. Requests States:',
        '(a) To act;',
        '(b) To report;',
        '3. Decides:',
        '(a) To sit;',
        '(b) To rise.',
      ],
    );
    expect(proposalsIn(doc)).toHaveLength(2);
  });

  it('say in one doubt how many there are and whose, and that changes of form were taken', () => {
    const form = `<w:b/><w:rPrChange ${mexico}><w:rPr/></w:rPrChange>`;
    const { kept } = readings(
      p(run('Urges ') + inserted(run('all ')) + run('States;', form), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
    );
    expect(kept.doubts).toContainEqual(
      expect.objectContaining({
        reason:
          'The file has tracked changes (1 insertion, 1 change of form) by Kenya (1), Mexico (1).',
        did: 'Kept insertions and deletions as proposals, and changes of form as accepted.',
      }),
    );
  });

  it('leave typed numbers out of what is proposed, because numbers are counted', () => {
    const doc = expectReadings(
      p(run('1. Urges;')) +
        p(deleted('2. Requests a report;'), { mark: del }) +
        p(
          deleted('3') + inserted(run('2')) + run('. Decides ') + inserted(run('again')) + run('.'),
        ),
      ['1. Urges;', '2. Decides again.'],
      ['1. Urges;', '2. Requests a report;', '3. Decides.'],
    );
    expect(proposalsIn(doc)).toHaveLength(2);
  });

  it('mark the words of a row proposed in a table', () => {
    const cell = (words: string) => `<w:tc>${p(run(words))}</w:tc>`;
    const row = (words: string, change = '') =>
      `<w:tr><w:trPr>${change}</w:trPr>${cell(words)}${cell('10')}</w:tr>`;
    const body =
      p(run('Urges;'), { level: 0 }) +
      `<w:tbl>${row('Item')}${row('Second', ins)}${row('Third', del)}</w:tbl>` +
      p(run('Decides.'), { level: 0 });
    const bytes = tinyWord(body);
    const { doc } = read(bytes, 'proposals');
    expect(accepted(doc).textContent).toContain('Second');
    expect(accepted(doc).textContent).not.toContain('Third');
    expect(rejected(doc).textContent).not.toContain('Second');
    expect(rejected(doc).textContent).toContain('Third');
    expect(read(bytes, 'accepted').doc.textContent).not.toContain('Third');
    expect(read(bytes, 'rejected').doc.textContent).not.toContain('Second');
  });
});

const delBy = `<w:del ${mexico}/>`;

/** The words and authors of what is proposed, in reading order. */
const proposed = (doc: Node) =>
  proposalsIn(doc).map(({ kind, author, from, to }) => [kind, author, doc.textBetween(from, to)]);

/** Doubts about ends, with what was done. */
const doubtsOf = (body: string) =>
  read(tinyWord(body), 'proposals')
    .doubts.filter(({ reason }) => reason.startsWith('Somebody'))
    .map(({ reason, did }) => [reason, did]);

/** The letters of a document; spaces and marks at an end are put in by the import. */
const letters = (doc: Node) => doc.textContent.replace(/[\s,;:.]/g, '');

/**
 * A few numbered paragraphs of words by two authors, each word of another letter, between two whose
 * words and ends stay.
 */
const mixes = fc
  .array(
    fc.record({
      stretches: fc.array(
        fc.record({
          as: fc.constantFrom('plain', 'inserted', 'deleted'),
          by: fc.constantFrom(kenya, mexico),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      mark: fc
        .tuple(fc.constantFrom('', ins, `<w:ins ${mexico}/>`), fc.constantFrom('', del, delBy))
        .map((marks) => marks.join('')),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((paragraphs) => {
    let count = 0;
    const made = paragraphs.map(({ stretches, mark }) => {
      const words = stretches.map(({ as, by }) => {
        const word = `${String.fromCharCode(97 + count++).repeat(3)} `;
        if (as === 'deleted') return deleted(word, by);
        return as === 'inserted' ? inserted(run(word), by) : run(word);
      });
      return p(words.join(''), { level: 0, mark });
    });
    return [p(run('Urges;'), { level: 0 }), ...made, p(run('Decides.'), { level: 0 })].join('');
  });

describe('ends of paragraphs that are proposed in more than one way', () => {
  it('stand with the old words where some are replaced across the end of a paragraph', () => {
    const doc = expectReadings(
      p(run('Urges States ') + deleted('to act;'), { level: 0, mark: del }) +
        p(inserted(run('to sign;'), mexico), { level: 0, mark: ins }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges States to sign;', '2. Decides.'],
      ['1. Urges States to act;', '2. Decides.'],
    );
    expect(proposed(doc)).toEqual([
      ['deletion', 'Kenya', 'to act;'],
      ['insertion', 'Mexico', 'to sign'],
    ]);
  });

  it('are none where one person puts an end in and another takes it out, which is told', () => {
    const body =
      p(run('Urges;'), { level: 0 }) +
      p(run('Calls upon States '), { level: 0, mark: ins + delBy }) +
      p(run('to act;'), { level: 0 }) +
      p(run('Decides.'), { level: 0 });
    const doc = expectReadings(
      body,
      ['1. Urges;', '2. Calls upon States to act;', '3. Decides.'],
      ['1. Urges;', '2. Calls upon States to act;', '3. Decides.'],
    );
    expect(proposed(doc)).toEqual([]);
    expect(doubtsOf(body)).toEqual([
      [
        'Somebody proposes to divide a paragraph here.',
        'Left it undivided, because it is proposed to join the two again.',
      ],
    ]);
  });

  it('divide a paragraph whose rest is joined with the next, and are refused by themselves', () => {
    const body =
      p(run('Urges States '), { level: 0, mark: ins }) +
      p(run('to act '), { level: 0, mark: delBy }) +
      p(run('and to sign;'), { level: 0 }) +
      p(run('Decides.'), { level: 0 });
    const { kept, both } = readings(body);
    expect(both).toEqual({
      accepted: ['1. Urges States;', '2. to act and to sign;', '3. Decides.'],
      rejected: ['1. Urges States to act and to sign;', '2. Decides.'],
    });
    expect(proposed(kept.doc).map(([kind, author]) => [kind, author])).toEqual([
      ['deletion', 'Kenya'],
      ['insertion', 'Kenya'],
    ]);
    expect(doubtsOf(body)).toEqual([
      [
        'Somebody proposes to divide a paragraph here.',
        'Kept that as a proposal; divided it where the two are of different kinds.',
      ],
      [
        'Somebody proposes to join this paragraph with the one before.',
        'Joined them; divide it to refuse that.',
      ],
    ]);
  });

  it('leave words inserted before a paragraph inserted where it is joined with them', () => {
    const doc = expectReadings(
      p(run('Urges States;'), { level: 0, mark: ins }) +
        p(inserted(run('Strongly ')), { level: 0, mark: delBy }) +
        p(run('calls upon others;'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      ['1. Urges States;', '2. Strongly calls upon others;', '3. Decides.'],
      ['1. Urges States;', '2. calls upon others;', '3. Decides.'],
    );
    expect(proposed(doc)).toEqual([['insertion', 'Kenya', 'Strongly ']]);
  });

  it('leave words deleted between two paragraphs in their place where those are joined', () => {
    const body =
      p(run('Urges States '), { level: 0, mark: del }) +
      p(deleted('to act ', mexico), { level: 0, mark: delBy }) +
      p(run('to sign;'), { level: 0 }) +
      p(run('Decides.'), { level: 0 });
    const { kept, both } = readings(body);
    expect(both).toEqual({
      accepted: ['1. Urges States to sign;', '2. Decides.'],
      rejected: ['1. Urges States to act to sign;', '2. Decides.'],
    });
    expect(proposed(kept.doc)).toEqual([['deletion', 'Mexico', 'to act ']]);
  });

  it('lose no word and change no order, whichever they are', () => {
    fc.assert(
      fc.property(mixes, (body) => {
        const bytes = tinyWord(body);
        const { doc } = read(bytes, 'proposals');
        doc.check();
        for (const [way, reading] of [
          ['accepted', accepted],
          ['rejected', rejected],
        ] as const) {
          expect(letters(reading(doc))).toBe(letters(read(bytes, way).doc));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('notes and proposals', () => {
  const note = (id: number, content: string) =>
    `<w:footnote w:id="${id}">${p(content)}</w:footnote>`;
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

  it('keep a note whose mark is proposed, and count the notes that stand', () => {
    const bytes = tinyWord(
      p(
        run('Urges') +
          `<w:del ${kenya}>${mark(1)}</w:del>` +
          inserted(mark(2)) +
          run(' States;') +
          mark(3),
        { level: 0 },
      ) + p(run('Decides.'), { level: 0 }),
      {
        footnotes:
          note(1, run('Resolution 64/293.')) + note(2, run('A/79/322.')) + note(3, run('Ibid.')),
      },
    );
    const { doc } = read(bytes, 'proposals');
    expect(outlineJson(doc).footnotes).toEqual(outlineJson(read(bytes, 'accepted').doc).footnotes);
    expect(outlineJson(rejected(doc)).footnotes[0]?.text).toBe('Resolution 64/293.');
  });

  it('keep the old and the new of a citation that is proposed to change', () => {
    const bytes = tinyWord(
      p(run('Urges') + mark(1) + run(';'), { level: 0 }) + p(run('Decides.'), { level: 0 }),
      {
        footnotes: note(
          1,
          run('United Nations, Treaty Series, vol. ') +
            deleted('2225') +
            inserted(run('2237')) +
            run(', No. 39574.'),
        ),
      },
    );
    const { doc } = read(bytes, 'proposals');
    expect(outlineJson(doc).footnotes[0]?.text).toContain('vol. 2237, No. 39574.');
    expect(outlineJson(rejected(doc)).footnotes[0]?.text).toContain('vol. 2225, No. 39574.');
    expect(proposalsIn(doc).map(({ kind }) => kind)).toEqual(['deletion', 'insertion']);
  });
});

describe('comments', () => {
  const comment = (id: number, words: string, author = 'Kenya') =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-10-02T09:30:00Z" w:initials="K">${p(run(words))}</w:comment>`;
  const on = (id: number, content: string) =>
    `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/>` +
    `<w:r><w:commentReference w:id="${id}"/></w:r>`;

  const wordsOn = (doc: Node) =>
    commentsIn(doc).map(({ from, to, text, author }) => [
      ...[author, text],
      doc.textBetween(from, to, ' '),
    ]);

  it('stay on their words with author and date, replies too', () => {
    const bytes = tinyWord(
      p(run('Urges ') + on(1, on(2, run('all States'))) + run(' to act;'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      { comments: comment(1, 'All of them?') + comment(2, 'Yes.', 'Mexico') },
    );
    for (const changes of ['accepted', 'rejected', 'proposals'] as const) {
      const { doc, doubts } = read(bytes, changes);
      expect(wordsOn(doc)).toEqual([
        ['Kenya', 'All of them?', 'all States'],
        ['Mexico', 'Yes.', 'all States'],
      ]);
      expect(doubts.map(({ reason }) => reason)).toContain(
        'The file has 2 comments by Kenya (1), Mexico (1).',
      );
    }
  });

  it('on no words are kept on the nearest ones', () => {
    const bytes = tinyWord(
      p(run('Urges States') + on(1, '') + run(' to act;'), { level: 0 }) +
        p(on(2, '') + run('Decides.'), { level: 0 }),
      { comments: comment(1, 'Here?') + comment(2, 'There?') },
    );
    expect(wordsOn(read(bytes, 'proposals').doc)).toEqual([
      ['Kenya', 'Here?', 'Urges States'],
      ['Kenya', 'There?', 'Decides'],
    ]);
  });

  it('on words that are proposed to go are kept beside them when the proposal is taken', () => {
    const bytes = tinyWord(
      p(run('Urges ') + on(1, deleted('all ')) + run('States;'), { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      { comments: comment(1, 'Who says so?') },
    );
    expect(wordsOn(read(bytes, 'accepted').doc)[0]?.[1]).toBe('Who says so?');
    expect(wordsOn(read(bytes, 'proposals').doc)).toEqual([['Kenya', 'Who says so?', 'all ']]);
  });

  it('on the words of a note are on its mark', () => {
    const bytes = tinyWord(
      p(`${run('Urges')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(';')}`, { level: 0 }) +
        p(run('Decides.'), { level: 0 }),
      {
        footnotes: `<w:footnote w:id="1">${p(on(1, run('Resolution 64/293.')))}</w:footnote>`,
        comments: comment(1, 'Is it the right one?'),
      },
    );
    const { doc } = read(bytes, 'proposals');
    const [place] = commentsIn(doc);
    expect(place && doc.nodeAt(place.from)?.type.name).toBe('footnote');
  });

  it('on what is no part of the text are told word for word', () => {
    const bytes = tinyWord(p(run('Urges;'), { level: 0 }) + p(run('Decides.'), { level: 0 }), {
      comments: comment(5, 'On nothing at all.'),
    });
    expect(read(bytes, 'proposals').doubts.map(({ reason }) => reason)).toContain(
      'Comment by Kenya of 2 October 2026: “On nothing at all.”',
    );
  });
});
