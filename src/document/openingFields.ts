import type { Node } from 'prosemirror-model';

/** What a draft states outside its paragraphs, as a sentence names it. */
export interface OpeningField {
  readonly of: 'masthead' | 'adoption line' | 'organ' | 'numbering';
  /** As the schema calls it, "agendaItemTitle"; empty where there is one alone. */
  readonly field: string;
  /** Null where the draft has no adoption line. */
  readonly value: unknown;
}

/** Masthead, organ, numbering and adoption line of a document, a field each, in its order. */
export function openingFields(doc: Node): readonly OpeningField[] {
  const adoption = doc.children.find(({ type }) => type.name === 'adoptionLine');
  const each = (of: OpeningField['of'], attrs: Readonly<Record<string, unknown>> = {}) =>
    Object.entries(attrs).map(([field, value]): OpeningField => ({ of, field, value }));
  return [
    ...each('masthead', doc.firstChild?.attrs),
    { of: 'numbering', field: '', value: doc.attrs.numbering },
    { of: 'organ', field: '', value: doc.maybeChild(2)?.textContent },
    { of: 'adoption line', field: '', value: adoption ? true : null },
    ...each('adoption line', adoption?.attrs),
  ];
}

/** By which a field is known among all, as "masthead/agendaItemTitle". */
export function fieldName({ of, field }: OpeningField): string {
  return `${of}/${field}`;
}
