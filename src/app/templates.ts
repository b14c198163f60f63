import { type Draft, readDraft } from '../document/draftFile.ts';

/** A saved draft to start from. */
export interface Template {
  /** Its file's name without the ending. */
  readonly id: string;
  readonly title: string;
  /** When it is the one to take, in half a sentence. */
  readonly use: string;
}

const files = import.meta.glob<string>('../../templates/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const described: readonly Template[] = [
  {
    id: 'third-committee-draft',
    title: 'Third Committee draft resolution',
    use: 'A first text, for the Third Committee',
  },
  {
    id: 'revised-draft',
    title: 'Revised draft resolution',
    use: 'The text after consultations, with Rev.1 in its symbol',
  },
  {
    id: 'plenary-draft',
    title: 'Plenary draft resolution',
    use: 'Straight to the General Assembly, without a Main Committee',
  },
  {
    id: 'human-rights-council-draft',
    title: 'Human Rights Council draft resolution',
    use: 'For the Human Rights Council',
  },
  {
    id: 'adopted-resolution',
    title: 'Adopted resolution of the General Assembly',
    use: 'As published, with adoption line and resolution number',
  },
];

/** The template that a first start opens with. */
export const firstTemplate = 'third-committee-draft';

/** All templates, the usual ones first. */
export const templates: readonly Template[] = described.filter(({ id }) => path(id) in files);

/** A new draft from a template. Throws `RangeError` for an id that is none. */
export function draftFromTemplate(id: string): Draft {
  const text = files[path(id)];
  if (text === undefined) throw new RangeError(`No template is called ${id}`);
  return { ...readDraft(text), origin: null };
}

function path(id: string): string {
  return `../../templates/${id}.json`;
}
