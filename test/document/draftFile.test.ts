import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import {
  type Draft,
  draftVersion,
  largestDraft,
  readDraft,
  readDraftBytes,
  writeDraft,
} from '../../src/document/draftFile.ts';
import { FileError } from '../../src/document/fileError.ts';
import { schema } from '../../src/document/schema.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  cell,
  continuation,
  doc,
  em,
  fn,
  headerRow,
  heading,
  op,
  pp,
  ref,
  row,
  sub,
  table,
  withAttrs,
} from '../builders.ts';

const provenance = { source: 'A/RES/79/154', label: 'OP27', words: 'Urges Governments to act' };

const everything = doc(
  [
    pp(
      'Recalling the ',
      em('Global Report'),
      fn('United Nations, Treaty Series, vol. 2225, No. 39574'),
    ),
    heading(1, 'Aims'),
    op('Urges:', sub('“a”:', sub('i')), continuation('as in ', ref('p1'))),
    withAttrs(op('Urges Governments to act'), { startAt: 7, locked: true, provenance }),
    adoptionLine('53rd', '17 December 2024'),
    annex(
      'Rules',
      annexParagraph('One', fn('Free text, not cited', { writtenInFull: true })),
      table(
        headerRow('State', 'Share'),
        row(withAttrs(cell('Both', 'in two'), { colspan: 2 })),
        row('Belarus', cell(['0.041', fn('A note in a cell')])),
      ),
    ),
  ],
  { footnotePolicy: 'legacy', numbering: 'bySection' },
);

const plain: Draft = { doc: doc([op('Urges Governments to act')]), origin: null };
const bytes = (text: string) => new TextEncoder().encode(text);

/** The draft's JSON with something changed in it. */
function changed(change: (file: ReturnType<typeof JSON.parse>) => void): string {
  const file = JSON.parse(writeDraft({ doc: everything, origin: null }));
  change(file);
  return JSON.stringify(file);
}

/** The message for a file that cannot be read. */
function refusal(read: () => Draft): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).message;
  }
  throw new Error('The file was read');
}

function child(file: ReturnType<typeof JSON.parse>, type: string) {
  return file.doc.content.find((node: { type: string }) => node.type === type);
}

describe('a draft that is saved', () => {
  it('comes back exactly, and saves again as the same text', () => {
    const origin = { name: '2006 text', year: 2006, note: 'A raw text.' };
    const text = writeDraft({ doc: everything, origin });
    const read = readDraft(text);
    expect(read.doc.eq(everything)).toBe(true);
    expect(read.origin).toEqual(origin);
    expect(writeDraft(read)).toBe(text);
  });

  it('comes back from its bytes, with or without a byte order mark', () => {
    const text = writeDraft({ doc: everything, origin: null });
    expect(readDraftBytes(bytes(text)).doc.eq(everything)).toBe(true);
    expect(readDraftBytes(bytes(`\ufeff${text}`)).doc.eq(everything)).toBe(true);
  });

  it('says first what it is, and ends with a line feed', () => {
    const text = writeDraft(plain);
    expect(JSON.parse(text)).toMatchObject({ format: 'chapeau draft', version: draftVersion });
    expect(text.indexOf('chapeau draft')).toBeLessThan(40);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('changes in few lines when one paragraph changes', () => {
    const paragraphs = (words: string) =>
      doc(['a', words, 'c'].map((text) => op(`Urges Governments to act as described in ${text}`)));
    const lines = (words: string) =>
      writeDraft({ doc: paragraphs(words), origin: null }).split('\n');
    const after = lines('another paragraph');
    const differing = lines('b').filter((line, index) => line !== after[index]);
    expect(after).toHaveLength(lines('b').length);
    expect(differing).toHaveLength(1);
  });
});

describe('paragraph ids', () => {
  const ids = (text: Node) => {
    const found: string[] = [];
    text.descendants((node) => {
      if (typeof node.attrs.id === 'string') found.push(node.attrs.id);
      return true;
    });
    return found;
  };

  it('stay as they were', () => {
    expect(ids(readDraft(writeDraft({ doc: everything, origin: null })).doc)).toEqual(
      ids(everything),
    );
  });

  it('are given where they are missing or taken, the first owner keeping its own', () => {
    const twice = withAttrs(op('Notes'), { id: 'same' });
    const text = doc([twice, twice, op('Urges')]);
    const bare = schema.nodeFromJSON(
      JSON.parse(JSON.stringify(text.toJSON()).replace(/"id":"p\d+"/g, '"id":""')),
    );
    const found = ids(readDraft(writeDraft({ doc: bare, origin: null })).doc);
    expect(found[0]).toBe('same');
    expect(new Set(found).size).toBe(3);
    expect(found).not.toContain('');
  });
});

describe('a file that is no draft', () => {
  it('may be empty', () => {
    expect(refusal(() => readDraftBytes(new Uint8Array()))).toMatch(/^This file is empty/);
  });

  it('may be a picture named .json', () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
    expect(refusal(() => readDraftBytes(jpeg))).toMatch(/^This file is not text/);
  });

  it.each(['hello', '{}', '[]', 'null', '7', '{"format": "other"}', '{"version": 1}', ' \n'])(
    'may be other text: %s',
    (text) => {
      expect(refusal(() => readDraft(text))).toMatch(/^This is not a Chapeau draft/);
    },
  );

  it('may be too large, which is told without reading it', () => {
    const started = performance.now();
    const message = refusal(() => readDraftBytes(new Uint8Array(largestDraft + 1)));
    expect(message).toMatch(/^This file has 32 MB, too much for a draft/);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('may be nested beyond all reason', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(refusal(() => readDraft(deep))).toMatch(/^This is not a Chapeau draft/);
  });
});

describe('a draft that is cut off', () => {
  it('says so wherever it stops, also within a character', () => {
    const whole = bytes(writeDraft({ doc: everything, origin: null }));
    for (let length = 60; length < whole.length - 2; length += 1) {
      expect(refusal(() => readDraftBytes(whole.slice(0, length)))).toMatch(/^This file stops/);
    }
  });
});

describe('a draft of another version', () => {
  it('was saved by a later Chapeau', () => {
    const message = refusal(() =>
      readDraft(
        changed((file) => {
          file.version = draftVersion + 1;
        }),
      ),
    );
    expect(message).toMatch(
      /^This draft was saved by a later Chapeau \(file version 2; this one reads up to 1\)/,
    );
  });

  it('is told before its content is looked at', () => {
    const text = changed((file) => {
      file.version = 99;
      file.doc = { type: 'unheard of' };
    });
    expect(refusal(() => readDraft(text))).toMatch(/later Chapeau/);
  });

  it.each([undefined, null, '1', 0, -1, 1.5])('does not say which: %s', (version) => {
    const text = changed((file) => {
      file.version = version;
    });
    expect(refusal(() => readDraft(text))).toMatch(/does not say which version/);
  });
});

describe('a draft that breaks the schema', () => {
  const breaks: Record<string, (file: ReturnType<typeof JSON.parse>) => void> = {
    'no document': (file) => delete file.doc,
    'a document that is a word': (file) => {
      file.doc = 'Urges';
    },
    'an unknown node': (file) => {
      file.doc.content[3].type = 'clause';
    },
    'no masthead': (file) => {
      file.doc.content.shift();
    },
    'parts in the wrong order': (file) => {
      file.doc.content.reverse();
    },
    'no paragraphs': (file) => {
      file.doc.content.length = 3;
    },
    'a paragraph without chapeau': (file) => {
      file.doc.content[3].content = [];
    },
    'only a part of a document': (file) => {
      file.doc = file.doc.content[3];
    },
    'an empty text': (file) => {
      child(file, 'title').content[0].text = '';
    },
    'an unknown mark': (file) => {
      child(file, 'title').content[0].marks = [{ type: 'bold' }];
    },
    'a session in words': (file) => {
      child(file, 'masthead').attrs.session = 'eighty';
    },
    'a session of 0': (file) => {
      child(file, 'masthead').attrs.session = 0;
    },
    'sponsors that are no list': (file) => {
      child(file, 'masthead').attrs.sponsors = 'Belarus';
    },
    'an organ that is a number': (file) => {
      child(file, 'masthead').attrs.organ = 7;
    },
    'an unknown footnote policy': (file) => {
      file.doc.attrs.footnotePolicy = 'endnotes';
    },
    'an unknown numbering': (file) => {
      file.doc.attrs.numbering = 'backwards';
    },
    'a heading of level 7': (file) => {
      child(file, 'heading').attrs.level = 7;
    },
    'a number that is a word': (file) => {
      child(file, 'operativeParagraph').attrs.startAt = 'five';
    },
    'provenance without words': (file) => {
      child(file, 'operativeParagraph').attrs.provenance = { source: 'A/RES/79/154' };
    },
    'an attribute that would be dropped': (file) => {
      child(file, 'operativeParagraph').attrs.status = 'agreed ad ref';
    },
    'a lock that is a word': (file) => {
      child(file, 'operativeParagraph').attrs.locked = 'yes';
    },
    'a table with a gap': (file) => {
      tableIn(file).content[2].content.pop();
    },
    'a cell wider than its table': (file) => {
      tableIn(file).content[1].content[0].attrs.colspan = 3;
    },
    'a cell of no width': (file) => {
      tableIn(file).content[1].content[0].attrs.colspan = 0;
    },
    'a table without rows': (file) => {
      tableIn(file).content = [];
    },
    'a citation of nothing': (file) => {
      const footnote = file.doc.content[3].content[0].content.at(-1);
      footnote.content[0] = { type: 'citation', attrs: { citation: { source: {} } } };
    },
  };

  function tableIn(file: ReturnType<typeof JSON.parse>) {
    return child(file, 'annex').content.find(({ type }: { type: string }) => type === 'table');
  }

  it.each(Object.keys(breaks))('%s', (name) => {
    const text = changed((file) => breaks[name]?.(file));
    const message = refusal(() => readDraft(text));
    expect(message).toMatch(/^This draft is damaged: its parts do not fit together\. /);
    expect(message).toMatch(/Nothing was changed\. Open an earlier version of it\.$/);
    expect(message.length).toBeLessThan(400);
  });

  it('may still have an origin that is none', () => {
    const text = changed((file) => {
      file.origin = { name: 7, year: 'old' };
    });
    expect(readDraft(text).origin).toEqual({ name: '', year: null, note: '' });
  });
});
