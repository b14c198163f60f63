import { blankMasthead, type Masthead } from '../document/masthead.ts';
import { textFields } from '../document/textForm.ts';
import { parseSponsors } from '../document/toldMasthead.ts';
import { type CanonicalBlock, fieldAt } from './canonicalParts.ts';
import type { Doubts } from './doubts.ts';

/** What the named fields say. */
export interface CanonicalHead {
  readonly masthead: Masthead;
  /** With its markup. */
  readonly title: string;
}

/** Reads the named fields; a line that begins with no name goes on the field before it. */
export function readHead({ line, lines }: CanonicalBlock, doubts: Doubts): CanonicalHead {
  const words = new Map<string, string>();
  let open: string | null = null;
  for (const own of apart(lines)) {
    const label = fieldAt(own);
    if (label !== null && !words.has(label)) {
      open = label;
      words.set(label, own.slice(label.length + 1).trim());
    } else if (open !== null) {
      words.set(open, `${words.get(open)} ${own}`.trim());
    }
  }
  const masthead: Record<string, unknown> = { ...blankMasthead };
  for (const [label, field] of textFields) {
    const own = words.get(label);
    if (own !== undefined) masthead[field] = fieldValue(field, own);
  }
  const { title, ...fields } = masthead;
  if (!words.has('Title')) doubts.add('', line, 'The text has no title.', 'Left it empty.');
  tellSession(words.get('Session'), line, doubts);
  return { masthead: fields as unknown as Masthead, title: String(title ?? '') };
}

/** The lines of the fields, also where a program made one line of them all. */
function apart(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => line.startsWith('Title:'))) return lines;
  const labels = textFields.map(([label]) => label).join('|');
  return lines
    .join(' ')
    .replace(new RegExp(` (?=(?:${labels}):)`, 'g'), '\n')
    .split('\n');
}

function fieldValue(field: string, words: string): unknown {
  if (field === 'sponsors' || field === 'sponsorNotes') return parseSponsors(words);
  if (field !== 'session') return words;
  const number = Number(/^\d{1,9}/.exec(words)?.[0] ?? 0);
  return number > 0 ? number : null;
}

function tellSession(words: string | undefined, line: number, doubts: Doubts): void {
  if (words === undefined || /^\d{1,9}$/.test(words)) return;
  const reason = `The session “${words}” is not a number.`;
  doubts.add('', line, reason, 'Took the number that it begins with, or none.');
}
