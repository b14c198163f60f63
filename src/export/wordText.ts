import { type Face, faceXml, type Layout, layoutXml } from './wordProperties.ts';
import { characters, element, sequence, type Xml } from './xml.ts';

/** A paragraph with its runs. */
export function paragraphXml(layout: Layout, ...content: readonly Xml[]): Xml {
  return element('w:p', {}, layoutXml(layout), ...content);
}

/** A run of words in one face. */
export function wordsXml(words: string, face: Face = {}): Xml {
  return runXml(textXml('w:t', words), face);
}

/** Words as `wordsXml` gives them, in the element that Word wants for deleted ones. */
export function deletedWordsXml(words: string, face: Face = {}): Xml {
  return runXml(textXml('w:delText', words), face);
}

/** A non-breaking hyphen is an element of its own, as Word writes it: not every font has the sign. */
function textXml(name: string, words: string): Xml {
  const parts = words.split('\u2011').map((part) => {
    const text = element(name, { 'xml:space': 'preserve' }, characters(part));
    return part === '' ? sequence([]) : text;
  });
  const [first, ...rest] = parts;
  const hyphen = element('w:noBreakHyphen');
  return sequence([...(first ? [first] : []), ...rest.flatMap((part) => [hyphen, part])]);
}

/** A run of something other than words, as `w:footnoteRef`. */
export function runXml(content: Xml, face: Face = {}): Xml {
  return content === '' ? content : element('w:r', {}, faceXml(face), content);
}

/** A tab character. */
export function tabXml(face: Face = {}): Xml {
  return runXml(element('w:tab'), face);
}

/** A line break inside a paragraph. */
export function breakXml(): Xml {
  return runXml(element('w:br'));
}

/**
 * A field with the words that it showed last; complex, because readers drop the simple form. Of one
 * that is deleted Word wants instruction and words in other elements.
 */
export function fieldXml(
  instruction: string,
  shown: string,
  face: Face = {},
  isDeleted = false,
): Xml {
  const sign = (kind: string) => runXml(element('w:fldChar', { 'w:fldCharType': kind }), face);
  const name = isDeleted ? 'w:delInstrText' : 'w:instrText';
  const code = element(name, { 'xml:space': 'preserve' }, characters(` ${instruction} `));
  return sequence([
    sign('begin'),
    runXml(code, face),
    sign('separate'),
    (isDeleted ? deletedWordsXml : wordsXml)(shown, face),
    sign('end'),
  ]);
}

/** Content between the two ends of a bookmark. `id` and `name` are unique in the file. */
export function bookmarkXml(id: number, name: string, content: Xml): Xml {
  return sequence([
    element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    content,
    element('w:bookmarkEnd', { 'w:id': id }),
  ]);
}
