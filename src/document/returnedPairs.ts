import type { Node } from 'prosemirror-model';
import { accepted, rejected } from './proposals.ts';
import { type Pair, risingPairs } from './redlinePairs.ts';
import { wordLikeness } from './wordBag.ts';

/** Paragraphs of a draft and of a file that came back, side by side. */
export interface ReturnedPairs {
  /** The index among those of the draft, by that among those of the file. */
  readonly byFile: ReadonlyMap<number, number>;
  /** Those of the file that stand in the order of the draft. */
  readonly inOrder: ReadonlySet<number>;
}

/** Two of one id that are less alike are not one: the id was given anew, or all words were. */
const leastOfId = 0.25;

/** Two that no id makes one are so where they are so alike. */
const leastAlike = 0.5;

/**
 * Which paragraphs of a file are which of a draft, by their ids, else by likeness. One that somebody
 * proposes to insert is one of the draft's only where the draft has taken it before.
 */
export function returnedPairs(draft: readonly Node[], file: readonly Node[]): ReturnedPairs {
  const pairs = new Pairing(draft, file);
  const isStanding = (node: Node) => node.attrs.proposed?.kind !== 'insertion';
  const isTheSame = (a: Node, b: Node) => a.attrs.id !== undefined && a.attrs.id === b.attrs.id;
  // A file that lost the ids has others, which may be those of other paragraphs here.
  pairs.add(1, (a, b) => isStanding(b) && isTheSame(a, b));
  pairs.add(1, (_a, b) => isStanding(b));
  pairs.add(leastAlike, (a, b) => isStanding(b) && isTheSame(a, b));
  pairs.add(leastAlike, (_a, b) => isStanding(b));
  pairs.add(leastOfId, (a, b) => isStanding(b) && isTheSame(a, b));
  pairs.add(leastOfId, isTheSame);
  pairs.add(1, () => true);
  return pairs.found();
}

class Pairing {
  private readonly draft: readonly Node[];
  private readonly file: readonly Node[];
  private readonly byFile = new Map<number, number>();
  private readonly taken = new Set<number>();

  constructor(draft: readonly Node[], file: readonly Node[]) {
    this.draft = draft;
    this.file = file;
  }

  /** Pairs what is free, at least so alike and may be one, the most alike first. */
  add(least: number, mayBe: (draft: Node, file: Node) => boolean): void {
    const found: Pair[] = [];
    this.file.forEach((now, after) => {
      if (this.byFile.has(after)) return;
      this.draft.forEach((old, before) => {
        if (this.taken.has(before) || old.type !== now.type || !mayBe(old, now)) return;
        const likeness = likenessOf(old, now);
        if (likeness >= least) found.push({ before, after, likeness });
      });
    });
    const apart = ({ before, after }: Pair) => Math.abs(before - after);
    found.sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b));
    for (const { before, after } of found) {
      if (this.byFile.has(after) || this.taken.has(before)) continue;
      this.byFile.set(after, before);
      this.taken.add(before);
    }
  }

  found(): ReturnedPairs {
    const { byFile } = this;
    const pairs = [...byFile]
      .map(([after, before]) => ({ before, after, likeness: 1 }))
      .sort((a, b) => a.after - b.after);
    const weightOf = ({ before }: Pair) => this.draft[before]?.nodeSize ?? 0;
    return { byFile, inOrder: new Set(risingPairs(pairs, weightOf).map(({ after }) => after)) };
  }
}

/** How alike a paragraph is to one of the file before or after what is proposed there. */
function likenessOf({ textContent }: Node, now: Node): number {
  const before = wordLikeness(textContent, rejected(now).textContent);
  return now.textContent === textContent
    ? 1
    : Math.max(before, wordLikeness(textContent, accepted(now).textContent));
}
