import { expect, test } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { importFile } from '../../src/import/importFile.ts';
import { bombs } from './bombs.ts';

test.each(bombs.map((bomb) => [bomb.name, bomb] as const))(
  '%s is read or refused within ten seconds',
  { timeout: 60_000 },
  async (_, bomb) => {
    const bytes = bomb.bytes();
    const start = performance.now();
    try {
      const { doc } = await importFile(bytes, `bomb.${bomb.kind}`);
      doc.check();
    } catch (error) {
      expect(error).toBeInstanceOf(FileError);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);
