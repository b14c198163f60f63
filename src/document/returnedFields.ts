import type { Node } from 'prosemirror-model';
import type { SentText } from './sentText.ts';
import { formFields, type StatedField } from './statedFields.ts';

/** What a file states otherwise than the draft, beside words, and what can be taken from it. */
export interface FieldChange {
  /** Where it is, as "Masthead" or "OP12". */
  readonly name: string;
  readonly draft: StatedField;
  readonly file: StatedField;
  /** Those who tracked it, as far as their words are those of the field; none where nobody did. */
  readonly authors: readonly string[];
  /** Whether the draft was changed there too since the file was sent. */
  readonly isChangedSince: boolean;
}

/** What is known of fields as they were sent; with `isWhole` what only the draft changed is told too. */
export interface SentFields {
  readonly sent: SentText;
  readonly isWhole: boolean;
}

/** The fields that a draft and a file have, compared one by one. */
export class ReturnedFields {
  readonly all: FieldChange[] = [];
  /** Names of those that only the draft changed since the file was sent. */
  readonly ours = new Set<string>();
  private readonly known: SentFields;

  constructor(known: SentFields) {
    this.known = known;
  }

  compare(
    draft: StatedField,
    file: StatedField,
    name: string,
    authors: readonly string[] = [],
  ): void {
    if (!this.isTheirs(draft, file, name)) return;
    const { sent } = this.known;
    const isChangedSince = sent.tellsFields && !sent.hasField(draft);
    this.all.push({ name, draft, file, authors, isChangedSince });
  }

  /** Compares the form of a paragraph or heading that both have; `label` is its own in the draft. */
  compareForms(draft: Node, file: Node, name: string, label = ''): void {
    const id: string = draft.attrs.id ?? '';
    const theirs = formFields(file, id);
    for (const own of formFields(draft, id)) {
      const other = theirs.find(({ field }) => field === own.field);
      // A number that it has by counting is no other one for being given.
      const isCounted = other?.field === 'startAt' && new RegExp(`^OP${other.value}$`).test(label);
      if (other && !isCounted) this.compare(own, other, name);
    }
  }

  /** Whether two differ by the file's doing; by the draft's alone it is noted. */
  isTheirs(draft: StatedField, file: StatedField, name: string): boolean {
    if (JSON.stringify(draft.value) === JSON.stringify(file.value)) return false;
    const { sent, isWhole } = this.known;
    if (isWhole || !sent.hasField(file)) return true;
    this.ours.add(name);
    return false;
  }
}

/** What a field is called, as "agenda item title" for "agendaItemTitle"; empty for one alone. */
export function fieldWords({ of, field }: StatedField): string {
  if (of === 'paragraph') return field === 'level' ? 'level' : 'number';
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What a field says, as one line; nothing where it says nothing. */
export function fieldValue({ of, field, value }: StatedField): string {
  if (of === 'numbering') return value === 'bySection' ? 'begins again at each section' : 'runs on';
  if (field === 'startAt') return value === null ? 'counts on' : `begins with ${value}`;
  if (field === 'numbered') return value ? 'has a number' : 'has no number';
  return field === 'level' ? `level ${value}` : shown(value);
}

/** A value as a sentence has it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}
