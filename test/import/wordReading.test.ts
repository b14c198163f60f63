import { describe, expect, it } from 'vitest';
import { outlineJson } from '../../src/cli/outlineJson.ts';
import { importWord } from '../../src/import/importWord.ts';
import { p, run, tinyWord } from './tinyWord.ts';

const read = (body: string, parts = {}) => importWord(tinyWord(body, parts));
const lines = (bytes: Uint8Array) =>
  outlineJson(importWord(bytes).doc)
    .paragraphs.filter(({ part }) => part !== 'preambular')
    .map(({ printed, text }) => `${printed} ${text}`.trim());
const decides = p(run('Decides.'), { level: 0 });
const reasons = (body: string, parts = {}) => read(body, parts).doubts.map(({ reason }) => reason);

describe('what a Word file may hold', () => {
  it('has endnotes with their italics', () => {
    const bytes = tinyWord(
      p(`${run('Urges')}<w:r><w:endnoteReference w:id="1"/></w:r>${run(';')}`, { level: 0 }) +
        decides,
      {
        endnotes: `<w:endnote w:id="1">${p(run('See ') + run('The Review', '<w:i/>') + run('.'))}</w:endnote>`,
      },
    );
    const { doc } = importWord(bytes);
    expect(outlineJson(doc).footnotes).toEqual([{ marker: 1, text: 'See The Review.' }]);
    expect(JSON.stringify(doc.toJSON())).toContain('"emphasis"');
  });

  it('has characters of symbol fonts', () => {
    const symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>';
    expect(
      lines(tinyWord(p(run('Urges ') + symbol + run(' States;'), { level: 0 }) + decides))[0],
    ).toBe('1. Urges • States;');
  });

  it('has letters of the font Symbol, and tells of pictures', () => {
    const sign = (font: string, char: string) =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const words = `${run('Urges ')}${sign('Symbol', 'F061')}${sign('Symbol', 'F0A3')}${sign('Symbol', 'F035')}`;
    const body = p(`${words}${sign('Wingdings', 'F04A')}${run(';')}`, { level: 0 }) + decides;
    expect(lines(tinyWord(body))[0]).toBe('1. Urges α≤5\uFFFD;');
    expect(reasons(body).join()).toMatch(/character/i);
  });

  it('has a running head that is no masthead, and words above others, which are told', () => {
    const spaces = [
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    ].join(' ');
    const ruby = `<w:r><w:ruby><w:rt>${run('above')}</w:rt><w:rubyBase>${run('States')}</w:rubyBase></w:ruby></w:r>`;
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>';
    const body = p(run('Urges ') + ruby + run(';'), { level: 0 }) + decides + section;
    const bytes = tinyWord(body, { header: p(run('Zero draft of Kenya')) }, spaces);
    expect(lines(bytes)[0]).toBe('1. Urges States;');
    const told = importWord(bytes).doubts.map(({ reason }) => reason);
    expect(told).toContain('The heads and feet of its pages say: “Zero draft of Kenya”.');
    expect(told).toContain('The file has small words above others here: “above”');
  });

  it('has words struck through by hand, which are kept and told', () => {
    const strike = (words: string, kind = 'strike') => run(words, `<w:${kind}/>`);
    const body =
      p(
        `${run('Urges ')}${strike('all ')}${strike('the', 'dstrike')}${run(' States')}${run(';', '<w:strike w:val="0"/>')}`,
        { level: 0 },
      ) +
      p(strike('Calls upon States;'), { level: 0 }) +
      decides;
    expect(lines(tinyWord(body))).toEqual([
      '1. Urges all the States;',
      '2. Calls upon States;',
      '3. Decides.',
    ]);
    expect(reasons(body).filter((each) => each.includes('struck'))).toEqual([
      'Words are struck through by hand here: “all the”',
      'Words are struck through by hand here: “Calls upon States;”',
    ]);
  });

  it('has content controls, dropdowns and dates among them, with what they show', () => {
    const control = (inner: string, kind: string) =>
      `<w:sdt><w:sdtPr>${kind}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const list =
      '<w:dropDownList><w:listItem w:value="no" w:displayText="Others"/></w:dropDownList>';
    const date =
      '<w:date w:fullDate="2026-10-02T00:00:00Z"><w:dateFormat w:val="d MMMM"/></w:date>';
    const body =
      control(
        p(
          run('Urges ') +
            control(run('States'), list) +
            run(' by ') +
            control(run('2 October'), date) +
            run(';'),
          { level: 0 },
        ),
        '',
      ) + decides;
    expect(lines(tinyWord(body))).toEqual(['1. Urges States by 2 October;', '2. Decides.']);
  });

  it('has links and fields with the words that they show', () => {
    const simple = `<w:fldSimple w:instr=" REF x ">${run('paragraph 5')}</w:fldSimple>`;
    const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const complex = `${sign('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${sign('separate')}${run('12')}${sign('end')}`;
    const link = `<w:hyperlink w:anchor="nowhere">${run('resolution 79/154')}</w:hyperlink>`;
    const body = p(
      run('Recalls ') + link + run(', ') + simple + run(' and page ') + complex + run(';'),
      { level: 0 },
    );
    expect(lines(tinyWord(body + decides))[0]).toBe(
      '1. Recalls resolution 79/154, paragraph 5 and page 12;',
    );
  });

  it('has text boxes, whose words are told', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(run('Not to be quoted'))}</w:txbxContent></w:pict></w:r>`;
    expect(reasons(p(run('Urges;') + box, { level: 0 }) + decides)).toContain(
      'The file has a text box here: “Not to be quoted”',
    );
  });

  it('has another document inside, which is told', () => {
    const inside =
      '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="x"/>';
    expect(reasons(p(run('Urges;'), { level: 0 }) + inside + decides).join(' ')).toContain(
      'another document',
    );
  });

  it('is read when only its editing is protected', () => {
    const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
    expect(lines(tinyWord(p(run('Urges;'), { level: 0 }) + decides, { settings }))).toEqual([
      '1. Urges;',
      '2. Decides.',
    ]);
  });
});

describe('numbers of a Word file', () => {
  const numbering = (overrides: string) =>
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
     <w:num w:numId="2"><w:abstractNumId w:val="1"/>${overrides}</w:num>`;
  const second = (words: string) =>
    p(run(words), { level: 0 }).replace('w:numId w:val="1"', 'w:numId w:val="2"');

  it('restart where a list says so', () => {
    const restarts = numbering(
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>',
    );
    const body = p(run('Urges;'), { level: 0 }) + second('Requests;') + second('Decides.');
    expect(lines(tinyWord(body, { numbering: restarts }))).toEqual([
      '1. Urges;',
      '7. Requests;',
      '8. Decides.',
    ]);
  });

  it('go on where another list of the same kind says nothing', () => {
    const body = p(run('Urges;'), { level: 0 }) + second('Decides.');
    expect(lines(tinyWord(body, { numbering: numbering('') }))).toEqual([
      '1. Urges;',
      '2. Decides.',
    ]);
  });

  it('of 0, which no paragraph can have, are told, and the others stay', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="0"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const { doc, doubts } = read(p(run('Urges;'), { level: 0 }) + decides, { numbering });
    doc.check();
    expect(doc.children.slice(-2).map(({ attrs }) => attrs.startAt)).toEqual([null, 1]);
    expect(doubts.map(({ place, reason }) => [place, reason])).toContainEqual([
      'OP1',
      'No paragraph can have the number 0.',
    ]);
  });

  it('of 0 in an annex are told, and the others stay', () => {
    const body =
      p(run('Urges;'), { level: 0 }) + decides + p(run('Annex')) + p(run('Terms of reference'));
    const { doc, doubts } = read(`${body}${p(run('0.\tMembers.'))}${p(run('1.\tMeetings.'))}`);
    doc.check();
    const annex = doc.lastChild;
    expect(annex?.type.name).toBe('annex');
    expect(annex?.children.slice(1).map(({ attrs }) => attrs.startAt)).toEqual([null, 1]);
    expect(doubts.map(({ reason }) => reason)).toContain('No paragraph can have the number 0.');
  });

  it('are read where they are typed', () => {
    const body =
      p(run('1.\tUrges States:')) +
      p(run('(a)\tTo act;')) +
      p(run('(b)\tTo report;')) +
      p(run('2.\tDecides.'));
    expect(lines(tinyWord(body))).toEqual([
      '1. Urges States:',
      '(a) To act;',
      '(b) To report;',
      '2. Decides.',
    ]);
  });

  it('are those of typed notes at the end, whose marks are superscripts', () => {
    const body =
      p(run('Urges States') + run('1', '<w:vertAlign w:val="superscript"/>') + run(';'), {
        level: 0,
      }) +
      decides +
      p(run('1', '<w:vertAlign w:val="superscript"/>') + run(' Resolution 64/293.'));
    const { doc } = importWord(tinyWord(body));
    expect(outlineJson(doc).footnotes.map(({ text }) => text)).toEqual(['Resolution 64/293.']);
  });
});

describe('kinds of Word files', () => {
  it('are those of the strict standard too', () => {
    const strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    expect(lines(tinyWord(p(run('Urges;'), { level: 0 }) + decides, {}, strict))).toEqual([
      '1. Urges;',
      '2. Decides.',
    ]);
  });

  it('have styles of Geneva or of New York', () => {
    for (const [text, heading] of [
      ['_ Single Txt_G', '_ H_1_G'],
      ['__Single Txt', '_ H_1'],
    ]) {
      const styles =
        `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="${text}"/></w:style>` +
        `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="${heading}"/></w:style>`;
      const body =
        p(run('Prevention'), { style: 'H' }) +
        p(run('1.\tUrges;'), { style: 'T' }) +
        p(run('2.\tDecides.'), { style: 'T' });
      const bytes = tinyWord(body, { styles });
      expect(lines(bytes)).toEqual(['1. Urges;', '2. Decides.']);
      expect(
        importWord(bytes).doc.children.some(
          (node) => node.type.name === 'heading' && node.textContent === 'Prevention',
        ),
      ).toBe(true);
    }
  });
});
