/**
 * A written text as a flat OpenDocument file in the layout of official documents (un-style 7): from
 * it LibreOffice makes a PDF. Distances are in points.
 */
export function openDocument(text, look) {
  const body = [...masthead(text), ...text.blocks.map((each) => block(each, text, look))];
  const annex = text.blocks.findIndex(({ kind }) => kind === 'annex');
  const end = annex === -1 ? body.length : body.length - text.blocks.length + annex;
  if (!text.kind.draft && !text.kind.resolution) body.splice(end, 0, ...adoption());
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${styles(look)}</office:styles>
<office:automatic-styles>${pageLayouts(look)}</office:automatic-styles>
<office:master-styles>${masterPages(text, look)}</office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body>
</office:document>`;
}

const namespaces = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');

/** Text begins so far from the page's margin; first lines and numbers so much further. */
const left = 63.35;
const step = 23.75;

function styles({ justified, size, note, kept }) {
  const body = { left, right: left, after: 6, justified, kept };
  return [
    paragraph('Plain', { size, line: size * 1.2 }),
    paragraph('Preambular', { ...body, size, line: size * 1.2, indent: step }),
    paragraph('Number', { ...body, size, line: size * 1.2, indent: step, tabs: [2 * step] }),
    paragraph('Inner', { ...body, size, line: size * 1.2, left: left + step, tabs: [step] }),
    paragraph('Heading', {
      size: size,
      line: size * 1.2,
      left,
      right: left,
      before: 6,
      after: 6,
      bold: true,
      next: true,
    }),
    paragraph('Annex', {
      size: 14,
      line: 15,
      left,
      right: left,
      after: 6,
      bold: true,
      next: true,
      breaks: true,
    }),
    paragraph('AnnexTitle', {
      size: 14,
      line: 15,
      left,
      right: left,
      after: 12,
      bold: true,
      next: true,
    }),
    paragraph('Resolution', { size: 14, line: 15, left, right: left, before: 18, bold: true }),
    paragraph('Title', {
      size: 12,
      line: 13.5,
      left,
      right: left,
      before: 12,
      after: 12,
      bold: true,
      indent: -left,
      tabs: [left],
    }),
    paragraph('Sponsors', {
      size,
      line: size * 1.2,
      left,
      right: left,
      before: 18,
      after: 6,
      bold: true,
    }),
    paragraph('Adoption', { size, line: size * 1.2, right: left, aligned: 'end' }),
    paragraph('Bold', { size, line: size * 1.2, bold: true }),
    paragraph('Organ', { size: 20, line: 24, left, bold: true, tabs: [337 - left] }),
    paragraph('Distr', { size, line: size * 1.2, left: 337 }),
    paragraph('United', { size: 14, line: 43, left, ends: 492 - left }),
    paragraph('Cell', { size: Math.min(size, 9), line: 11, after: 2 }),
    paragraph('Footnote', {
      size: note,
      line: note * 1.23,
      left,
      right: left,
      indent: -21.6,
      kept,
    }),
    paragraph('HeadRight', { size: 8.5, line: 10, bold: true, aligned: 'end' }),
    paragraph('Head', { size: 8.5, line: 10, bold: true, ends: 492 }),
    character('Small', 'fo:font-size="10pt" fo:font-weight="normal"'),
    character('Italic', 'fo:font-style="italic"'),
    character('Roman', 'fo:font-style="normal"'),
    character('Mark', 'style:text-position="33% 65%"'),
    // The number before a note.
    character('Footnote_20_Symbol', 'style:text-position="33% 65%"'),
    `<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Mark" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>`,
  ].join('\n');
}

function paragraph(name, look) {
  const {
    size,
    line,
    left = 0,
    right = 0,
    before = 0,
    after = 0,
    indent = 0,
    tabs = [],
    ends,
  } = look;
  const stops = [
    ...tabs.map((at) => `<style:tab-stop style:position="${at}pt"/>`),
    ...(ends ? [`<style:tab-stop style:position="${ends}pt" style:type="right"/>`] : []),
  ];
  const kept = look.kept ? 'fo:orphans="2" fo:widows="2"' : 'fo:orphans="0" fo:widows="0"';
  const more = [
    look.next ? 'fo:keep-with-next="always"' : '',
    look.breaks ? 'fo:break-before="page"' : '',
  ];
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-left="${left}pt" fo:margin-right="${right}pt" fo:margin-top="${before}pt" fo:margin-bottom="${after}pt" fo:text-indent="${indent}pt" fo:line-height="${line}pt" fo:text-align="${look.aligned ?? (look.justified ? 'justify' : 'start')}" ${kept} ${more.join(' ')}><style:tab-stops>${stops.join('')}</style:tab-stops></style:paragraph-properties><style:text-properties style:font-name="Liberation Serif" fo:font-family="'Liberation Serif'" fo:font-size="${size}pt" fo:language="en" fo:country="GB" fo:hyphenate="false" fo:letter-spacing="0.2pt" style:text-scale="103%" ${look.bold ? 'fo:font-weight="bold"' : ''}/></style:style>`;
}

function character(name, properties) {
  return `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
}

function pageLayouts({ page, bottom }) {
  const [width, height] = page;
  const head =
    '<style:header-style><style:header-footer-properties fo:min-height="42pt" fo:margin-bottom="9pt"/></style:header-style>';
  const foot =
    '<style:footer-style><style:header-footer-properties fo:min-height="10pt" fo:margin-top="18pt"/></style:footer-style>';
  const layout = (name, header) => {
    return `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}pt" fo:page-height="${height}pt" fo:margin-top="${header ? 21.6 : 22}pt" fo:margin-bottom="${bottom}pt" fo:margin-left="${(width - 492) / 2}pt" fo:margin-right="${(width - 492) / 2}pt" style:footnote-max-height="0pt"><style:footnote-sep style:width="0.25pt" style:rel-width="15%" style:distance-before-sep="6pt" style:distance-after-sep="3pt"/></style:page-layout-properties>${header ? head : ''}${foot}</style:page-layout>`;
  };
  return `${layout('First', false)}${layout('Rest', true)}<style:style style:name="Columns" style:family="section"><style:section-properties fo:margin-left="${left}pt" fo:margin-right="${left}pt" text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="20pt"><style:column style:rel-width="1*"/><style:column style:rel-width="1*"/></style:columns></style:section-properties></style:style><style:style style:name="Grid" style:family="table"><style:table-properties style:width="365pt" fo:margin-left="${left}pt" table:align="left"/></style:style><style:style style:name="Heads" style:family="table"><style:table-properties style:width="492pt" table:align="left"/></style:style><style:style style:name="High" style:family="table-row"><style:table-row-properties style:min-row-height="42pt"/></style:style><style:style style:name="Low" style:family="table-cell"><style:table-cell-properties style:vertical-align="bottom"/></style:style><style:style style:name="Opening" style:family="paragraph" style:parent-style-name="United" style:master-page-name="First"/>`;
}

function masterPages({ symbol, kind, job, title }, { head }) {
  const running = kind.runningTitle ? escaped(title) : '';
  const number = '<text:page-number text:select-page="current"/>';
  const page = head === 'slash' ? `${number}/<text:page-count/>` : number;
  const line = (words) => `<text:p text:style-name="Head">${words}</text:p>`;
  // A long title stands in lines of its own, the last one beside the symbol.
  const cell = (words, style) =>
    `<table:table-cell table:style-name="Low"><text:p text:style-name="${style}">${words}</text:p></table:table-cell>`;
  const heads = (...cells) =>
    `<table:table table:style-name="Heads"><table:table-column table:number-columns-repeated="2"/><table:table-row table:style-name="High">${cells.join('')}</table:table-row></table:table>`;
  return `<style:master-page style:name="First" style:page-layout-name="First" style:next-style-name="Rest"><style:footer>${line(`${job} (E)`)}${line(`*${job.replace('-', '')}*`)}</style:footer></style:master-page>
<style:master-page style:name="Rest" style:page-layout-name="Rest"><style:header>${heads(cell(running, 'Head'), cell(symbol, 'HeadRight'))}</style:header><style:header-left>${heads(cell(symbol, 'Head'), cell(running, 'HeadRight'))}</style:header-left><style:footer>${line(`${job}<text:tab/>${page}`)}</style:footer><style:footer-left>${line(`${page}<text:tab/>${job}`)}</style:footer-left></style:master-page>`;
}

function masthead({ kind, organ, symbol, title, aside, number }) {
  const p = (style, words) => `<text:p text:style-name="${style}">${words}</text:p>`;
  const star = aside ? note('*', [{ text: aside }]) : '';
  const date = '16 December 2024';
  const lines = [
    p('Opening', `United Nations<text:tab/>${symbol}${star}`),
    p(
      'Organ',
      `${escaped(kind.masthead ?? organ)}<text:tab/><text:span text:style-name="Small">Distr.: ${kind.draft ? 'Limited' : 'General'}</text:span>`,
    ),
    p('Distr', date),
    ...(kind.draft ? [p('Distr', ''), p('Distr', 'Original: English')] : []),
    p('Plain', ''),
    p('Plain', ''),
  ];
  if (kind.resolution) {
    lines.push(p('Resolution', kind.resolution(number)));
    lines.push(
      p('Resolution', `Adopted by the Security Council at its 8111th meeting, on ${date}`),
    );
  } else {
    lines.push(
      p('Bold', 'Seventy-ninth session'),
      p('Plain', 'Agenda item 71 (c)'),
      p('Bold', 'Promotion and protection of human rights'),
    );
  }
  if (kind.draft) {
    lines.push(
      p(
        'Sponsors',
        'Australia, Austria, Belgium, Bosnia and Herzegovina, Bulgaria, Canada, Croatia, Cyprus, Netherlands (Kingdom of the), Uruguay and Zambia: draft resolution',
      ),
    );
    lines.push(p('Title', `<text:tab/>${escaped(title)}`));
  } else if (!kind.resolution) {
    lines.push(p('Resolution', `Resolution adopted by the ${escaped(organ)} on ${date}`));
    lines.push(p('Title', `${number}.<text:tab/>${escaped(title)}`));
  }
  lines.push(
    p('Preambular', `<text:span text:style-name="Italic">The ${escaped(organ)}</text:span>,`),
  );
  return lines;
}

function adoption() {
  const line = (words) => `<text:p text:style-name="Adoption">${words}</text:p>`;
  return [line('53rd plenary meeting'), line('16 December 2024')];
}

function block(each, text, look) {
  if (each.table) return table(each.table);
  if (each.names) return names(each.names);
  const words = runs(each.runs, text);
  if (each.kind === 'annex') {
    return `<text:p text:style-name="Annex">${each.sign}</text:p><text:p text:style-name="AnnexTitle">${words}</text:p>`;
  }
  if (each.kind === 'heading') return `<text:p text:style-name="Heading">${words}</text:p>`;
  const style = each.depth > 1 ? 'Inner' : each.sign ? 'Number' : 'Preambular';
  const sign = each.sign ? `${each.sign}${look.tabbed ? '<text:tab/>' : ' '}` : '';
  return `<text:p text:style-name="${style}">${sign}${words}</text:p>`;
}

function table(rows) {
  const row = (cells, bold) => {
    const made = cells.map((words) => {
      const inner = bold
        ? `<text:span text:style-name="Italic">${escaped(words)}</text:span>`
        : escaped(words);
      return `<table:table-cell><text:p text:style-name="Cell">${inner}</text:p></table:table-cell>`;
    });
    return `<table:table-row>${made.join('')}</table:table-row>`;
  };
  const [head, ...rest] = rows;
  return `<table:table table:style-name="Grid"><table:table-column table:number-columns-repeated="${head.length}"/><table:table-header-rows>${row(head, true)}</table:table-header-rows>${rest.map((cells) => row(cells, false)).join('')}</table:table>`;
}

function names(list) {
  const lines = list.map((name) => `<text:p text:style-name="Plain">${escaped(name)}</text:p>`);
  return `<text:section text:style-name="Columns" text:name="names">${lines.join('')}</text:section>`;
}

function runs(all, { notes }) {
  return all
    .map((run) => {
      if (run.note) return note(run.note, notes[run.note - 1]);
      const words = escaped(run.text);
      return run.italic ? `<text:span text:style-name="Italic">${words}</text:span>` : words;
    })
    .join('');
}

function note(sign, words) {
  const label = sign === '*' ? ' text:label="*"' : '';
  return `<text:note text:note-class="footnote"><text:note-citation${label}>${sign}</text:note-citation><text:note-body><text:p text:style-name="Footnote"><text:tab/>${runs(words, { notes: [] })}</text:p></text:note-body></text:note>`;
}

function escaped(words) {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/^ | $/g, '<text:s/>');
}
