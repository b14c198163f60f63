import { readFile, rm } from 'node:fs/promises';
import { atomicWrite } from './atomicWrite.ts';

/** The files that stood in the windows when the program was quit, until the next start takes them. */
export interface LastOpen {
  /** Never rejects: no window stays open for that. */
  keep(paths: readonly string[]): Promise<void>;
  /** The one that was in front comes last. They are there once only. */
  take(): Promise<readonly string[]>;
}

/** They are kept in the file at the path. */
export function lastOpen(place: string): LastOpen {
  return {
    async keep(paths) {
      await atomicWrite(place, new TextEncoder().encode(JSON.stringify(paths))).catch(
        () => undefined,
      );
    },
    async take() {
      const text = await readFile(place, 'utf8').catch(() => '[]');
      await rm(place, { force: true }).catch(() => undefined);
      return pathsIn(text);
    },
  };
}

function pathsIn(text: string): readonly string[] {
  try {
    return [JSON.parse(text)].flat().filter((path) => typeof path === 'string');
  } catch {
    return [];
  }
}
