import { openingPhrase } from '../../src/document/openingPhrase.ts';
import type { Clause } from '../../src/library/clause.ts';
import { op, pp } from '../builders.ts';

/** What a file of the corpus holds, as far as it is looked at. */
interface Stored {
  readonly text: string;
  readonly type: string;
  readonly paragraph_type?: string | null;
  readonly paragraph_level?: number | null;
}

/**
 * The paragraphs of a resolution of the corpus as clauses, those of its annexes too; `name` as
 * "A_RES_72_178". The words of subparagraphs follow their paragraph's, and stand by themselves.
 */
export function corpusClauses(name: string, json: string): Clause[] {
  const source = name.replaceAll('_', '/');
  const stored = JSON.parse(json) as Stored[];
  const year = Number(/\b(?:19|20)\d\d\b/.exec(textOf(stored, /adopted by/))?.[0] ?? 0) || null;
  const title = stored.find(({ type }) => type === 'title')?.text ?? '';
  const found: { label: string; part: Clause['part']; words: string }[] = [];
  const counts = { preambular: 0, operative: 0, sub: 0 };
  for (const { type, text, paragraph_type: part, paragraph_level: level } of stored) {
    if (type !== 'paragraph' || (part !== 'preambular' && part !== 'operative')) continue;
    const words = text.replace(/[\s\u00ad]+/g, ' ').trim();
    if (/^The [A-Z][A-Za-z ]{3,120},$/.test(words)) continue;
    if ((level ?? 1) > 1) {
      counts.sub += 1;
      const parent = found.findLast((each) => !each.label.includes('('));
      if (parent) parent.words += `\n${words}`;
      found.push({ label: `${parent?.label ?? 'OP0'} (${counts.sub})`, part, words });
      continue;
    }
    counts[part] += 1;
    counts.sub = 0;
    found.push({ label: `${part === 'preambular' ? 'PP' : 'OP'}${counts[part]}`, part, words });
  }
  return found.map(({ label, part, words }) => ({
    id: `${source}, ${label}`,
    source,
    title,
    label,
    date: '',
    year,
    standing: 'adopted',
    part,
    openingPhrase: label.includes('(') ? '' : (openingPhrase(words, part)?.text ?? ''),
    words,
    citations: [],
    node: (part === 'preambular' ? pp : op)(words),
  }));
}

function textOf(stored: readonly Stored[], words: RegExp): string {
  return stored.find(({ text }) => words.test(text))?.text ?? '';
}
