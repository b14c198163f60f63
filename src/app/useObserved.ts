import { useSyncExternalStore } from 'react';
import type { Observed } from './observed.ts';

/** The value as it is now; the component is drawn again when it changes. */
export function useObserved<T>(observed: Observed<T>): T {
  return useSyncExternalStore(observed.subscribe, observed.get);
}
