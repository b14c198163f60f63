import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

/** The lines of plain text, each as the words of a paragraph; blank ones are left out. */
export function linesOfText(text: string): Fragment[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map(spaced)
    .filter((line) => line !== '')
    .map((line) => Fragment.from(schema.text(line)));
}

/**
 * The lines of a web page or of a word processor's clipboard: all their text, italics kept as
 * emphasis and all other form left behind. Superscript figures, notes that stayed with the other
 * document, keep their raised form.
 */
export function linesOfHtml(html: string): Fragment[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const lines = new Lines();
  lines.read(body, false);
  return lines.finished();
}

/** Elements that hold no words of the text. */
const withoutWords = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'HEAD', 'META', 'LINK']);

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

class Lines {
  private readonly lines: Fragment[] = [];
  private line: { text: string; italic: boolean }[] = [];

  read(element: globalThis.Node, italic: boolean, superscript = false): void {
    for (const child of element.childNodes) {
      if (child instanceof Text) this.add(child.data, italic, superscript);
      else if (child instanceof HTMLElement && !withoutWords.has(child.tagName)) {
        const breaks = breaksLine(child);
        if (breaks) this.end();
        this.read(child, italicIn(child, italic), superscript || child.tagName === 'SUP');
        if (breaks) this.end();
      }
    }
  }

  finished(): Fragment[] {
    this.end();
    return this.lines;
  }

  private add(data: string, italic: boolean, superscript: boolean): void {
    const text = superscript ? data.replace(/\d/g, (digit) => raised.charAt(Number(digit))) : data;
    this.line.push({ text: text.replace(/[^\S\u00a0]+/g, ' '), italic });
  }

  private end(): void {
    const nodes: Node[] = [];
    let before = ' ';
    for (const { text, italic } of trimmedEnd(this.line)) {
      const kept = before.endsWith(' ') ? text.trimStart() : text;
      if (kept === '') continue;
      before = kept;
      nodes.push(schema.text(kept, italic ? [schema.mark('emphasis')] : []));
    }
    if (nodes.length > 0) this.lines.push(Fragment.from(nodes));
    this.line = [];
  }
}

function trimmedEnd<T extends { text: string }>(line: readonly T[]): T[] {
  const kept = [...line];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...kept, { ...last, text }];
  }
  return kept;
}

const inlineTags = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR O:P'.split(
    ' ',
  ),
);

function breaksLine(element: HTMLElement): boolean {
  return !inlineTags.has(element.tagName);
}

function italicIn(element: HTMLElement, around: boolean): boolean {
  const style = element.style.fontStyle;
  if (style) return style === 'italic' || style === 'oblique';
  return around || element.tagName === 'I' || element.tagName === 'EM';
}

function spaced(line: string): string {
  return line.replace(/[^\S\u00a0]+/g, ' ').trim();
}
