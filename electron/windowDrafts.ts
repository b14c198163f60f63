import type { Bridge, DraftKey } from '../src/bridge.ts';

/** Where a window stands among the others. */
interface Standing {
  /** Whether this window has the draft. */
  has(key: DraftKey): boolean;
  /** Whether another one has it. */
  isElsewhere(key: DraftKey): boolean;
  /** Only the first window of a start goes on with what was left; the others begin anew. */
  readonly isFirst: boolean;
}

type Kept = Pick<Bridge, 'kept' | 'keep' | 'forget'>;

/** The kept drafts of one window, and the end of one. */
interface WindowDrafts extends Kept {
  /** Forgets one for good: what the window on its way out still sends of it is not kept again. */
  giveUp(key: DraftKey): Promise<void>;
}

/** The kept drafts as one of several windows has them: never one that another window has open. */
export function windowDrafts({ kept, keep, forget }: Kept, standing: Standing): WindowDrafts {
  const { has, isElsewhere, isFirst } = standing;
  const givenUp = new Set<DraftKey>();
  return {
    async kept() {
      const all = await kept();
      const own = all.filter(({ key }) => has(key));
      const free = all.filter(({ key }) => !has(key) && !isElsewhere(key));
      return isFirst ? [...own, ...free] : own;
    },
    keep: async (draft) => (givenUp.has(draft.key) ? undefined : keep(draft)),
    forget,
    giveUp(key) {
      givenUp.add(key);
      return forget(key);
    },
  };
}
