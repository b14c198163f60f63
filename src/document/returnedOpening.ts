import type { Node } from 'prosemirror-model';

import type { Proposal } from './proposals.ts';
import { type ReturnedFields, shown } from './returnedFields.ts';
import { fieldName, openingFields, type StatedField } from './statedFields.ts';

/** Words that somebody proposes where no proposal can stand: in masthead, organ or adoption line. */
export interface OpeningProposal extends Proposal {
  readonly words: string;
}

/**
 * Compares all that a draft and a file state outside their paragraphs: `fields` takes what can be taken.
 * What cannot, in sentences: another organ, an adoption line that is not in both.
 */
export function openingSentences(
  draft: Node,
  file: Node,
  fields: ReturnedFields,
  proposals: readonly OpeningProposal[],
): readonly string[] {
  const theirs = new Map(openingFields(file).map((field) => [fieldName(field), field]));
  const sentences: string[] = [];
  for (const own of fieldsOfEither(draft, file)) {
    const other = theirs.get(fieldName(own)) ?? { ...own, value: null, isUsual: true };
    const isTold = own.of === 'organ' || isPresence(own);
    if (!isTold) fields.compare(own, other, partOf(own), authorsOf(own, other, proposals));
    else if (fields.isTheirs(own, other, partOf(own))) sentences.push(sentenceOf(own, other));
  }
  return sentences;
}

/** What a field is part of, as a list of changes says it: "Masthead", "Adoption line", "Numbering". */
function partOf({ of }: StatedField): string {
  return of.replace(/^./, (letter) => letter.toUpperCase());
}

/** Those of the draft; of an adoption line that one of the two has not, only that. */
function fieldsOfEither(draft: Node, file: Node): readonly StatedField[] {
  const hasLine = (text: Node) => text.children.some(({ type }) => type.name === 'adoptionLine');
  const both = hasLine(draft) && hasLine(file);
  return openingFields(draft).filter(
    (field) => both || field.of !== 'adoption line' || isPresence(field),
  );
}

/** Whether it says only whether there is an adoption line. */
function isPresence({ of, field }: StatedField): boolean {
  return of === 'adoption line' && field === '';
}

function sentenceOf({ of, value }: StatedField, { value: other }: StatedField): string {
  return of === 'organ'
    ? `The file has “${shown(other)}” for “${shown(value)}”.`
    : `The file has ${other ? 'an' : 'no'} adoption line.`;
}

function authorsOf(
  own: StatedField,
  other: StatedField,
  proposals: readonly OpeningProposal[],
): readonly string[] {
  const isIn = (words: string, { value }: StatedField) =>
    spelled(words) !== '' && spelled(shown(value)).includes(spelled(words));
  const theirs = proposals.filter(({ kind, words }) =>
    isIn(words, kind === 'insertion' ? other : own),
  );
  return [...new Set(theirs.map(({ author }) => author))];
}

function spelled(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
