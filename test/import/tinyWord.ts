import { strToU8, zipSync } from 'fflate';

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Who proposes, as attributes of a tracked change. */
export const kenya = 'w:id="7" w:author="Kenya" w:date="2026-10-02T09:30:00Z"';
export const mexico = 'w:id="8" w:author="Mexico" w:date="2026-10-03T10:00:00Z"';

/** A run of words. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export function inserted(content: string, by = kenya): string {
  return `<w:ins ${by}>${content}</w:ins>`;
}

export function deleted(words: string, by = kenya): string {
  return `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
}

/** A paragraph; `mark` is what is proposed of its end, `numbered` its level in Word's numbering. */
export function p(
  content: string,
  { mark = '', level = -1, style = '' }: { mark?: string; level?: number; style?: string } = {},
): string {
  const number =
    level < 0 ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${number}<w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;
}

/** The opening that every resolution has. */
const opening = [
  p(run('Trafficking in women and girls')),
  p(run('The General Assembly,', '<w:i/>')),
  p(run('Recalling its resolution 79/154,')),
].join('');

const levels = [
  ['decimal', '%1.'],
  ['lowerLetter', '(%2)'],
  ['lowerRoman', '(%3)'],
]
  .map(
    ([format, text], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
      `<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('');

/** Further parts of a file: "comments", "footnotes", each the inside of its root element. */
export type Parts = Readonly<Record<string, string>>;

/** A Word file with a resolution whose operative part is this body. */
export function tinyWord(body: string, parts: Parts = {}, namespace = wordSpace): Uint8Array {
  const all: Parts = {
    numbering: `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    ...parts,
  };
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = Object.keys(all).map(
    (name) => `<Relationship Id="${name}" Type="${type}/${name}" Target="${name}.xml"/>`,
  );
  const files = Object.entries(all).map(([name, content]) => {
    return [`word/${name}.xml`, strToU8(`<w:${name} ${namespace}>${content}</w:${name}>`)] as const;
  });
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document ${namespace}><w:body>${opening}${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(files),
  });
}
