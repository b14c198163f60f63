import { type Tag, tagsIn, wordsIn } from './wordXml.ts';

/** The words in the text boxes of a drawing; of two forms of one drawing those of the first. */
export function boxWords(tag: Tag): string {
  if (tag.name === 'w:t' || tag.name === 'm:t') return wordsIn(tag);
  const children = tag.name === 'mc:AlternateContent' ? tagsIn(tag).slice(0, 1) : tagsIn(tag);
  const words = children.map(boxWords).join('');
  return tag.name === 'w:p' ? `${words} ` : words;
}

/** Words with plain spaces and hyphens, as a document stores them. */
export function plain(words: string): string {
  return words.replace(/[\u00A0\n\r]/g, ' ').replaceAll('\u2011', '-');
}

/**
 * The character that a `w:sym` shows. Numbers from F000 are those of the font itself: in Symbol they
 * follow Adobe's table, in a font of pictures they mean no letter (U+FFFD, which is told), in any
 * other they are the plain ones.
 */
export function symbolOf(tag: Tag): string {
  const code = Number.parseInt(tag.attributes.get('w:char') ?? '', 16);
  if (!(code > 0x1f) || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return unknown;
  if (code < 0xf000 || code > 0xf0ff) return String.fromCharCode(code);
  const own = code - 0xf000;
  if (own === 0xb7) return '•';
  const font = tag.attributes.get('w:font') ?? '';
  if (/^symbol/i.test(font)) return ofSymbol(own);
  return own < 0x7f && !/dings/i.test(font) ? String.fromCharCode(own) : unknown;
}

const unknown = '\uFFFD';

function ofSymbol(own: number): string {
  const letter = String.fromCharCode(own);
  const at = latin.indexOf(letter);
  if (at >= 0) return [...greek][at] ?? unknown;
  return signs[letter] ?? (/[\d !#%&()+,./:;<=>?[\]_{|}]/.test(letter) ? letter : unknown);
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const signs: Readonly<Record<string, string>> = {
  '-': '−',
  '*': '∗',
  '\u00a3': '≤',
  '\u00a5': '∞',
  '\u00b0': '°',
  '\u00b1': '±',
  '\u00b3': '≥',
  '\u00b4': '×',
  '\u00b8': '÷',
  '\u00b9': '≠',
  '\u00bc': '…',
};
