import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { doc, fn, op, pp } from '../builders.ts';
import { fullDraft } from '../word/sampleDrafts.ts';

const draft = wordFile(fullDraft());

/** The draft's file with its body changed. */
function withBody(change: (body: string) => string): Uint8Array {
  const parts = unzipSync(draft);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(body)) });
}

it('reads a Word file by its first bytes, and what has no signature as text', async () => {
  expect((await importFile(draft, 'draft.docx')).doc.childCount).toBe(
    importWord(draft).doc.childCount,
  );
  const text = strToU8('The General Assembly,\n\nRecalling its resolutions,\n\n1. Decides to act.');
  expect((await importFile(text, 'text.txt')).doc.child(2).textContent).toBe(
    'The General Assembly',
  );
});

it('says what to do with an old .doc and with a protected file', async () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  await expect(importFile(old, 'old.doc')).rejects.toThrow(/save it as \.docx/);
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  await expect(importFile(new Uint8Array([...old, ...name]), 'locked.docx')).rejects.toThrow(
    /password/,
  );
});

it('names an old Word file, another old file of Office and rich text by what they hold', async () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const name = [...'WordDocument'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const ofWord = importFile(new Uint8Array([...old, ...name]), 'mail.msg');
  await expect(ofWord).rejects.toThrow(/^This is a file of an old Word \(\.doc\).*\.docx/);
  await expect(importFile(old, 'mail.msg')).rejects.toThrow(/Outlook \(\.msg\).*paste its words/);
  const rich = strToU8('{\\rtf1\\ansi The General Assembly,\\par}');
  await expect(importFile(rich, 'draft.doc')).rejects.toThrow(/rich text \(\.rtf\).*\.docx/);
});

it('refuses a damaged zip, another kind of zip and a part that unpacks without end', () => {
  expect(() => importWord(draft.subarray(0, 900))).toThrow(FileError);
  expect(() => importWord(zipSync({ 'a.txt': strToU8('x') }))).toThrow(/not a Word document/);
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(15 * 1024 * 1024) });
  expect(() => importWord(bomb)).toThrow(/too much/);
});

it('refuses entities and elements without end', () => {
  const entity = '<!DOCTYPE x [<!ENTITY a "b">]>';
  expect(() => importWord(withBody((body) => body.replace('?>', `?>${entity}`)))).toThrow(
    FileError,
  );
  const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000);
  const nested = withBody((body) => body.replace('<w:body>', `<w:body>${deep}`));
  expect(() => importWord(nested)).toThrow(FileError);
});

it('refuses ten thousand footnotes in a sentence', () => {
  const notes = Array.from({ length: 10_000 }, (_, index) => fn(`Note ${index}`));
  const bytes = wordFile(doc([pp('Recalling', ...notes), op('Decides')]));
  expect(() => importWord(bytes)).toThrow(/footnote marks|too much|paragraphs/);
});

it('takes tracked changes as accepted or as rejected, and says whose they are', () => {
  const by = 'w:id="900" w:author="A. Delegate" w:date="2026-10-02T10:00:00Z"';
  const changed = withBody((body) =>
    body.replace(
      '<w:t xml:space="preserve"> Member States',
      '<w:t xml:space="preserve"></w:t></w:r>' +
        `<w:ins ${by}><w:r><w:t xml:space="preserve"> all</w:t></w:r></w:ins>` +
        `<w:del ${by}><w:r><w:delText xml:space="preserve"> some</w:delText></w:r></w:del>` +
        '<w:r><w:t xml:space="preserve"> Member States',
    ),
  );
  const accepted = importWord(changed);
  expect(accepted.doc.textContent).toContain('Urges all Member States');
  expect(accepted.doubts.map(({ reason }) => reason)).toContain(
    'The file has tracked changes (1 insertion, 1 deletion) by A. Delegate (2).',
  );
  const rejected = importWord(changed, { changes: 'rejected' });
  expect(rejected.doc.textContent).toContain('Urges some Member States');
});

it('ends in a document or one sentence, whatever is done to the bytes', () => {
  const parts = unzipSync(draft);
  const damage = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() });
  const inPart = fc.constantFrom('word/document.xml', 'word/numbering.xml', 'word/styles.xml');
  fc.assert(
    fc.property(
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      inPart,
      fc.boolean(),
      (done, part, whole) => {
        let bytes = Uint8Array.from(whole ? draft : (parts[part] ?? []));
        for (const { at, byte, cut } of done) {
          if (cut && at % 3 === 0) bytes = bytes.slice(0, at % (bytes.length + 1));
          else bytes[at % Math.max(1, bytes.length)] = byte;
        }
        endsWell(whole ? bytes : zipSync({ ...parts, [part]: bytes }));
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

function endsWell(bytes: Uint8Array): void {
  try {
    importWord(bytes).doc.check();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
  }
}

const real = resolve(import.meta.dirname, '../../../shared/real/docx');

it.skipIf(!existsSync(real))(
  'loses no word of real Word files: all are in the document or in a doubt',
  () => {
    for (const name of readdirSync(real)) {
      const bytes = readFileSync(join(real, name));
      let told: string;
      try {
        const { doc: read, doubts } = importWord(bytes);
        told = wordsOf(JSON.stringify([read.toJSON(), doubts]));
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
        continue;
      }
      const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      const printed = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
        [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
          .map(([, words]) => words)
          .join(''),
      );
      const lost = printed.flatMap((paragraph) =>
        (paragraph.match(/\p{L}{5,}/gu) ?? []).filter((word) => !told.includes(word)),
      );
      expect(lost).toEqual([]);
    }
  },
  30_000,
);

function wordsOf(json: string): string {
  return json.replace(/\\"/g, '"');
}
