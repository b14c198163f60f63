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

/** A character of a symbol font, where the same number means the same in any font. */
export function symbolOf(tag: Tag): string {
  const code = Number.parseInt(tag.attributes.get('w:char') ?? '', 16);
  if (!(code > 0x1f) || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return '\uFFFD';
  const own = code >= 0xf000 && code <= 0xf0ff;
  if (own && code === 0xf0b7) return '•';
  return own
    ? code < 0xf07f
      ? String.fromCharCode(code - 0xf000)
      : '\uFFFD'
    : String.fromCharCode(code);
}
