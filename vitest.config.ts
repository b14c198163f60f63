import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/word/**'],
          environment: 'node',
          // Property tests take their time on a machine with two cores.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'word',
          include: ['test/word/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Electron's built main process runs against a stand-in; the real module starts a download.
        resolve: {
          alias: {
            electron: fileURLToPath(new URL('test/electron/standIn.ts', import.meta.url)),
          },
        },
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
