import type { Node } from 'prosemirror-model';

import type { Proposal } from './proposals.ts';
import { fieldWords, type ReturnedFields, shown } from './returnedFields.ts';
import { fieldName, openingFields, type StatedField } from './statedFields.ts';

/** Words that somebody proposes where no proposal can stand: in masthead, organ or adoption line. */
export interface OpeningProposal extends Proposal {
  readonly words: string;
  /** Whether it is in the adoption line, and not before the text. */
  readonly isOfAdoption: boolean;
}

/**
 * Compares all that a draft and a file state outside their paragraphs: `fields` takes what can be taken.
 * What cannot, in sentences: another organ, what is not in both.
 */
export function openingSentences(
  draft: Node,
  file: Node,
  fields: ReturnedFields,
  proposals: readonly OpeningProposal[],
): readonly string[] {
  const stated = openingFields(file);
  const theirs = new Map(stated.map((field) => [fieldName(field), field]));
  // The organ speaks in the text too.
  const isWithout = stated.every(
    ({ of, field, isUsual }) => of !== 'masthead' || field === 'organ' || isUsual,
  );
  const sentences = new Set<string>();
  for (const own of fieldsOfEither(draft, file)) {
    const other = theirs.get(fieldName(own)) ?? { ...own, value: null, isUsual: true };
    const isPart = own.of === 'organ' || isPresence(own);
    // A file that was cut off, or prints less, empties nothing.
    if (!isPart && !other.isUsual) {
      fields.compare(own, other, partOf(own), authorsOf(own, other, proposals));
    } else if (fields.isTheirs(own, other, partOf(own))) {
      const isCutOff = own.of === 'masthead' && isWithout;
      sentences.add(isCutOff ? 'The file has no masthead.' : sentenceOf(own, other));
    }
  }
  return [...sentences];
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

function sentenceOf(own: StatedField, { value: other }: StatedField): string {
  const { of, value } = own;
  if (of === 'organ') return `The file has “${shown(other)}” for “${shown(value)}”.`;
  if (isPresence(own)) return `The file has ${other ? 'an' : 'no'} adoption line.`;
  return `The ${of} says nothing in the file for “${shown(value)}” (${fieldWords(own)}).`;
}

/** Those who tracked a change of a field: their words came there, or went. */
function authorsOf(
  own: StatedField,
  other: StatedField,
  proposals: readonly OpeningProposal[],
): readonly string[] {
  const [before, after] = [own, other].map(({ value }) => spelled(shown(value)));
  const theirs = proposals.filter(({ kind, words, isOfAdoption }) => {
    if (isOfAdoption !== (own.of === 'adoption line')) return false;
    const isIn = (value: string | undefined) => isPartOf(spelled(words), value ?? '');
    return kind === 'insertion' ? isIn(after) && !isIn(before) : isIn(before) && !isIn(after);
  });
  return [...new Set(theirs.map(({ author }) => author))];
}

/** Whether one has all the words of the other, side by side: a whole line may be proposed for a field. */
function isPartOf(words: string, value: string): boolean {
  if (words === '' || value === '') return false;
  return ` ${value} `.includes(` ${words} `) || ` ${words} `.includes(` ${value} `);
}

/** The words alone, as they are told apart. */
function spelled(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
