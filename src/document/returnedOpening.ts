import type { Node } from 'prosemirror-model';
import { fieldName, type OpeningField, openingFields } from './openingFields.ts';
import type { Proposal } from './proposals.ts';
import type { SentText } from './sentText.ts';

/** Words that somebody proposes where no proposal can stand: in masthead, organ or adoption line. */
export interface OpeningProposal extends Proposal {
  readonly words: string;
}

/** What a file that came back tells of its masthead, organ, numbering and adoption line. */
export interface ReturnedOpening {
  /** What it has otherwise than the draft, which no proposal can say, with who tracked it. */
  readonly sentences: readonly string[];
  /** Where only the draft was changed since the file was sent: "Masthead". */
  readonly ours: readonly string[];
}

/** Compares all that a draft and a file state outside their paragraphs. */
export function returnedOpening(
  draft: Node,
  file: Node,
  sent: SentText,
  proposals: readonly OpeningProposal[],
): ReturnedOpening {
  const theirs = new Map(openingFields(file).map((field) => [fieldName(field), field]));
  const sentences: string[] = [];
  const ours = new Set<string>();
  for (const own of fieldsOfEither(draft, file)) {
    const other = theirs.get(fieldName(own)) ?? { ...own, value: null };
    if (JSON.stringify(own.value) === JSON.stringify(other.value)) continue;
    if (sent.hasField(other)) ours.add(own.of.replace(/^./, (letter) => letter.toUpperCase()));
    else sentences.push(sentenceOf(own, other) + by(own, other, proposals));
  }
  return { sentences, ours: [...ours] };
}

/** Those of the draft; of an adoption line that one of the two has not, only that. */
function fieldsOfEither(draft: Node, file: Node): readonly OpeningField[] {
  const hasLine = (text: Node) => text.children.some(({ type }) => type.name === 'adoptionLine');
  const both = hasLine(draft) && hasLine(file);
  return openingFields(draft).filter(({ of, field }) => both || of !== 'adoption line' || !field);
}

function sentenceOf({ of, field, value }: OpeningField, { value: other }: OpeningField): string {
  switch (of) {
    case 'numbering':
      return other === 'bySection'
        ? 'The numbers begin again at each section in the file.'
        : 'The numbers run through all sections in the file.';
    case 'organ':
      return `The file has “${shown(other)}” for “${shown(value)}”.`;
    default:
      return field === ''
        ? `The file has ${other ? 'an' : 'no'} adoption line.`
        : `The ${of} has “${shown(other)}” for “${shown(value)}” in the file (${inWords(field)}).`;
  }
}

/** Who tracked it, as far as their words are those of the field. */
function by(own: OpeningField, other: OpeningField, proposals: readonly OpeningProposal[]): string {
  const isIn = (words: string, { value }: OpeningField) =>
    spelled(words) !== '' && spelled(shown(value)).includes(spelled(words));
  const authors = proposals
    .filter(({ kind, words }) => isIn(words, kind === 'insertion' ? other : own))
    .map(({ author }) => author || 'nobody named');
  return authors.length > 0 ? ` Tracked by ${[...new Set(authors)].join(' and ')}.` : '';
}

function spelled(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}

/** As "agenda item title" for "agendaItemTitle". */
function inWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
