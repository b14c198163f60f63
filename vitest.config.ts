import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findElectron } from './test/findPrograms.ts';

/** The tests of the window itself, which run in every host. */
const windowTests = [
  ...['accessibility', 'masthead', 'notes', 'offline', 'pdf', 'story', 'typing'],
  ...['agreedLanguageStory', 'lineage', 'compare', 'agreedReport', 'filters', 'spelling'],
];
const electron = findElectron(fileURLToPath(new URL('.', import.meta.url)));

const endToEnd = {
  environment: 'node' as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 10_000 } },
  fileParallelism: false,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/word/**', 'test/shared-library/**'],
          environment: 'node',
          setupFiles: ['test/propertySeed.ts'],
          // Property tests take their time on a machine with two cores.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'shared-library',
          include: ['test/shared-library/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          globalSetup: 'test/shared-library/oneServer.ts',
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
          ...endToEnd,
        },
      },
      // There is no such project where there is no Electron, so that nothing else can pass for it.
      ...(electron
        ? [
            {
              test: {
                name: 'e2e-electron',
                include: windowTests.map((name) => `test/e2e/${name}.test.ts`),
                env: { CHAPEAU_E2E_HOST: 'electron' },
                ...endToEnd,
              },
            },
          ]
        : []),
    ],
  },
});
