import { describe, expect, it, vi } from 'vitest';
import { schema } from '../../src/document/schema.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import {
  adoptionLine,
  doc,
  fn,
  masthead,
  op,
  pp,
  ref,
  row,
  sub,
  table,
  title,
  withAttrs,
} from '../builders.ts';
import { expectedNotes, expectedParagraphs } from '../word/expected.ts';
import { readWordFile } from '../word/readWord.ts';
import { fullDraft, resolution79154, sourceDocuments } from '../word/sampleDrafts.ts';
import { wordProblems } from '../word/wordProblems.ts';
import { all, at, partOf, type Tag, valueAt, wordParts } from '../word/wordXml.ts';

function body(document: Parameters<typeof wordFile>[0]): Tag {
  return partOf(wordParts(wordFile(document)), 'word/document.xml');
}

function words(tag: Tag): string {
  if (tag.name === 'w:noBreakHyphen') return '\u2011';
  return tag.name === '' ? tag.text : tag.children.map(words).join('');
}

describe('the Word file', () => {
  it.each([{ name: 'a draft with everything', document: fullDraft() }, ...sourceDocuments()])(
    'has the labels, words, marks and notes of $name',
    ({ document }) => {
      const read = readWordFile(wordFile(document));
      expect(read.paragraphs).toEqual(expectedParagraphs(document));
      expect(read.notes).toEqual(expectedNotes(document));
    },
  );

  it.each([{ name: 'a draft with everything', document: fullDraft() }, ...sourceDocuments()])(
    'has none of the faults that the Open XML SDK misses, for $name',
    ({ document }) => {
      expect(wordProblems(wordFile(document))).toEqual([]);
    },
  );

  it('has the same bytes each time, whatever the clock says', () => {
    const document = fullDraft();
    const first = wordFile(document);
    vi.useFakeTimers({ now: new Date('2031-07-05T03:04:05Z') });
    expect(wordFile(document)).toEqual(first);
    vi.useRealTimers();
  });

  it('leaves the document as it is', () => {
    const document = fullDraft();
    const before = JSON.stringify(document);
    wordFile(document);
    expect(JSON.stringify(document)).toBe(before);
  });

  it('prints the lines of a draft in their order', () => {
    expect(readWordFile(wordFile(fullDraft())).opening).toEqual([
      'Eighty-first session',
      'Third Committee',
      'Agenda item 71 (c)',
      'Promotion and protection of human rights: human rights situations',
      'Belarus, Netherlands (Kingdom of the) and Philippines: draft resolution',
      'Trafficking in women & girls: “what <remains> to be done”',
      'The General Assembly,',
    ]);
  });

  it('prints the Human Rights Council above its session', () => {
    const council = {
      documentSymbol: 'A/HRC/63/L.5',
      session: 63,
      committee: 'Human Rights Council',
    };
    const document = doc([masthead(council), title('Trafficking'), op('Urges States')]);
    expect(readWordFile(wordFile(document)).opening.slice(0, 3)).toEqual([
      'Human Rights Council',
      'Sixty-third session',
      '63/… Trafficking',
    ]);
  });

  it('prints the lines of an adopted resolution in their order', () => {
    const read = readWordFile(wordFile(resolution79154()));
    expect(read.opening).toEqual([
      'Seventy-ninth session',
      'Agenda item 27',
      'Advancement of women',
      'Resolution adopted by the General Assembly on 17 December 2024',
      '[on the report of the Third Committee (A/79/451, para. 65)]',
      '79/154. Trafficking in women and girls',
      'The General Assembly,',
    ]);
    expect(read.adoption).toEqual(['53rd plenary meeting', '17 December 2024']);
  });

  it('keeps meeting and date on a page with words of the text', () => {
    const paragraphs = (document: Parameters<typeof wordFile>[0]) =>
      all(body(document), 'w:p')
        .filter((paragraph) => at(paragraph, 'w:pPr', 'w:keepNext'))
        .map(words);
    const text = [op('Urges States'), op('Decides to act')];
    expect(paragraphs(doc([...text, adoptionLine('53rd', '17 December 2024')]))).toContain(
      'Decides to act.',
    );
    expect(paragraphs(doc(text))).not.toContain('Decides to act.');
  });

  it('shows U+FFFD instead of a broken file where a text holds a control character', () => {
    const read = readWordFile(wordFile(doc([op('Urges\u0001 all'), op('Notes')])));
    expect(read.paragraphs[0]?.text).toBe('Urges\uFFFD all;');
  });
});

describe('footnotes', () => {
  it('separates two marks at one place by a superscript comma', () => {
    const runs = all(body(doc([op('Urges', fn('A/79/1'), fn('A/79/2')), op('Notes')])), 'w:r');
    const comma = runs.find((run) => words(run) === ',');
    expect(valueAt(comma, 'w:rPr', 'w:rStyle')).toBe('FootnoteReference');
  });

  it('repeats a mark under the legacy policy as a field that points at the first one', () => {
    const document = doc([op('Urges', fn('A/79/1'), ' all'), op('Notes', fn('A/79/1'))], {
      footnotePolicy: 'legacy',
    });
    const text = body(document);
    expect(all(text, 'w:footnoteReference')).toHaveLength(1);
    expect(words(all(text, 'w:instrText')[0] as Tag)).toBe(' NOTEREF _Note1 \\f \\h ');
    expect(readWordFile(wordFile(document)).paragraphs.map(({ marks }) => marks)).toEqual([
      [1],
      [1],
    ]);
  });

  it('stand under the official rule of eighteen underscores, at the margins of the text', () => {
    const part = partOf(
      wordParts(wordFile(doc([op('Urges', fn('A/79/1'))]))),
      'word/footnotes.xml',
    );
    const [separator, continued, note] = all(part, 'w:footnote');
    expect(separator && words(separator)).toBe('_'.repeat(18));
    expect(continued && words(continued)).toBe('_'.repeat(18));
    expect(at(note, 'w:p', 'w:pPr', 'w:ind')?.attributes).toMatchObject({
      'w:left': '1267',
      'w:right': '1267',
    });
  });

  it('are never endnotes', () => {
    const parts = wordParts(wordFile(fullDraft()));
    expect([...parts.keys()].filter((path) => path.includes('endnote'))).toEqual([]);
    expect(all(body(fullDraft()), 'w:endnoteReference')).toEqual([]);
  });
});

describe('runs', () => {
  it('puts the opening phrase in italics and nothing else', () => {
    const runs = all(body(doc([pp('Recalling also its work'), op('Urges all')])), 'w:r');
    const italic = runs.filter((run) => at(run, 'w:rPr', 'w:i')).map(words);
    expect(italic).toEqual(['The General Assembly', 'Recalling also', 'Urges']);
  });

  it('links document symbols in text and notes, not in the masthead', () => {
    const document = doc([
      masthead({ documentSymbol: 'A/C.3/81/L.7' }),
      title('On A/79/1'),
      op('Urges all, see A/79/322', fn('A/80/1')),
    ]);
    const parts = wordParts(wordFile(document));
    const targets = (path: string) =>
      all(partOf(parts, path), 'Relationship').flatMap(({ attributes }) =>
        attributes.TargetMode === 'External' ? (attributes.Target ?? '') : [],
      );
    expect(targets('word/_rels/document.xml.rels')).toEqual(['https://undocs.org/A/79/322']);
    expect(targets('word/_rels/footnotes.xml.rels')).toEqual(['https://undocs.org/A/80/1']);
    const linked = all(partOf(parts, 'word/document.xml'), 'w:hyperlink');
    expect(linked.map(words)).toEqual(['A/79/322']);
  });

  it('links a list of resolutions also behind the notes in it', () => {
    const listed = [
      op('Recalls Human Rights Council resolutions 34/24', fn('A/72/53'), ' and 40/20'),
      op('Notes'),
    ];
    const parts = wordParts(wordFile(doc(listed)));
    const linked = all(partOf(parts, 'word/document.xml'), 'w:hyperlink');
    expect(linked.map(words)).toEqual(['34/24', '40/20']);
  });

  it('links the number of a resolution as one of the organ that speaks', () => {
    const council = schema.node('enactingBody', null, [schema.text('The Human Rights Council')]);
    const document = doc([council, op('Recalls its resolution 32/3')]);
    const relationships = partOf(wordParts(wordFile(document)), 'word/_rels/document.xml.rels');
    const targets = all(relationships, 'Relationship').map(({ attributes }) => attributes.Target);
    expect(targets).toContain('https://undocs.org/A/HRC/RES/32/3');
  });

  it('links a cross-reference to the paragraph that it names', () => {
    const document = doc([op('Urges'), op('Recalls ', ref('p1')), op('Decides')]);
    const text = body(document);
    const [link] = all(text, 'w:hyperlink');
    const [bookmark] = all(text, 'w:bookmarkStart');
    expect(link && all(link, 'w:t').map(words).join('')).toBe('paragraph 1 above');
    expect(link?.attributes['w:anchor']).toBe(bookmark?.attributes['w:name']);
    expect(wordProblems(wordFile(document))).toEqual([]);
  });

  it.each([
    ['asks', 'paragraph 2 above', ['2 Asks:']],
    ['act', 'paragraph 2 (b) above', ['2 Asks:', '(b) To act:']],
    ['two', 'paragraph 2 (b) (ii) above', ['2 Asks:', '(b) To act:', '(ii) Two;']],
    ['recalling', 'the first preambular paragraph', []],
  ])('has the numbers of a cross-reference to %s, %s, as fields', (target, shown, numbers) => {
    const deepest = withAttrs(sub('Two'), { id: 'two' });
    const within = withAttrs(sub('To act', sub('One'), deepest), { id: 'act' });
    const document = doc([
      withAttrs(pp('Recalling'), { id: 'recalling' }),
      op('Urges'),
      withAttrs(op('Asks', sub('To see'), within), { id: 'asks' }),
      op('Recalls ', ref(target)),
    ]);
    const text = body(document);
    const [link] = all(text, 'w:hyperlink') as [Tag];
    expect(all(link, 'w:t').map(words).join('')).toBe(shown);
    const marked = all(text, 'w:p').filter((tag) => all(tag, 'w:bookmarkStart').length > 0);
    const targets = all(link, 'w:instrText').map((code) => {
      const name = /^ REF (\S+) \\n \\h $/.exec(words(code))?.[1];
      return marked.find((tag) => at(tag, 'w:bookmarkStart')?.attributes['w:name'] === name);
    });
    const cached = all(link, 'w:t').map(words);
    const named = cached.filter((each) => /^(?:\d+|\(\w+\))$/.test(each));
    expect(targets.map((tag, index) => `${named[index]} ${tag && words(tag)}`)).toEqual(numbers);
    expect(wordProblems(wordFile(document))).toEqual([]);
  });

  it('prints a cross-reference whose target is gone without a link', () => {
    const document = doc([op('Recalls ', ref('gone')), op('Decides')]);
    expect(all(body(document), 'w:hyperlink')).toEqual([]);
    expect(wordProblems(wordFile(document))).toEqual([]);
  });

  it('keeps days with their months, and shows a double symbol unbroken over a plain address', () => {
    const parts = wordParts(
      wordFile(doc([op('Recalls A/67/828-S/2013/210 of 17 December 2013'), op('Notes')])),
    );
    const shown = words(partOf(parts, 'word/document.xml'));
    expect(shown).toContain('A/67/828\u2011S/2013/210 of 17\u00A0December 2013;');
    const links = all(partOf(parts, 'word/_rels/document.xml.rels'), 'Relationship');
    const address = links.find(({ attributes }) => attributes.TargetMode === 'External');
    expect(address?.attributes.Target).toBe('https://undocs.org/A/67/828-S/2013/210');
  });

  it('keeps the spaces at the ends of runs', () => {
    const texts = all(body(fullDraft()), 'w:t');
    expect(texts.every(({ attributes }) => attributes['xml:space'] === 'preserve')).toBe(true);
  });
});

describe('pages', () => {
  const parts = wordParts(wordFile(fullDraft()));

  it('have the paper and margins of the New York template', () => {
    const section = at(partOf(parts, 'word/document.xml'), 'w:body', 'w:sectPr');
    expect(at(section, 'w:pgSz')?.attributes).toEqual({ 'w:w': '12240', 'w:h': '15840' });
    expect(at(section, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '1440',
      'w:left': '1200',
      'w:right': '1200',
      'w:header': '432',
      'w:footer': '504',
    });
    expect(at(section, 'w:titlePg')).toBeDefined();
    expect(at(partOf(parts, 'word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
  });

  it('have the masthead as header of the first one', () => {
    const lines = all(partOf(parts, 'word/header3.xml'), 'w:p').map(words);
    expect(lines.filter((line) => line !== '')).toEqual([
      'United Nations',
      'A/C.3/81/L.…',
      'General Assembly',
      'Distr.: Limited',
      '2 October 2026',
      'Original: English',
    ]);
  });

  it('have the symbol and the number of the page at the outer side', () => {
    const cells = (path: string) => all(partOf(parts, path), 'w:tc').map(words);
    expect(cells('word/header1.xml')).toEqual(['A/C.3/81/L.…', '']);
    expect(cells('word/header2.xml')).toEqual(['', 'A/C.3/81/L.…']);
    expect(cells('word/footer1.xml')).toEqual([' PAGE 2/ NUMPAGES 2', '']);
    expect(cells('word/footer2.xml')).toEqual(['', ' PAGE 2/ NUMPAGES 2']);
  });

  it('have the title of an adopted resolution at the inner side', () => {
    const file = wordParts(wordFile(resolution79154()));
    const cells = all(partOf(file, 'word/header1.xml'), 'w:tc').map(words);
    expect(cells).toEqual(['A/RES/79/154', 'Trafficking in women and\u00A0girls']);
  });

  it('begin with titles whose last words stay together', () => {
    const file = wordParts(wordFile(resolution79154()));
    const lines = all(partOf(file, 'word/document.xml'), 'w:p').map(words);
    expect(lines).toContain('Advancement of\u00A0women');
    expect(lines.filter((line) => line.endsWith('women and\u00A0girls'))).toHaveLength(1);
  });
});

describe('the styles of the New York template (un-style 7.6)', () => {
  const styles = all(partOf(wordParts(wordFile(fullDraft())), 'word/styles.xml'), 'w:style');
  const style = (id: string) => styles.find(({ attributes }) => attributes['w:styleId'] === id);

  it.each([
    ['Normal', 'Normal', '240'],
    ['SingleTxt', '__Single Txt', undefined],
    ['H1', '_ H_1', '270'],
    ['HCh', '_ H _Ch', '300'],
    ['H23', '_ H_2/3', '240'],
    ['TitleHCH', 'Title_H_CH', undefined],
    ['TitleH1', 'Title_H1', undefined],
    ['Session', 'Session', undefined],
    ['AgendaItemNormal', 'Agenda_Item_Normal', '240'],
    ['AgendaTitleH2', 'Agenda_Title_H2', '240'],
    ['FootnoteText', 'footnote text', '210'],
    ['FootnoteReference', 'footnote reference', undefined],
    ['Header', 'header', '240'],
    ['Footer', 'footer', '240'],
  ])('has %s, named "%s"', (id, name, line) => {
    expect(valueAt(style(id), 'w:name')).toBe(name);
    expect(at(style(id), 'w:pPr', 'w:spacing')?.attributes['w:line']).toBe(line);
  });

  it('sets the text between margins of 1267, justified', () => {
    expect(at(style('SingleTxt'), 'w:pPr', 'w:ind')?.attributes).toEqual({
      'w:left': '1267',
      'w:right': '1267',
    });
    expect(valueAt(style('SingleTxt'), 'w:pPr', 'w:jc')).toBe('both');
  });

  it('speaks British English', () => {
    const defaults = partOf(wordParts(wordFile(fullDraft())), 'word/styles.xml');
    const language = ['w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang'];
    expect(valueAt(defaults, ...language)).toBe('en-GB');
  });

  it('numbers where the official texts number', () => {
    const numbering = partOf(
      wordParts(wordFile(doc([op('Urges', sub('One')), op('Notes')]))),
      'word/numbering.xml',
    );
    const [first] = all(numbering, 'w:lvl');
    expect(at(first, 'w:pPr', 'w:ind')?.attributes).toEqual({
      'w:left': '1267',
      'w:firstLine': '475',
    });
    expect(at(first, 'w:pPr', 'w:tabs', 'w:tab')?.attributes['w:pos']).toBe('2218');
  });

  it('has the cells of a table in their rows, with what they reach over', () => {
    expect(readWordFile(wordFile(fullDraft())).tables).toEqual([
      [
        ['Member State', 'Share', 'Remarks'],
        ['', '2025', '2026', ''],
        ['Belarus', '0.041', '0.043', 'Paid\nin full'],
        [
          'Philippines',
          '0.212',
          '–',
          'As in subparagraph (b) (i) of the third preambular paragraph of the present resolution',
        ],
        ['Both', '', ''],
      ],
    ]);
    const [table] = all(body(fullDraft()), 'w:tbl');
    const cells = all(table as Tag, 'w:tc').map((cell) => [
      valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? '1',
      valueAt(cell, 'w:tcPr', 'w:vMerge') ?? '',
    ]);
    expect(cells.slice(0, 7)).toEqual([
      ['1', 'restart'],
      ['2', ''],
      ['1', 'restart'],
      ['1', 'continue'],
      ['1', ''],
      ['1', ''],
      ['1', 'continue'],
    ]);
  });

  it('repeats the heads of a table on every page and sets figures to the right', () => {
    const [table] = all(body(fullDraft()), 'w:tbl');
    const rows = all(table as Tag, 'w:tr');
    expect(rows.map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    const sides = all(rows[2] as Tag, 'w:p').map((tag) => valueAt(tag, 'w:pPr', 'w:jc'));
    expect(sides).toEqual([undefined, 'right', 'right', undefined, undefined]);
  });

  it('parts two tables that follow each other', () => {
    const two = doc([op('Adopts'), table(row('a')), table(row('b'))]);
    const names = at(body(two), 'w:body')?.children.map(({ name }) => name) ?? [];
    const first = names.indexOf('w:tbl');
    expect(names.slice(first, first + 3)).toEqual(['w:tbl', 'w:p', 'w:tbl']);
  });
});
