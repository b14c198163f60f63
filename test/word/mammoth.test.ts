import mammoth from 'mammoth';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { wordFile } from '../../src/export/wordFile.ts';
import { expectedNotes, expectedParagraphs } from './expected.ts';
import { fullDraft, sourceDocuments } from './sampleDrafts.ts';

/** Marks and the commas between them come out as struck through, to be told from the words. */
const styleMap = ["r[style-name='footnote reference'] => s"];

async function read(
  document: Node,
): Promise<{ text: string; notes: string[]; messages: string[] }> {
  const buffer = Buffer.from(wordFile(document));
  const { value: html, messages } = await mammoth.convertToHtml({ buffer }, { styleMap });
  const [body = '', ...notes] = html.split(/<li id="footnote-\d+">/);
  return {
    text: plain(body.replace(/<s>.*?<\/s>/gs, '')),
    notes: notes.map((note) => plain(note.replace(/↑/g, ''))),
    messages: messages.map(({ message }) => message),
  };
}

function plain(text: string): string {
  return text
    .replace(/<\/(?:p|li|h\d)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replaceAll('\u2011', '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function spaced(words: string): string {
  return words.replaceAll('\u2011', '-').replace(/\s+/g, ' ').trim();
}

describe('mammoth, a second reader', () => {
  it.each([{ name: 'a draft with everything', document: fullDraft() }, ...sourceDocuments()])(
    'reads the same paragraphs and notes of $name',
    async ({ document }) => {
      const { text, notes } = await read(document);
      let from = 0;
      for (const { text: words } of expectedParagraphs(document)) {
        const found = text.indexOf(spaced(words), from);
        expect(found, words).toBeGreaterThanOrEqual(from);
        from = found + spaced(words).length;
      }
      expect(notes).toEqual(expectedNotes(document).map((note) => spaced(note.text)));
    },
  );

  it('has nothing to say but that it does not know the template’s styles', async () => {
    const { messages } = await read(fullDraft());
    expect(
      messages.filter((message) => !message.startsWith('Unrecognised paragraph style')),
    ).toEqual([]);
  });
});
