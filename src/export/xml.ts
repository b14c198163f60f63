import { strToU8 } from 'fflate';

declare const markup: unique symbol;

/** Finished XML. Only this file makes it, so nothing reaches a part of the file unescaped. */
export type Xml = string & { readonly [markup]: true };

/** Attributes by name, written in their order; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; children that are null are left out. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Xml | null)[]
): Xml {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escaped(String(value))}"`;
  }
  const inner = children.join('');
  return (inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>`) as Xml;
}

/** Text between tags. */
export function characters(words: string): Xml {
  return escaped(words) as Xml;
}

/** Elements one after the other. */
export function sequence(parts: readonly Xml[]): Xml {
  return parts.join('') as Xml;
}

/** A whole part of the file, in UTF-8. */
export function xmlPart(root: Xml): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

// XML 1.0 has no way to write these characters; U+FFFD shows that one stood here. Tabs, line breaks
// and page breaks inside words become spaces, as every XML reader would make them in an attribute.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const unwritable = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function escaped(words: string): string {
  return words
    .replace(unwritable, '\uFFFD')
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
