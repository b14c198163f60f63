import { useCallback, useEffect, useState } from 'react';
import type { RecentFile } from '../bridge.ts';
import type { Desk } from './desk.ts';

/** The recent drafts, null while they are read; and how to read them again. */
export function useRecent({ bridge }: Desk): {
  readonly files: readonly RecentFile[] | null;
  again(): void;
} {
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);
  const again = useCallback(() => {
    bridge.recent().then(setFiles, () => setFiles([]));
  }, [bridge]);
  useEffect(again, [again]);
  return { files, again };
}
