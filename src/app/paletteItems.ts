import Fuse from 'fuse.js';
import type { Decision } from '../document/decided.ts';
import { insertCrossReference } from '../editor/crossReferenceCommand.ts';
import { decideAll } from '../editor/proposalCommands.ts';
import type { Action } from './actions.ts';
import type { Desk } from './desk.ts';
import { otherNamesOf } from './otherNames.ts';
import type { OutlineGroup, OutlineRow } from './outlineRows.ts';

/** A line of the command palette. */
export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  /** What stands behind the title, lighter: the words of a paragraph. */
  readonly detail: string;
  /** What a person may type for it that is not shown. */
  readonly otherNames: string;
  readonly keys: string;
  run(desk: Desk): void;
}

/**
 * The actions, then a jump to each paragraph, heading and annex, then references to paragraphs, then
 * decisions on the proposals of each author where there are several.
 */
export function paletteItems(
  actions: readonly Action[],
  groups: readonly OutlineGroup[],
  authors: readonly string[],
): PaletteItem[] {
  const acts = actions
    .filter(({ id }) => id !== 'commands')
    .map(({ id, title, keys, run }) => ({
      id: `do ${id}`,
      title,
      detail: '',
      otherNames: otherNamesOf(id),
      keys,
      run,
    }));
  const jumps = groups.flatMap(({ rows }) =>
    rows.map(({ id, label, phrase, words, wordsPos }) => ({
      id: `go ${id}`,
      title: label || 'Heading',
      detail: phrase + words,
      otherNames: '',
      keys: '',
      run(desk: Desk) {
        desk.jump(wordsPos);
        desk.editor.focus();
      },
    })),
  );
  const references = groups.flatMap(({ rows }) => rows.flatMap(reference));
  const decisions = authors.length < 2 ? [] : authors.flatMap(decisionsOn);
  return [...acts, ...jumps, ...references, ...decisions];
}

/** Takes or refuses all that one author proposes. */
function decisionsOn(author: string): PaletteItem[] {
  const decision = (title: string, does: Decision) => ({
    id: `decide ${does} ${author}`,
    title: `${title} ${author || 'nobody named'}`,
    detail: '',
    otherNames: `${does} proposals of delegation`,
    keys: '',
    run(desk: Desk) {
      desk.editor.focus();
      desk.run(decideAll(does, author));
    },
  });
  return [
    decision('Accept all proposals by', 'accept'),
    decision('Reject all proposals by', 'reject'),
  ];
}

/** Inserts at the cursor a reference to the row's paragraph; none for headings and annexes. */
function reference({ id, kind, label, phrase, words }: OutlineRow): PaletteItem[] {
  if (kind !== 'paragraph') return [];
  return [
    {
      id: `refer ${id}`,
      title: `Refer to ${label}`,
      detail: phrase + words,
      otherNames: 'cross-reference to paragraph',
      keys: '',
      run(desk: Desk) {
        desk.editor.focus();
        desk.run(insertCrossReference(id));
      },
    },
  ];
}

/** How many lines the palette shows of what fits. */
const shown = 40;

/**
 * The items that fit what was typed, best first. A paragraph's own name ("op 12") beats likeness;
 * nothing typed gives all actions in their order.
 */
export function rankedItems(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const sought = typed.trim();
  if (sought === '') return items.filter(({ id }) => id.startsWith('do '));
  const named = items.filter(({ title }) => bare(title) === bare(sought));
  const alike = fuseOf(items)
    .search(sought, { limit: shown })
    .map(({ item }) => item);
  return [...new Set([...named, ...alike])].slice(0, shown);
}

const fuses = new WeakMap<readonly PaletteItem[], Fuse<PaletteItem>>();

function fuseOf(items: readonly PaletteItem[]): Fuse<PaletteItem> {
  const known = fuses.get(items);
  if (known) return known;
  const fuse = new Fuse(items, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'otherNames', weight: 1.5 },
      { name: 'detail', weight: 1 },
    ],
    threshold: 0.35,
    ignoreLocation: true,
  });
  fuses.set(items, fuse);
  return fuse;
}

function bare(title: string): string {
  return title.toLowerCase().replace(/[\s…]+/g, '');
}
