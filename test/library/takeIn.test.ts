import { describe, expect, it } from 'vitest';
import { type Draft, readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { FileError } from '../../src/document/fileError.ts';
import type { KeptText } from '../../src/library/indexManifest.ts';
import { intakeReport } from '../../src/library/intakeReport.ts';
import { isReadable, type Outcome, takeIn } from '../../src/library/takeIn.ts';
import { keptText } from '../../src/library/upToDate.ts';
import { doc, masthead, op } from '../builders.ts';

const text = (documentSymbol: string, words: string) => ({
  draft: { doc: doc([masthead({ documentSymbol }), op(words)]), origin: null },
  doubts: 0,
});

function intake(replace = false) {
  const written = new Map<string, string>();
  const texts = new Map<string, KeptText>();
  const own = {
    shelved: {
      texts,
      others: [],
      read: async (file: string) => readDraft(written.get(file) ?? ''),
    },
    replace,
    async write({ file, draft }: { file: string; draft: Draft }) {
      written.set(file, writeDraft(draft));
      texts.set(file, keptText(file, '', draft));
    },
  };
  const take = async (
    from: string,
    read: ReturnType<typeof text> | Error,
    { signal, ...said }: { signal?: AbortSignal; replace?: boolean } = {},
  ) =>
    (await takeIn(
      from,
      async () => {
        if (read instanceof Error) throw read;
        return read;
      },
      { ...own, ...said },
      signal,
    )) as Outcome;
  return { written, take };
}

const first = text('A/RES/81/5', 'Urges States');
const other = text('A/RES/81/5', 'Urges all States');

describe('taking in', () => {
  it('writes a new text once, however often it comes', async () => {
    const { written, take } = intake();
    const kinds = [];
    for (const from of ['a.pdf', 'b/a.docx']) kinds.push((await take(from, first)).kind);
    expect(kinds).toEqual(['added', 'known']);
    expect([...written.keys()]).toEqual(['A-RES-81-5.json']);
    const saved = readDraft(written.get('A-RES-81-5.json') ?? '');
    expect(saved.doc.eq(first.draft.doc)).toBe(true);
    expect(saved.origin?.note).toBe('Read from a.pdf.');
  });

  it('reports another text of a symbol, and replaces only when it is told to', async () => {
    const { written, take } = intake();
    await take('a.pdf', first);
    const before = written.get('A-RES-81-5.json');
    const changed = await take('b.pdf', other);
    expect(changed.kind).toBe('changed');
    expect(written.get('A-RES-81-5.json')).toBe(before);
    const replaced = await take('b.pdf', other, { replace: true });
    expect(replaced.kind).toBe('replaced');
    expect(written.get('A-RES-81-5.json')).toContain('all States');
    expect((await take('b.pdf', other)).kind).toBe('known');
  });

  it('refuses a file with its own reason and goes on with the next', async () => {
    const { take } = intake();
    const refused = await take('a.pdf', new FileError('This PDF is damaged.'));
    expect(refused).toEqual({ kind: 'refused', from: 'a.pdf', why: 'This PDF is damaged.' });
    expect(await take('b.pdf', new RangeError('x'))).toMatchObject({
      why: expect.stringContaining('A mistake in Chapeau'),
    });
    expect((await take('c.pdf', first)).kind).toBe('added');
  });

  it('is nothing when it was cancelled', async () => {
    const { take } = intake();
    expect(await take('a.pdf', new Error('aborted'), { signal: AbortSignal.abort() })).toBeNull();
  });
});

describe('the report', () => {
  it('counts every file and says what is not agreed, refused or changed', async () => {
    const { take } = intake();
    const outcomes = [
      await take('a.pdf', first),
      await take('a.pdf', first),
      await take('b.pdf', other),
      await take('c.pdf', { ...text('A/C.3/81/L.2', 'Urges'), doubts: 2 }),
      await take('d.pdf', new FileError('Damaged.')),
    ];
    const { headline, parts } = intakeReport(outcomes, 1, 3);
    expect(headline).toBe(
      '6 files: 2 read and added, 1 of these with doubts, 1 already there, 1 with changed text, not taken, 1 refused, 1 not looked at, for it was cancelled. 3 files of other kinds were left alone.',
    );
    expect(parts.map(({ kind, lines }) => [kind, ...lines])).toEqual([
      ['refused', 'd.pdf: Damaged.'],
      ['changed', 'A/RES/81/5 (b.pdf): 1 paragraph or note differs; the text that is there stays'],
      ['doubts', 'A/C.3/81/L.2 (c.pdf): 2 doubts'],
      ['drafts', 'A/C.3/81/L.2: a draft, whose language is not agreed'],
    ]);
  });
});

it.each([
  ['a.PDF', true],
  ['a.docx', true],
  ['old.doc', true],
  ['a.chapeau', true],
  ['a.jpg', false],
  ['.hidden.pdf', false],
])('of a folder, %s is read: %s', (name, read) => {
  expect(isReadable(name)).toBe(read);
});
