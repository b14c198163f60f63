import { at, isOn, type Tag, tagsIn, valueAt, wholeNumber } from './wordXml.ts';

/** Where a paragraph stands in Word's numbering. */
export interface NumberingPlace {
  /** `w:numId`; "0" takes a style's numbering away. */
  readonly list: string | undefined;
  /** `w:ilvl`, from 0; undefined where a style leaves it to the numbering. */
  readonly level: number | undefined;
}

/** What a style says of its paragraphs or runs. */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: NumberingPlace | null;
  readonly italic: boolean | undefined;
  readonly bold: boolean | undefined;
  readonly raised: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
}

/** A yes or no that styles say of characters. */
export type Face = 'italic' | 'bold' | 'raised' | 'hidden' | 'struck';

/** The styles of a file, with what they take from the ones they are based on. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();

  constructor(part: Tag | null) {
    for (const tag of part ? tagsIn(part) : []) {
      if (tag.name !== 'w:style') continue;
      const style = read(tag);
      this.styles.set(style.id, style);
    }
  }

  /** The name as Word shows it, "__Single Txt"; the id where the file has no such style. */
  name(id: string): string {
    return this.styles.get(id)?.name ?? id;
  }

  /** Numbering that a style gives, with the style that gives it. */
  numbering(id: string): { readonly place: NumberingPlace; readonly style: string } | null {
    for (const style of this.chain(id)) {
      if (style.numbering) return { place: style.numbering, style: style.id };
    }
    return null;
  }

  /** Whether a style makes its characters so. */
  face(id: string | undefined, face: Face): boolean | undefined {
    if (id === undefined) return undefined;
    for (const style of this.chain(id)) if (style[face] !== undefined) return style[face];
    return undefined;
  }

  /** A style and those it is based on; a circle ends where it closes. */
  private chain(id: string): Set<Style> {
    const chain = new Set<Style>();
    let style = this.styles.get(id);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return chain;
  }
}

function read(tag: Tag): Style {
  const id = tag.attributes.get('w:styleId') ?? '';
  const numbering = at(tag, 'w:pPr', 'w:numPr');
  return {
    id,
    name: valueAt(tag, 'w:name') ?? id,
    basedOn: valueAt(tag, 'w:basedOn'),
    numbering: numbering ? placeOf(numbering) : null,
    italic: isOn(tag, 'w:rPr', 'w:i'),
    bold: isOn(tag, 'w:rPr', 'w:b'),
    raised: raisedBy(at(tag, 'w:rPr')),
    hidden: isOn(tag, 'w:rPr', 'w:vanish'),
    struck: struckBy(at(tag, 'w:rPr')),
  };
}

/** The place that a `w:numPr` says. */
export function placeOf(numbering: Tag): NumberingPlace {
  return {
    list: valueAt(numbering, 'w:numId'),
    level: wholeNumber(valueAt(numbering, 'w:ilvl')),
  };
}

/** Whether run properties make a superscript. */
export function raisedBy(properties: Tag | undefined): boolean | undefined {
  const align = valueAt(properties, 'w:vertAlign');
  return align === undefined ? undefined : align === 'superscript';
}

/** Whether run properties strike the words through, once or twice. */
export function struckBy(properties: Tag | undefined): boolean | undefined {
  const strokes = [isOn(properties, 'w:strike'), isOn(properties, 'w:dstrike')];
  return strokes.includes(true) || (strokes.includes(false) ? false : undefined);
}
