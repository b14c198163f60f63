import type { Node } from 'prosemirror-model';
import { fieldName, type OpeningField, openingFields } from './openingFields.ts';
import type { Proposal } from './proposals.ts';
import type { SentText } from './sentText.ts';

/** Words that somebody proposes where no proposal can stand: in masthead, organ or adoption line. */
export interface OpeningProposal extends Proposal {
  readonly words: string;
}

/** A field that a file has otherwise than the draft, and that can be taken from it. */
export interface FieldChange {
  readonly draft: OpeningField;
  readonly file: OpeningField;
  /** Those who tracked it, as far as their words are those of the field; none where nobody did. */
  readonly authors: readonly string[];
  /** Whether the draft was changed there too since the file was sent. */
  readonly isChangedSince: boolean;
}

/** What a file that came back tells of its masthead, organ, numbering and adoption line. */
export interface ReturnedOpening {
  readonly fields: readonly FieldChange[];
  /** What cannot be taken, in sentences: another organ, an adoption line that is not in both. */
  readonly sentences: readonly string[];
  /** Where only the draft was changed since the file was sent: "Masthead". */
  readonly ours: readonly string[];
}

/**
 * Compares all that a draft and a file state outside their paragraphs. With `isWhole` what only the
 * draft changed since the file was sent is a change too.
 */
export function returnedOpening(
  draft: Node,
  file: Node,
  { sent, isWhole }: { readonly sent: SentText; readonly isWhole: boolean },
  proposals: readonly OpeningProposal[],
): ReturnedOpening {
  const theirs = new Map(openingFields(file).map((field) => [fieldName(field), field]));
  const fields: FieldChange[] = [];
  const sentences: string[] = [];
  const ours = new Set<string>();
  for (const own of fieldsOfEither(draft, file)) {
    const other = theirs.get(fieldName(own)) ?? { ...own, value: null };
    if (JSON.stringify(own.value) === JSON.stringify(other.value)) continue;
    const isChangedSince = sent.tellsFields && !sent.hasField(own);
    if (!isWhole && sent.hasField(other)) ours.add(partOf(own));
    else if (own.of === 'organ' || isPresence(own)) sentences.push(sentenceOf(own, other));
    else {
      const authors = authorsOf(own, other, proposals);
      fields.push({ draft: own, file: other, authors, isChangedSince });
    }
  }
  return { fields, sentences, ours: [...ours] };
}

/** What a field is part of, as a list of changes says it: "Masthead", "Adoption line", "Numbering". */
export function partOf({ of }: OpeningField): string {
  return of.replace(/^./, (letter) => letter.toUpperCase());
}

/** As "agenda item title" for "agendaItemTitle". */
export function fieldWords({ field }: OpeningField): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What a field says, as one line; nothing where it says nothing. */
export function fieldValue({ of, value }: OpeningField): string {
  if (of === 'numbering') return value === 'bySection' ? 'begins again at each section' : 'runs on';
  return shown(value);
}

/** Those of the draft; of an adoption line that one of the two has not, only that. */
function fieldsOfEither(draft: Node, file: Node): readonly OpeningField[] {
  const hasLine = (text: Node) => text.children.some(({ type }) => type.name === 'adoptionLine');
  const both = hasLine(draft) && hasLine(file);
  return openingFields(draft).filter(
    (field) => both || field.of !== 'adoption line' || isPresence(field),
  );
}

/** Whether it says only whether there is an adoption line. */
function isPresence({ of, field }: OpeningField): boolean {
  return of === 'adoption line' && field === '';
}

function sentenceOf({ of, value }: OpeningField, { value: other }: OpeningField): string {
  return of === 'organ'
    ? `The file has “${shown(other)}” for “${shown(value)}”.`
    : `The file has ${other ? 'an' : 'no'} adoption line.`;
}

function authorsOf(
  own: OpeningField,
  other: OpeningField,
  proposals: readonly OpeningProposal[],
): readonly string[] {
  const isIn = (words: string, { value }: OpeningField) =>
    spelled(words) !== '' && spelled(shown(value)).includes(spelled(words));
  const theirs = proposals.filter(({ kind, words }) =>
    isIn(words, kind === 'insertion' ? other : own),
  );
  return [...new Set(theirs.map(({ author }) => author))];
}

function spelled(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}
