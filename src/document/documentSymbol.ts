/** A document named in a text, worth a link. */
export interface DocumentSymbol {
  /** Offsets of its words in the text. */
  readonly from: number;
  readonly to: number;
  /** As "A/RES/64/293", also where the text has "resolution 64/293". */
  readonly symbol: string;
  readonly url: string;
}

/** The organs whose resolutions have symbols that their numbers give. */
export type ResolvingOrgan =
  | 'General Assembly'
  | 'Economic and Social Council'
  | 'Human Rights Council'
  | 'Security Council';

/**
 * The document symbols of a text and the numbers that follow "resolution" or "resolutions", in
 * order. `organ` is the one that speaks: "its resolution 32/3" is its own. A symbol with a
 * placeholder, as A/C.3/81/L.…, and resolutions of organs without such symbols are left out.
 */
export function documentSymbols(
  text: string,
  organ: ResolvingOrgan = 'General Assembly',
): DocumentSymbol[] {
  const found = [...writtenSymbols(text), ...resolutionNumbers(text, organ)];
  return found.sort((a, b) => a.from - b.from);
}

/** "79/154" of "A/RES/79/154", "217 A (III)" of "A/RES/217(III)A"; empty for another symbol. */
export function resolutionNumber(symbol: string): string {
  const match = /^A\/RES\/((?:E?S-)?\d+)(?:\/(\d+)( ?[A-Z])?|\(([IVXLC]+)\)([A-Z])?)$/.exec(symbol);
  if (!match) return '';
  const [, first, second, letter, session, part] = match;
  const end = letter ? ` ${letter.trim()}` : '';
  return second ? `${first}/${second}${end}` : `${first}${part ? ` ${part}` : ''} (${session})`;
}

/** The series that the United Nations documents site serves. */
const series = [
  'A|E|S|T|ST|TD|CTOC|CAC|CAT|CCPR|CD|CED|CEDAW|CERD|CLCS|CMW|CRC|CRPD|DP|FCCC|HRI|HSP|ICCD|ISBA|JIU',
  'LC|LOS|NPT|PBC|SPLOS|UNEP|UNODC|UNW',
].join('|');
const segment = '[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*(?:\\([IVXLC]+\\)[A-Z]?)?';
/** Ends in a segment with a digit and not before a placeholder, so that no half symbol is linked. */
const symbolPattern = new RegExp(
  `(?<![\\w/.-])(?:${series})(?:\\.\\d+)?(?:/${segment})*/(?=[A-Za-z.-]*\\d)${segment}(?![\\w/(…[-]|\\.[\\w…[.])`,
  'g',
);

function writtenSymbols(text: string): DocumentSymbol[] {
  return Array.from(text.matchAll(symbolPattern), ({ 0: symbol, index }) =>
    linked(index, symbol, symbol),
  );
}

const number = '(?:E?S-)?\\d+(?:/\\d+(?: [A-Z](?![\\w/.]))?|(?: [A-Z])? \\((?:[IVXLC]+|\\d{4})\\))';
const date = '(?: of \\d{1,2}\\s(?:[A-Z][a-z]+)\\s\\d{4})?';
const titled = '(?:,? entitled “[^”]{0,500}”)?';
const listPattern = new RegExp(
  `\\b[Rr]esolutions?\\s(?:${number}${date}${titled}(?:, and |, | and )?)+`,
  'g',
);
const numberPattern = new RegExp(`(?<=^|[\\s])${number}`, 'g');

function resolutionNumbers(text: string, organ: ResolvingOrgan): DocumentSymbol[] {
  return Array.from(text.matchAll(listPattern)).flatMap(({ 0: list, index }) => {
    const speaker = organBefore(text.slice(0, index), organ);
    if (!speaker) return [];
    // A title may name other resolutions.
    const numbers = list.replace(/“[^”]*”/g, (title) => ' '.repeat(title.length));
    return Array.from(numbers.matchAll(numberPattern)).flatMap((match) => {
      const symbol = resolutionSymbol(match[0], speaker);
      return symbol ? [linked(index + match.index, match[0], symbol)] : [];
    });
  });
}

type Speaker = ResolvingOrgan | 'Council' | 'unclear';

/** Only the Security Council numbers by the year: 1325 (2000). */
const byYear = /^\d+ \(\d{4}\)$/;

const namedOrgan =
  /(General Assembly|Economic and Social Council|Human Rights Council|Security Council|Council)\s$/;

/** Organs that a text names; in a note the name may belong to the title of Official Records. */
const anyOrgan =
  /(?<!Records of the )\b(?:General Assembly|Assembly|Economic and Social Council|Human Rights Council|Security Council)\b/g;

/** Whose resolution it is by the words before "resolution"; null for an organ without symbols. */
function organBefore(before: string, organ: ResolvingOrgan): Speaker | null {
  const named = namedOrgan.exec(before)?.[1] as Speaker | undefined;
  if (named) return named;
  // "Commission on Human Rights resolution", or a part of the report that was just cited.
  if (/(?:^|\s)(?!Assembly|See)[A-Z][\w’'-]*\s$/.test(before)) return null;
  if (/(?:chap|sect)\. [\w.]+, $/.test(before)) return null;
  // "The Human Rights Council in its resolution 22/13": "its" and nothing may mean either organ.
  const last = before.match(anyOrgan)?.at(-1) ?? organ;
  return organ.endsWith(last) ? organ : 'unclear';
}

function resolutionSymbol(number: string, speaker: Speaker): string {
  const dense = number.replaceAll(' ', '');
  if (byYear.test(number)) return `S/RES/${dense}`;
  switch (speaker) {
    case 'Economic and Social Council':
      return `E/RES/${dense}`;
    case 'Human Rights Council':
      return `A/HRC/RES/${dense}`;
    case 'Security Council':
      return `S/RES/${dense}`;
    case 'Council':
      return councilSymbol(dense);
    case 'General Assembly':
      return assemblySymbol(number, dense);
    case 'unclear':
      return '';
  }
}

/** The Economic and Social Council numbers by year, 2017/18, the Human Rights Council not, 32/3. */
function councilSymbol(dense: string): string {
  return /^\d{4}\//.test(dense) ? `E/RES/${dense}` : `A/HRC/RES/${dense}`;
}

/** "217 A (III)" is one of several parts of a document; sessions took the lead in 1976, with the 31st. */
function assemblySymbol(number: string, dense: string): string {
  const early = /^(\d+)(?: [A-Z])? (\([IVXLC]+\))$/.exec(number);
  if (early) return `A/RES/${early[1]}${early[2]}`;
  const session = /^(\d+)\//.exec(dense)?.[1];
  return session && (Number(session) < 31 || Number(session) > 999) ? '' : `A/RES/${dense}`;
}

function linked(from: number, words: string, symbol: string): DocumentSymbol {
  return { from, to: from + words.length, symbol, url: `https://undocs.org/${symbol}` };
}
