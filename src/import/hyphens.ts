/** Lines joined to running text, and the words whose hyphen at a line end was a matter of doubt. */
export interface JoinedLines {
  readonly text: string;
  readonly unsure: readonly string[];
}

/** First elements that keep their hyphen before most words (un-style 5.9). */
const hyphenating = new Set(
  'age all anti child cross decision disability ex follow gender high inter long low man non policy post rights self short so third vice victim well'.split(
    ' ',
  ),
);

/** First elements that many words have with a hyphen and many without: "multi-year", "multilateral". */
const prefixes = new Set('co multi pre re semi socio sub trans'.split(' '));

/** Words after which a hyphen at a line end is a suspended one: "gender- and age-sensitive". */
const suspending = /^(?:and|or|to|nor|but)\b(?!-)/;

/**
 * The words of a text in lower case, hyphenated ones whole and also their first elements with the
 * hyphen ("age-"): what joining judges a hyphen by.
 */
export function vocabularyOf(text: string): ReadonlySet<string> {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []);
  for (const word of [...words]) {
    const hyphen = word.indexOf('-');
    if (hyphen !== -1) words.add(word.slice(0, hyphen + 1));
  }
  return words;
}

/**
 * Joins lines with spaces. A hyphen at a line end stays where the hyphenated form is known, from
 * the table above or from the rest of the text, and goes where the text has the word in one
 * (un-style 4.9); otherwise it stays and the word is named as unsure, as one with a prefix is that
 * the text has nowhere else.
 */
export function joinLines(
  lines: readonly string[],
  vocabulary: () => ReadonlySet<string>,
): JoinedLines {
  const unsure: string[] = [];
  const joined: string[] = [];
  let text = '';
  for (const line of lines) {
    const [before, after] = brokenWord(text, line);
    if (before === undefined || after === undefined) {
      joined.push(/(?:\S–|\/)$/.test(text) || joined.length === 0 ? line : ` ${line}`);
    } else {
      const decision = owned.test(text.slice(-200)) ? 'keep' : judged(before, after, vocabulary());
      if (decision === 'unsure') unsure.push(`${before}-${after}`);
      if (decision === 'drop') joined.push(joined.pop()?.slice(0, -1) ?? '');
      joined.push(line);
    }
    text = line;
  }
  return { text: joined.join(''), unsure };
}

/** A hyphen that cannot be a line end's own: in a web address, or in a compound as "people-to-people". */
const owned = /(?:(?:www\.|:\/\/)\S*|\p{L}-(?:and|by|for|in|of|on|the|to|up))-$/u;

function brokenWord(before: string, after: string): [string?, string?] {
  if (suspending.test(after)) return [];
  const start = /([\p{L}\p{N}]+)-$/u.exec(before.slice(-60))?.[1];
  const end = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u.exec(after.slice(0, 80))?.[0];
  return start && end ? [start, end] : [];
}

function judged(
  before: string,
  after: string,
  vocabulary: ReadonlySet<string>,
): 'keep' | 'drop' | 'unsure' {
  const [start, end] = [before.toLowerCase(), after.toLowerCase()];
  if (vocabulary.has(`${start}-${end}`) || /\d$/.test(start) || /^\d/.test(end)) return 'keep';
  if (vocabulary.has(start + end)) return 'drop';
  if (prefixes.has(start)) return 'unsure';
  return hyphenating.has(start) || vocabulary.has(`${start}-`) ? 'keep' : 'unsure';
}
