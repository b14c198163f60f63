import type { Node } from 'prosemirror-model';
import { accepted, rejected } from './proposals.ts';
import { type Pair, risingPairs } from './redlinePairs.ts';
import type { SentText } from './sentText.ts';
import { wordLikeness } from './wordBag.ts';

/** Paragraphs of a draft and of a file that came back, side by side. */
export interface ReturnedPairs {
  /** Those of the file; what the draft put elsewhere since it was sent stands as there. */
  readonly file: readonly Node[];
  /** The index among those of the draft, by that among those of the file. */
  readonly byFile: ReadonlyMap<number, number>;
  /** Those of the file that stand in the order of the draft. */
  readonly inOrder: ReadonlySet<number>;
  /** Those of the draft that it put elsewhere since they were sent. */
  readonly reordered: readonly Node[];
}

/** Two of one id that are less alike are not one: the id was given anew, or all words were. */
const leastOfId = 0.25;

/** Two that no id makes one are so where they are so alike. */
const leastAlike = 0.5;

/**
 * Which paragraphs of a file are which of a draft, by their ids, else by likeness. One that somebody
 * proposes to insert is one of the draft's only where the draft has taken it before.
 */
export function returnedPairs(
  draft: readonly Node[],
  file: readonly Node[],
  sent: SentText,
): ReturnedPairs {
  const found = paired(draft, file, sent);
  const ordered = inDraftOrder(found, sent);
  const again = ordered.every((node, at) => node === file[at])
    ? found
    : paired(draft, ordered, sent);
  const others = again.inOrder.size > found.inOrder.size ? awayIn(draft, found) : [];
  return { ...again, reordered: others };
}

type Pairs = Omit<ReturnedPairs, 'reordered'>;

/** The paragraphs of the draft that stand elsewhere in the file. */
function awayIn(draft: readonly Node[], { byFile, inOrder }: Pairs): Node[] {
  return [...byFile].flatMap(([after, before]) => {
    const node = draft[before];
    return node && !inOrder.has(after) ? [node] : [];
  });
}

function paired(draft: readonly Node[], file: readonly Node[], sent: SentText): Pairs {
  const pairs = new Pairing(draft, file);
  const isStanding = (node: Node) => node.attrs.proposed?.kind !== 'insertion';
  const isTheSame = (a: Node, b: Node) => a.attrs.id !== undefined && a.attrs.id === b.attrs.id;
  // What has the words that were sent under its id is that, however the draft has changed since.
  const known = new Set(file.filter((node) => isStanding(node) && sent.knows(node)));
  pairs.add(0, (a, b) => known.has(b) && isTheSame(a, b));
  // A file that lost the ids has others, which may be those of other paragraphs here.
  const mayBe = (b: Node) => isStanding(b) && !known.has(b);
  pairs.add(1, (a, b) => mayBe(b) && isTheSame(a, b));
  pairs.add(1, (_a, b) => mayBe(b));
  pairs.add(leastAlike, (a, b) => mayBe(b) && isTheSame(a, b));
  pairs.add(leastAlike, (_a, b) => mayBe(b));
  pairs.add(leastOfId, (a, b) => mayBe(b) && isTheSame(a, b));
  pairs.add(leastOfId, isTheSame);
  pairs.add(1, (_a, b) => !known.has(b));
  return pairs.found();
}

/**
 * The paragraphs of a file in the order of the draft, where the draft put them elsewhere since they
 * were sent. What the file itself moved or put in stands behind the same paragraph as there.
 */
function inDraftOrder({ file, byFile, inOrder }: Pairs, sent: SentText): readonly Node[] {
  if (inOrder.size === byFile.size) return file;
  const ranked = [...byFile.keys()]
    .sort((a, b) => a - b)
    .flatMap((after) => {
      const before = file[after] ? sent.rankOf(file[after]) : null;
      return before === null ? [] : [{ before, after, likeness: 1 }];
    });
  const left = risingPairs(ranked, ({ after }) => file[after]?.nodeSize ?? 0);
  const heads = new Set(left.map(({ after }) => after));
  const groups: { readonly at: number; readonly nodes: Node[] }[] = [{ at: -1, nodes: [] }];
  file.forEach((node, after) => {
    if (heads.has(after)) groups.push({ at: byFile.get(after) ?? -1, nodes: [node] });
    else groups.at(-1)?.nodes.push(node);
  });
  return groups.sort((a, b) => a.at - b.at).flatMap(({ nodes }) => nodes);
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

  found(): Pairs {
    const { file, byFile } = this;
    const pairs = [...byFile]
      .map(([after, before]) => ({ before, after, likeness: 1 }))
      .sort((a, b) => a.after - b.after);
    const weightOf = ({ before }: Pair) => this.draft[before]?.nodeSize ?? 0;
    const inOrder = new Set(risingPairs(pairs, weightOf).map(({ after }) => after));
    return { file, byFile, inOrder };
  }
}

/** How alike a paragraph is to one of the file before or after what is proposed there. */
function likenessOf({ textContent }: Node, now: Node): number {
  const before = wordLikeness(textContent, rejected(now).textContent);
  return now.textContent === textContent
    ? 1
    : Math.max(before, wordLikeness(textContent, accepted(now).textContent));
}
