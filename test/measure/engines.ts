import type { Engine } from './engine.ts';
import { flexSearch } from './flexSearchEngine.ts';
import { fuseExtended, fuseTokens } from './fuseEngine.ts';
import { miniSearch } from './miniSearchEngine.ts';
import { ownEngine } from './ownEngine.ts';

/** What is measured side by side, ours first. */
export const engines: readonly Engine[] = [
  ownEngine,
  miniSearch,
  fuseTokens,
  fuseExtended,
  flexSearch,
];
