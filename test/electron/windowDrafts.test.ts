import { expect, it } from 'vitest';
import { windowDrafts } from '../../electron/windowDrafts.ts';
import type { DraftKey, KeptDraft } from '../../src/bridge.ts';

const draft = (key: DraftKey): KeptDraft => ({
  ...{ key, text: key, name: '', handle: null, stamp: null, unsaved: true, at: 1 },
});
const own = 'new-00000001';
const other = 'new-00000002';
const free = 'file-00000003';

/** A window that has `own`, beside one that has `other`; and what was done to the kept drafts. */
function windowOf(isFirst: boolean) {
  const done: string[] = [];
  const kept = {
    kept: async () => [draft(free), draft(other), draft(own)],
    keep: async ({ key }: KeptDraft) => void done.push(`keep ${key}`),
    forget: async (key: DraftKey) => void done.push(`forget ${key}`),
  };
  const standing = { has: (key: DraftKey) => key === own, isFirst };
  const drafts = windowDrafts(kept, { ...standing, isElsewhere: (key) => key === other });
  return { done, drafts };
}
const keysOf = async (drafts: ReturnType<typeof windowOf>['drafts']) =>
  (await drafts.kept()).map(({ key }) => key);

it('gives the first window its own draft and then what nobody has open', async () => {
  expect(await keysOf(windowOf(true).drafts)).toEqual([own, free]);
});

it('gives every other window its own draft only, as after a crash of its page', async () => {
  expect(await keysOf(windowOf(false).drafts)).toEqual([own]);
});

it('keeps nothing more of a draft that was given up, and goes on keeping another', async () => {
  const { drafts, done } = windowOf(true);
  await drafts.giveUp(own);
  await drafts.keep(draft(own));
  await drafts.keep(draft(free));
  expect(done).toEqual([`forget ${own}`, `keep ${free}`]);
});

it('keeps a draft that another window gave up', async () => {
  const { done, drafts } = windowOf(false);
  await windowOf(true).drafts.giveUp(own);
  await drafts.keep(draft(own));
  expect(done).toEqual([`keep ${own}`]);
});
