import type { Citation, Source } from './citation.ts';
import { councilDecisions } from './citationRow.ts';

/** A citation found at the beginning of a text. */
export interface ParsedCitation {
  readonly citation: Citation;
  /** How many characters of the text it takes. */
  readonly length: number;
}

/**
 * Reads the citation that a text begins with, by the templates of un-style 4.4; null when it begins
 * with none. Words after the citation are left to the caller.
 */
export function parseCitation(text: string): ParsedCitation | null {
  for (const parse of sourceParsers) {
    const found = parse(text);
    if (found) return withParts(text, found);
  }
  return null;
}

interface ParsedSource {
  readonly source: Source;
  readonly volumes?: readonly string[];
  readonly registration?: string;
  readonly length: number;
}

type SourceParser = (text: string) => ParsedSource | null;

const resolutionNumber =
  '(?:E?S-)?\\d+(?:/\\d+(?: [A-Z](?![\\w/]))?|(?: [A-Z])? \\((?:[IVXLC]+|[ivxlc]+|\\d{4}|[A-Z][a-z]+[ -]\\d+)\\))';
const organName = "[A-Z][\\w’'-]*(?: (?:[A-Z][\\w’'-]*|and|of|on|the|for))*";
const further = '(?: and (?:Add|Corr|Rev)\\.\\d+| \\((?:Part|Vol\\.) [IVX]+\\))*';
const documentSymbol = `[A-Z][A-Za-z0-9]*(?:\\([A-Z]+\\)|\\.\\d+)?(?:/[A-Za-z0-9.()…-]*[A-Za-z0-9)…])+${further}`;

const treatySeries = new RegExp(
  `^United Nations, Treaty Series(?:, vols?\\. (${series('\\d+')}))?(?:, Nos?\\. (\\d+[–-]\\d+|${series('\\d+')}))?`,
);
const resolution = new RegExp(
  `^(?:[Rr]esolutions?|(${organName}) resolutions?) (${series(resolutionNumber)})`,
);
const supplement =
  '[\\w ]*Supplement(?: for [A-Z][a-z]+, [A-Z][a-z]+ and [A-Z][a-z]+ \\d{4}|[^,();]*[^,(); ])';
const officialRecords = new RegExp(
  `^Official Records of the (${organName}), (\\d{4}|[A-Z][\\w-]*(?: [A-Z][\\w-]*)* (?:Session|Year))` +
    `(?:, (${supplement}))?(?: \\(([^()]+)\\))?`,
);
const securityCouncilDecisions = new RegExp(`^${councilDecisions}, ([^()]+) \\(([^()]+)\\)`);
const mastheadDocument = new RegExp(`^(?=[^ ,;]*[\\d…])(${documentSymbol})`);
const other = new RegExp(
  `^([A-Z][^,;.()]*), document ([A-Z][^,;]*?${further})(?=[,;]| and |\\. |$)`,
);
const salesPublication = /^([A-Z].*?) \(United Nations publication, Sales No\. ([^()]+)\)/;

const sourceParsers: readonly SourceParser[] = [
  (text) => {
    const match = treatySeries.exec(text);
    if (!match) return null;
    return {
      source: { kind: 'treatySeries' },
      volumes: items(match[1]),
      registration: match[2] ?? '',
      length: match[0].length,
    };
  },
  (text) => {
    const match = resolution.exec(text);
    return found(match, {
      kind: 'resolution',
      numbers: items(match?.[2]),
      organ: match?.[1] ?? '',
    });
  },
  (text) => {
    const match = officialRecords.exec(text);
    return found(match, {
      kind: 'officialRecords',
      organ: match?.[1] ?? '',
      session: match?.[2] ?? '',
      supplement: match?.[3] ?? '',
      documentSymbol: match?.[4] ?? '',
    });
  },
  (text) => {
    const match = securityCouncilDecisions.exec(text);
    return found(match, {
      kind: 'securityCouncilDecisions',
      period: match?.[1] ?? '',
      documentSymbol: match?.[2] ?? '',
    });
  },
  (text) => {
    const match = mastheadDocument.exec(text);
    return found(match, { kind: 'mastheadDocument', documentSymbol: match?.[1] ?? '' });
  },
  (text) => {
    const match = other.exec(text);
    return found(match, {
      kind: 'other',
      organization: match?.[1] ?? '',
      document: match?.[2] ?? '',
    });
  },
  (text) => {
    const match = salesPublication.exec(text);
    return found(match, {
      kind: 'salesPublication',
      title: match?.[1] ?? '',
      salesNumber: match?.[2] ?? '',
    });
  },
];

function found(match: RegExpExecArray | null, source: Source): ParsedSource | null {
  return match && { source, length: match[0].length };
}

/** "V", "I.A", "65", "10/1", "1/CP.21", "A-32/4.3", "MSC.155(78)", "12 (a)", "I–III". */
const unit = '(?:\\d\\w*|[A-Z]{1,5}\\d*)';
const sign = `(?:${unit}(?:[./‑–-]${unit})*|one|two|three|four)(?:\\(\\w+\\))?(?: \\([a-z0-9]+\\))*(?![\\w/])`;
/** After "and" a document symbol may begin, which is a source of its own: "annex I and A/79/68". */
const signs = `${sign}(?:(?:, ${sign})* and (?![IVX]*[A-HJ-UWYZ][A-Z]*(?:\\.\\d+)?/)${sign})?`;
const locator =
  '(?:draft )?(?:resolution|decision)s?|chaps?\\.|sects?\\.|paras?\\.|annex(?:es)?|appendi(?:x|ces)' +
  '|enclosures?|attachments?|vols?\\.|Nos?\\.|pp?\\.|arts?\\.|articles?|parts?|tables?|rules?';
/** The full stop of "chap. V., sect. A" is a slip of adopted texts (un-style 0.2) and stays. */
const part = new RegExp(
  `^, ((?:${locator}) ${signs}(?:\\.(?=, ))?|annex|appendix|enclosure|attachment)(?![\\w/])`,
);

function withParts(text: string, found: ParsedSource): ParsedCitation {
  const parts: string[] = [];
  let { length } = found;
  for (;;) {
    const match = part.exec(text.slice(length));
    // After a resolution the next resolution is a source of its own, not a part of the first.
    if (!match?.[1] || (found.source.kind === 'resolution' && /^resol/.test(match[1]))) break;
    parts.push(match[1]);
    length += match[0].length;
  }
  const { source, volumes = [], registration = '' } = found;
  return { citation: { source, pinpoint: { volumes, registration, parts } }, length };
}

/** The pattern of "a", "a and b", "a, b and c". */
function series(item: string): string {
  return `${item}(?:(?:, ${item})* and ${item})?`;
}

function items(inSeries: string | undefined): readonly string[] {
  return inSeries ? inSeries.split(/, | and /) : [];
}
