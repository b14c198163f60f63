import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../src/document/comments.ts';
import { proposalsIn } from '../../src/document/proposals.ts';
import { importWord } from '../../src/import/importWord.ts';

const folder = resolve(import.meta.dirname, '../../../shared/real/docx');
const path = join(folder, 'decision-with-tracked-changes.docx');

// What is counted here is counted in the raw XML, by patterns that share nothing with the reader.
describe.skipIf(!existsSync(path))('the real Word file with tracked changes and comments', () => {
  const bytes = new Uint8Array(existsSync(path) ? readFileSync(path) : []);
  const files = bytes.length > 0 ? unzipSync(bytes) : {};
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const { doc, doubts } = importWord(bytes, { changes: 'proposals' });
  const told = doubts.map(({ reason }) => reason).join('\n');

  const raw = (kind: 'ins' | 'del') =>
    [
      ...body.matchAll(
        new RegExp(
          `<w:${kind} [^>]*?w:author="([^"]*)"[^>]*?w:date="([^"]*)">(.*?)</w:${kind}>`,
          'gs',
        ),
      ),
    ].map(([, author, date, inner = '']) => ({
      author,
      date,
      words: [...inner.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)]
        .map(([, words]) => words)
        .join(''),
    }));

  it('keeps every insertion and deletion of its text with words, author and date', () => {
    const kept = proposalsIn(doc).filter(
      ({ from }) => doc.resolve(from).parent.type.name !== 'footnote',
    );
    for (const [kind, name] of [
      ['ins', 'insertion'],
      ['del', 'deletion'],
    ] as const) {
      const read = kept
        .filter((place) => place.kind === name)
        .map(({ author, date, from, to }) => ({ author, date, words: doc.textBetween(from, to) }));
      expect(read).toEqual(raw(kind));
    }
    expect(raw('ins')).toHaveLength(26);
    expect(raw('del')).toHaveLength(25);
  });

  it('keeps every comment with its author, date and words, on words', () => {
    const part = strFromU8(files['word/comments.xml'] ?? new Uint8Array());
    const comments = [...part.matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>/g)];
    expect(comments).toHaveLength(95);
    const inDoc = new Map(commentsIn(doc).map((comment) => [comment.id, comment]));
    const missing = comments.filter(([tag, id = '']) => {
      const { author = '', date = '', text = '' } = inDoc.get(id) ?? {};
      const kept = tag.includes(`w:author="${author}"`) && tag.includes(`w:date="${date}"`);
      return !kept || text === '';
    });
    const quoted = missing.filter(
      ([tag]) => !told.includes(/w:author="([^"]*)"/.exec(tag)?.[1] ?? '?'),
    );
    expect(quoted).toEqual([]);
    expect(inDoc.size).toBeGreaterThan(85);
  });
});
