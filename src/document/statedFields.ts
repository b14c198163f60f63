import type { Node } from 'prosemirror-model';
import { hasId } from './paragraphId.ts';

/** What a draft states beside the words of its paragraphs. */
export interface StatedField {
  readonly of: 'masthead' | 'adoption line' | 'organ' | 'numbering' | 'paragraph';
  /** Of the paragraph or heading that it is about; empty for others. */
  readonly id: string;
  /** As the schema calls it, "agendaItemTitle" or "startAt"; empty where there is one alone. */
  readonly field: string;
  /** Null where the draft has no adoption line. */
  readonly value: unknown;
  /** Whether it says nothing, as an empty field does and a number that only counts on. */
  readonly isUsual: boolean;
}

/** Masthead, organ, numbering and adoption line of a document, a field each, in its order. */
export function openingFields(doc: Node): readonly StatedField[] {
  const adoption = doc.children.find(({ type }) => type.name === 'adoptionLine');
  const one = (of: StatedField['of'], value: unknown, field = ''): StatedField => ({
    ...{ of, id: '', field, value, isUsual: saysNothing(value) },
  });
  const each = (of: StatedField['of'], attrs: Readonly<Record<string, unknown>> = {}) =>
    Object.entries(attrs).map(([field, value]) => one(of, value, field));
  return [
    ...each('masthead', doc.firstChild?.attrs),
    one('numbering', doc.attrs.numbering),
    one('organ', doc.maybeChild(2)?.textContent),
    one('adoption line', adoption ? true : null),
    ...each('adoption line', adoption?.attrs),
  ];
}

function saysNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

const forms = ['startAt', 'numbered', 'level'] as const;

/** What of the form of a paragraph or heading its words do not say: numbers given or gone, a level. */
export function formFields({ type, attrs }: Node, id: string): readonly StatedField[] {
  return forms.flatMap((field): StatedField[] => {
    const usual = type.spec.attrs?.[field]?.default;
    if (usual === undefined) return [];
    const value: unknown = attrs[field] ?? null;
    return [{ of: 'paragraph', id, field, value, isUsual: value === usual }];
  });
}

/** All of a document that says something. */
export function statedFields(doc: Node): readonly StatedField[] {
  const all = [...openingFields(doc)];
  doc.descendants((node) => {
    if (hasId(node)) all.push(...formFields(node, node.attrs.id));
    return !node.isTextblock;
  });
  return all.filter(({ isUsual }) => !isUsual);
}

/** By which a field is known among all, as "masthead/agendaItemTitle". */
export function fieldName({ of, id, field }: StatedField): string {
  return id === '' ? `${of}/${field}` : `${of}/${id}/${field}`;
}
