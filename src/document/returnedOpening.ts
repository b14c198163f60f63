import type { Node } from 'prosemirror-model';

/**
 * What a file that came back has otherwise than a draft in masthead, organ, numbering and adoption line,
 * which no proposal can say, in sentences.
 */
export function openingSentences(draft: Node, file: Node): string[] {
  const [masthead, , organ] = draft.children;
  const [ownMasthead, , ownOrgan] = file.children;
  return [
    ...fieldSentences(masthead, ownMasthead, 'masthead'),
    ...numberingSentence(draft, file),
    ...(organ?.textContent === ownOrgan?.textContent
      ? []
      : [`The file has “${ownOrgan?.textContent}” for “${organ?.textContent}”.`]),
    ...adoptionSentences(adoptionOf(draft), adoptionOf(file)),
  ];
}

function numberingSentence(draft: Node, file: Node): string[] {
  const { numbering } = file.attrs;
  if (numbering === draft.attrs.numbering) return [];
  return numbering === 'bySection'
    ? ['The numbers begin again at each section in the file.']
    : ['The numbers run through all sections in the file.'];
}

function adoptionOf(text: Node): Node | undefined {
  return text.children.find(({ type }) => type.name === 'adoptionLine');
}

function adoptionSentences(draft: Node | undefined, file: Node | undefined): string[] {
  if (draft && file) return fieldSentences(draft, file, 'adoption line');
  if (draft) return ['The file has no adoption line.'];
  return file ? ['The file has an adoption line.'] : [];
}

function fieldSentences(draft: Node | undefined, file: Node | undefined, name: string): string[] {
  return Object.entries(draft?.attrs ?? {}).flatMap(([field, value]) => {
    const own: unknown = file?.attrs[field];
    if (JSON.stringify(own) === JSON.stringify(value)) return [];
    return [
      `The ${name} has “${shown(own)}” for “${shown(value)}” in the file (${inWords(field)}).`,
    ];
  });
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}

/** As "agenda item title" for "agendaItemTitle". */
function inWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
