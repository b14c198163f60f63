import type { Node } from 'prosemirror-model';
import type { Masthead } from '../document/masthead.ts';
import { textFields } from '../document/textForm.ts';
import { sponsorsWords, toldMasthead } from '../document/toldMasthead.ts';

/** The masthead as named fields, those without words left out, and the title. */
export function textHead(doc: Node, title: string): string {
  const { masthead } = toldMasthead(doc, 'fields');
  return textFields
    .map(([label, field]) => {
      const words = field === 'title' ? title : fieldWords(masthead, field);
      return field === 'title' || field === 'organ' || words !== ''
        ? `${label}: ${words}`.trimEnd()
        : '';
    })
    .filter((line) => line !== '')
    .join('\n');
}

function fieldWords(masthead: Masthead, field: keyof Masthead): string {
  if (field === 'sponsors' || field === 'sponsorNotes') return sponsorsWords(masthead[field]);
  return String(masthead[field] ?? '');
}
