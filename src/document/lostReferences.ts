import type { Outline, OutlineEntry } from './outline.ts';
import { isDeleted } from './proposals.ts';

/** The paragraphs with a cross-reference to a paragraph that is not there, in reading order. */
function lostReferences({ entries }: Outline): OutlineEntry[] {
  const there = new Set(entries.map(({ id }) => id));
  return entries.filter(({ words }) =>
    words.children.some(
      (child) =>
        child.type.name === 'crossReference' && !isDeleted(child) && !there.has(child.attrs.target),
    ),
  );
}

/**
 * "OP3 and OP5 refer to a paragraph that is deleted."; empty where none does. Those that did so
 * `before` are left out.
 */
export function lostReferencesSentence(outline: Outline, before?: Outline): string {
  const known = new Set(before ? lostReferences(before).map(({ words }) => words) : []);
  const found = lostReferences(outline).filter(({ words }) => !known.has(words));
  const names = found.map(({ label }) => label || 'A heading');
  const last = names.pop();
  if (last === undefined) return '';
  const who = names.length === 0 ? `${last} refers` : `${names.join(', ')} and ${last} refer`;
  return `${who} to a paragraph that is deleted.`;
}
